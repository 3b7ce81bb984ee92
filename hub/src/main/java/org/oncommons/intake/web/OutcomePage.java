package org.oncommons.intake.web;

import org.jspecify.annotations.Nullable;
import org.oncommons.intake.SurveyImport;
import org.oncommons.survey.WaveDetails;
import org.oncommons.survey.WaveState;

/**
 * What an import did.
 *
 * @param wave null: it was deleted meanwhile
 */
public record OutcomePage(SurveyImport which, @Nullable WaveDetails wave) {

    /** Whether its map can be shown. */
    public boolean frozen() {
        return wave != null && wave.state() == WaveState.FROZEN;
    }
}
