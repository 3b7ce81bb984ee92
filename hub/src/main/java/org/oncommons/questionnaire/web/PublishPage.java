package org.oncommons.questionnaire.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.QuestionnaireChange;
import org.oncommons.questions.QuestionnaireProblem;

/**
 * What publishing a draft would do.
 *
 * @param before   the version before it; null: it is the first
 * @param changes  since then
 * @param concepts how many concepts the map will read from it
 */
public record PublishPage(
        EditAddresses at, QuestionnaireVersion draft, @Nullable QuestionnaireVersion before, List<QuestionnaireProblem> problems,
        List<QuestionnaireChange> changes, long concepts, boolean conflict) {

    public String base() {
        return ContentHash.of(draft.content());
    }
}
