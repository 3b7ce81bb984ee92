package org.oncommons.methods.margin;

/** The scale on which a margin is given. */
public enum MarginUnit {

    /** Difference of event rates at t. */
    ABSOLUTE,

    /** Hazard ratio. */
    HAZARD_RATIO,

    /** Odds ratio of the event by t. */
    ODDS_RATIO;

    RateMargin at(double controlRate, double margin) {
        return switch (this) {
            case ABSOLUTE -> RateMargin.ofAbsolute(controlRate, margin);
            case HAZARD_RATIO -> RateMargin.ofHazardRatio(controlRate, margin);
            case ODDS_RATIO -> RateMargin.ofOddsRatio(controlRate, margin);
        };
    }
}
