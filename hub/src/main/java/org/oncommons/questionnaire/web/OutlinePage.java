package org.oncommons.questionnaire.web;

import org.oncommons.questionnaire.ContentHash;
import org.oncommons.questionnaire.QuestionType;
import org.oncommons.questionnaire.QuestionnaireContent;
import org.oncommons.questionnaire.QuestionnaireVersion;

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
