package org.oncommons.survey.web;

import java.util.List;
import java.util.Map;
import org.oncommons.page.Paging;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveSummary;

/**
 * A wave for coordinators.
 *
 * @param over      whether the last day has passed
 * @param states    those that a respondent of this wave can be in
 * @param counts    how many respondents are in each state
 * @param rows      those that the filters leave
 * @param total     of all respondents
 * @param countries all countries of the respondents
 * @param reopening what is typed to reopen it
 */
public record WavePage(
        WaveDetails wave, boolean over, String questionnaire, int sections, List<ResponseState> states, Map<ResponseState, Integer> counts,
        Paging<MonitorRow> rows, int total, List<Country> countries, MonitorFilter filter, List<WaveSummary> editions,
        Reopening reopening) {

    /**
     * The form that reopens a wave.
     *
     * @param closes  the new last day, as it was typed
     * @param problem why it was refused; empty: it was not
     */
    public record Reopening(String reason, String closes, String problem) {}

    /**
     * One country's respondents.
     *
     * @param counts how many are in each state
     */
    public record Country(String country, int asked, Map<ResponseState, Integer> counts) {}
}
