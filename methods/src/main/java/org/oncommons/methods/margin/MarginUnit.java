package org.oncommons.methods.margin;

/** The scale on which a margin is given. */
public enum MarginUnit {

    /** Difference of event rates at t. */
    ABSOLUTE,

    /** Hazard ratio. */
    HAZARD_RATIO,

    /** Odds ratio of the event by t. */
    ODDS_RATIO;

    MarginScale at(double controlRate, double margin) {
        return switch (this) {
            case ABSOLUTE -> MarginScale.ofAbsolute(controlRate, margin);
            case HAZARD_RATIO -> MarginScale.ofHazardRatio(controlRate, margin);
            case ODDS_RATIO -> MarginScale.ofOddsRatio(controlRate, margin);
        };
    }
}
