package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;

/**
 * The form of one question.
 *
 * @param original code under which the question is kept
 * @param base     hash of the question that the form was filled from
 * @param section  code of its section
 * @param earlier  questions whose answers can decide whether this one is asked
 * @param problems that keep it from being asked
 * @param theirs   what somebody else changed meanwhile, as seen from what was typed; null: nobody did
 * @param gone     whether somebody else has deleted it meanwhile
 */
public record QuestionPage(
        EditAddresses at, QuestionnaireContent content, QuestionForm form, String original, String base, String section,
        List<Question> earlier, List<Concept> concepts, List<FieldError> errors, List<QuestionnaireProblem> problems,
        @Nullable List<Part> theirs, boolean gone) {

    public List<String> languages() {
        return content.languages();
    }

    public QuestionType[] types() {
        return QuestionType.values();
    }

    public Kind[] kinds() {
        return Kind.values();
    }

    /** The earlier question that the condition names; empty: none, or one that is not asked before. */
    public Optional<Question> conditionOn() {
        return earlier.stream().filter(question -> question.code().equals(form.showQuestion())).findFirst();
    }

    /** Answers that the condition names and the earlier question does not offer. */
    public List<String> unknownValues() {
        return form.values().stream().filter(value -> conditionOn().flatMap(question -> question.option(value)).isEmpty()).toList();
    }

    /** The error of a field; null: it is fine. */
    public @Nullable FieldError error(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst().orElse(null);
    }
}
