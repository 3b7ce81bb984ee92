package org.oncommons.survey.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.questionnaire.QuestionnaireSummary;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveSummary;

/**
 * The form of a wave.
 *
 * @param action   where it is sent
 * @param problem  why it was not taken; empty: nothing is wrong
 * @param existing whether it is changed, not made
 * @param fixed    what no longer changes; null: everything can still change
 */
public record WaveFormPage(
        String action, WaveInput input, String problem, boolean existing, List<QuestionnaireSummary> questionnaires,
        List<WaveSummary> earlier, @Nullable Fixed fixed) {

    /**
     * What does not change once a wave has begun.
     *
     * @param questionnaire its title and version
     * @param earlier       what the wave started with, in words
     */
    public record Fixed(WaveDetails wave, String questionnaire, String earlier) {}
}
