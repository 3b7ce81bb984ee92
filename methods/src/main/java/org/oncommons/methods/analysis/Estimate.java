package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * An estimate with its interval.
 *
 * @param value the estimate; NaN where a curve does not reach it
 * @param lower lower bound; NaN where there is none
 * @param upper upper bound; NaN where there is none
 * @param level of the two-sided interval, above 0 and below 1
 */
public record Estimate(double value, double lower, double upper, double level) {

    /** @throws ImpossibleInput if the level is not above 0 and below 1 */
    public Estimate {
        quantile(level);
    }

    /** Value with normal quantile times standard error on both sides. */
    public static Estimate normal(double value, double standardError, double level) {
        double half = quantile(level) * standardError;
        return new Estimate(value, value - half, value + half, level);
    }

    /** The same on the scale of ratios. */
    public Estimate exponential() {
        return new Estimate(Math.exp(value), Math.exp(lower), Math.exp(upper), level);
    }

    /** Normal quantile of a two-sided interval. */
    static double quantile(double level) {
        if (!(level > 0 && level < 1)) {
            throw new ImpossibleInput("The confidence level is " + plain(level) + ": give a share above 0 and below 1, such as 0.95.",
                    "level");
        }
        return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    }
}
