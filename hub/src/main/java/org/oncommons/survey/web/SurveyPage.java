package org.oncommons.survey.web;

import java.util.List;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveSummary;

/**
 * What is asked now, what my institution says to it, and what was frozen.
 *
 * @param open   waves that are open, for whoever may know the title and the days: everybody
 * @param mine   answers that the viewer has to do with
 * @param frozen citable snapshots
 * @param all    all waves, for coordinators; else empty
 */
public record SurveyPage(List<WaveDetails> open, List<Mine> mine, List<WaveSummary> frozen, List<WaveDetails> all) {

    /** An institution of the viewer that is asked. */
    public record Mine(WaveDetails wave, InstitutionSummary institution) {}
}
