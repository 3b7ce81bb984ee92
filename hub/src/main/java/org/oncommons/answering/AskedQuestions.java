package org.oncommons.answering;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.ShowIf;

/** Which questions a respondent is asked, given what they have answered so far. */
final class AskedQuestions {

    private AskedQuestions() {}

    /** Codes of the questions that are asked; one that hangs on a question that is not asked itself is not asked either. */
    static Set<String> of(QuestionnaireContent content, Map<Field, GivenAnswer> answers) {
        Set<String> asked = new HashSet<>();
        for (Question question : content.questions().toList()) {
            if (question.showIf() == null || asked.contains(question.showIf().question()) && holds(question.showIf(), answers)) {
                asked.add(question.code());
            }
        }
        return asked;
    }

    private static boolean holds(ShowIf condition, Map<Field, GivenAnswer> answers) {
        GivenAnswer answer = answers.get(new Field(condition.question(), condition.row()));
        List<String> given = answer == null ? List.of() : answer.values();
        return condition.anyOf().stream().anyMatch(given::contains);
    }
}
