package org.oncommons.survey.web;

import java.util.List;
import org.oncommons.questionnaire.QuestionnaireSummary;
import org.oncommons.survey.WaveSummary;

/**
 * The form of a wave.
 *
 * @param action  where it is sent
 * @param problem why it was not taken; empty: nothing is wrong
 * @param draft   whether everything can still change
 */
public record WaveFormPage(
        String action, WaveInput input, String problem, boolean draft, boolean existing, List<QuestionnaireSummary> questionnaires,
        List<WaveSummary> earlier) {}
