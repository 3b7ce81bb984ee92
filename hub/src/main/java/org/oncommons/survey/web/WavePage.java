package org.oncommons.survey.web;

import java.util.List;
import java.util.Map;
import org.oncommons.survey.MonitorRow;
import org.oncommons.survey.ResponseState;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveSummary;

/**
 * A wave for coordinators.
 *
 * @param counts   how many institutions stand where
 * @param rows     those that the filters leave
 * @param byCountry how many are asked and how many have answered
 * @param query    the filters, for links, ending with {@code &}
 */
public record WavePage(
        WaveDetails wave, String questionnaire, int sections, Map<ResponseState, Integer> counts, List<MonitorRow> rows, int total,
        List<Country> byCountry, List<String> countries, Filter filter, String query, List<WaveSummary> editions) {

    /** What the reader wants to see. */
    public record Filter(String search, String state, String country, String sort) {}

    /** One country's institutions. */
    public record Country(String country, int asked, int begun, int done) {}
}
