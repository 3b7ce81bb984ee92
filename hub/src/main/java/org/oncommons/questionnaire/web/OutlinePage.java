package org.oncommons.questionnaire.web;

import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;

/**
 * A draft as an outline of sections and questions.
 *
 * @param mend     what keeps it from being published
 * @param undoable whether the last change can be taken back
 * @param conflict whether somebody changed the order meanwhile, so that nothing was done
 */
public record OutlinePage(
        EditAddresses at, QuestionnaireVersion draft, ProblemList mend, boolean undoable, boolean conflict) {

    public QuestionnaireContent content() {
        return draft.content();
    }

    public String order() {
        return ContentHash.ofOrder(content());
    }

    public String base() {
        return ContentHash.of(content());
    }

    public QuestionType[] types() {
        return QuestionType.values();
    }
}
