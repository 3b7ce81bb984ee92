package org.oncommons.questionnaire.web;

import java.util.List;
import org.oncommons.questionnaire.QuestionnaireSummary;

/**
 * The form of a new questionnaire, as it was typed.
 *
 * @param copyOf  id of the version whose questions it starts with; empty: none
 * @param library what can be copied
 */
public record NewQuestionnairePage(
        String code, String title, String language, String copyOf, List<QuestionnaireSummary> library, List<FieldError> errors) {}
