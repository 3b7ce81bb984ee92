package org.oncommons.intake.web;

import org.jspecify.annotations.Nullable;
import org.oncommons.intake.SurveyImport;
import org.oncommons.survey.WaveDetails;

/**
 * What an import did.
 *
 * @param wave null: it was deleted meanwhile
 */
public record OutcomePage(SurveyImport which, @Nullable WaveDetails wave) {}
