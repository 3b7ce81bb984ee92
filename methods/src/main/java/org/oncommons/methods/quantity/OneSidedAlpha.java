package org.oncommons.methods.quantity;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The one-sided type I error that all designs use inside, always shown with the confidence interval that gives the same verdict:
 * one-sided 0.05 is the 90 % interval, one-sided 0.025 the 95 % interval.
 *
 * @param value above 0 and below 0.5
 */
public record OneSidedAlpha(double value) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public OneSidedAlpha {
        if (!(value > 0 && value < 0.5)) {
            throw new ImpossibleInput("alpha is " + Quantities.plain(value)
                    + ": give the one-sided error, above 0 and below 0.5, such as 0.025 or 0.05.", "alpha");
        }
    }

    /** z<sub>1-alpha</sub>, the quantile of the normal distribution. */
    public double quantile() {
        return NORMAL.inverseSurvivalProbability(value);
    }

    /** Level of the two-sided confidence interval with the same verdict, 1 - 2 alpha. */
    public double intervalLevel() {
        return 1 - 2 * value;
    }

    /** "one-sided 0.05 = 90 % two-sided interval". */
    public String words() {
        return "one-sided " + Quantities.plain(value) + " = " + Quantities.plain(100 * intervalLevel()) + " % two-sided interval";
    }
}
