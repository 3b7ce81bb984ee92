package org.oncommons.questionnaire.web;

import java.util.List;
import org.oncommons.questionnaire.QuestionnaireVersion;
import org.oncommons.questions.QuestionnaireChange;

/**
 * What differs between two versions.
 *
 * @param versions all versions of the questionnaire, the latest first, to choose another pair
 */
public record ChangesPage(
        EditAddresses at, QuestionnaireVersion before, QuestionnaireVersion after, List<QuestionnaireChange> changes,
        List<QuestionnaireVersion> versions) {}
