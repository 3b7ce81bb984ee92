package org.oncommons.survey.web;

import org.oncommons.survey.WaveDetails;

/**
 * What can be taken out.
 *
 * @param frozen false: signed and imported answers as they stand now
 */
public record ExportPage(WaveDetails wave, boolean frozen, int respondents, String hash) {}
