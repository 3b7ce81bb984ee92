package org.oncommons.methods.margin;

import org.oncommons.methods.numeric.Quadrature;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/**
 * A margin on every scale at once: the event rate of the standard arm by time t, and the largest rate that is still accepted with less
 * treatment. Conversion to the hazard ratio needs proportional hazards only,
 * <pre>M = ln(1 - p<sub>C</sub> - m) / ln(1 - p<sub>C</sub>),</pre>
 * not exponential survival. The conversions are accurate to 1e-12, also where events are rare.
 *
 * @param controlRate  p<sub>C</sub>, above 0 and below 1
 * @param acceptedRate p<sub>C</sub> + m, above p<sub>C</sub> and below 1
 */
public record RateMargin(double controlRate, double acceptedRate) {

    private static final double TOLERANCE = 1e-13;

    /** @throws ImpossibleInput if the rates are not 0 &lt; control &lt; accepted &lt; 1 */
    public RateMargin {
        if (!(controlRate > 0 && controlRate < 1)) {
            throw new ImpossibleInput("controlRate is " + Quantities.plain(controlRate)
                    + ": give the share of patients with the event by the time of interest, above 0 and below 1.", "controlRate");
        }
        if (!(acceptedRate > controlRate && acceptedRate < 1)) {
            throw new ImpossibleInput("The margin accepts an event rate of " + Quantities.plain(acceptedRate) + " against "
                    + Quantities.plain(controlRate) + " with standard treatment: it must lie above the control rate and below 1, so "
                    + "choose a " + (acceptedRate > controlRate ? "smaller" : "larger") + " margin.", "margin", "controlRate");
        }
    }

    /** From an absolute difference of event rates. */
    public static RateMargin ofAbsolute(double controlRate, double margin) {
        return new RateMargin(controlRate, controlRate + margin);
    }

    /** From a hazard ratio above 1. */
    public static RateMargin ofHazardRatio(double controlRate, double hazardRatio) {
        return new RateMargin(controlRate, -Math.expm1(hazardRatio * Math.log1p(-controlRate)));
    }

    /** From an odds ratio above 1. */
    public static RateMargin ofOddsRatio(double controlRate, double oddsRatio) {
        double odds = oddsRatio * controlRate / (1 - controlRate);
        return new RateMargin(controlRate, odds / (1 + odds));
    }

    /** From the distance of the angles arcsin &radic;p, the scale on which the variance of a rate does not depend on the rate. */
    public static RateMargin ofAngle(double controlRate, double angle) {
        double accepted = Math.asin(Math.sqrt(controlRate)) + angle;
        double sine = Math.sin(accepted);
        return new RateMargin(controlRate, accepted < Math.PI / 2 ? sine * sine : 1);
    }

    /** m, the difference of event rates at t. */
    public double absolute() {
        return acceptedRate - controlRate;
    }

    /** M, the ratio of the hazards, if it is the same at all times up to t. */
    public double hazardRatio() {
        return Math.log1p(-acceptedRate) / Math.log1p(-controlRate);
    }

    /** Ratio of the odds of an event by t. */
    public double oddsRatio() {
        return acceptedRate * (1 - controlRate) / ((1 - acceptedRate) * controlRate);
    }

    /** arcsin &radic;p<sub>E</sub> - arcsin &radic;p<sub>C</sub>, radians. */
    public double angle() {
        return Math.asin(Math.sqrt(acceptedRate)) - Math.asin(Math.sqrt(controlRate));
    }

    /**
     * Mean time free of the event that is lost by t if the margin is used up, in the unit of t, for Weibull survival of the same shape in
     * both arms.
     *
     * @param time  t, above 0
     * @param shape 1 for a constant hazard, below 1 for early, above 1 for late events; 0.1 to 10
     */
    public double restrictedMeanLoss(double time, double shape) {
        double control = -Math.log1p(-controlRate);
        double accepted = -Math.log1p(-acceptedRate);
        if (shape == 1) {
            return time * (-Math.expm1(-control) / control + Math.expm1(-accepted) / accepted);
        }
        return time * Quadrature.integral(0, 1, TOLERANCE, u -> {
            double power = Math.pow(u, shape);
            return Math.exp(-control * power) - Math.exp(-accepted * power);
        }).value();
    }
}
