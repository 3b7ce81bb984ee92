package org.oncommons.methods.margin;

/** What is kept when the control rate turns out different from the planned one. */
public enum MarginRule {

    /** The same difference of event rates at t. */
    FIXED_ABSOLUTE,

    /** The same hazard ratio. */
    FIXED_HAZARD_RATIO,

    /**
     * The same difference of the angles arcsin &radic;p: the power frontier, along which the power hardly depends on the control rate
     * (Quartagno, Walker, Babiker, Turner, Parmar, Copas and White, Trials 21 (2020) 145).
     */
    FRONTIER;

    /** What a planned margin becomes under this rule where the control rate is another one. */
    public RateMargin at(RateMargin planned, double controlRate) {
        return switch (this) {
            case FIXED_ABSOLUTE -> RateMargin.ofAbsolute(controlRate, planned.absolute());
            case FIXED_HAZARD_RATIO -> RateMargin.ofHazardRatio(controlRate, planned.hazardRatio());
            case FRONTIER -> RateMargin.ofAngle(controlRate, planned.angle());
        };
    }

    /** What is kept, in words. */
    String words() {
        return switch (this) {
            case FIXED_ABSOLUTE -> "a difference of event rates";
            case FIXED_HAZARD_RATIO -> "a hazard ratio";
            case FRONTIER -> "a point on the power frontier";
        };
    }

    /** Whether the accepted rate stays below 1 there. */
    boolean reaches(RateMargin planned, double controlRate) {
        return switch (this) {
            case FIXED_ABSOLUTE -> controlRate + planned.absolute() < 1;
            case FIXED_HAZARD_RATIO -> Math.expm1(planned.hazardRatio() * Math.log1p(-controlRate)) > -1;
            case FRONTIER -> Math.asin(Math.sqrt(controlRate)) + planned.angle() < Math.PI / 2;
        };
    }
}
