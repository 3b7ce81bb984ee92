package org.oncommons.questionnaire.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.questionnaire.QuestionnaireVersion;

/**
 * One questionnaire with its versions.
 *
 * @param versions the latest first
 * @param draft    null: there is none
 */
public record QuestionnairePage(EditAddresses at, List<QuestionnaireVersion> versions, @Nullable QuestionnaireVersion draft) {

    public QuestionnaireVersion latest() {
        return versions.getFirst();
    }

    /** The version before; null: it is the first. */
    public @Nullable QuestionnaireVersion before(QuestionnaireVersion version) {
        int next = versions.indexOf(version) + 1;
        return next < versions.size() ? versions.get(next) : null;
    }
}
