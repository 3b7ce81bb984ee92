package org.oncommons.survey.web;

import java.util.UUID;
import org.oncommons.survey.WaveSummary;

/**
 * A snapshot as it is cited.
 *
 * @param respondents how many answers are in it
 * @param invited     how many institutions were asked
 * @param countries   of the respondents
 * @param current     false: the wave was reopened and frozen again since
 */
public record ArchivePage(
        UUID wave, WaveSummary summary, String questionnaire, int questions, int respondents, int signed, int invited, int countries,
        boolean current) {}
