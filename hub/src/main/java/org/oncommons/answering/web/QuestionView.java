package org.oncommons.answering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.QuestionComment;
import org.oncommons.files.StoredFile;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.survey.AnswerVisibility;

/**
 * One question as the form shows it.
 *
 * @param asked    whether it is asked, given the other answers
 * @param longest  how many characters a text may have
 * @param file     the uploaded proof; null: none
 * @param ranking  options, the ranked ones first in their order
 */
public record QuestionView(
        Question question, boolean asked, List<FieldView> fields, AnswerVisibility visibility, List<QuestionComment> comments,
        int longest, @Nullable StoredFile file, List<Option> ranking) {

    public FieldView field() {
        return fields.getFirst();
    }

    public boolean wrong() {
        return fields.stream().anyMatch(field -> !field.error().isBlank() || field.theirs() != null);
    }

    /** The values that ask for it, for the browser: codes without spaces. */
    public String anyOf() {
        return question.showIf() == null ? "" : String.join(" ", question.showIf().anyOf());
    }

    /** Name of the controls that decide whether it is asked. */
    public String dependsOn() {
        return question.showIf() == null ? "" : question.showIf().row().isEmpty() ? question.showIf().question()
                : question.showIf().question() + "." + question.showIf().row();
    }
}
