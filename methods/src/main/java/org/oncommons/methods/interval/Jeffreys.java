package org.oncommons.methods.interval;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * Jeffreys' equal-tailed interval of a share, the quantiles of Beta(x + 1/2, n - x + 1/2), with the lower bound 0 at x = 0 and the upper 1
 * at x = n. Source: Brown, Cai and DasGupta, Statistical Science 16 (2001) 101.
 */
public final class Jeffreys {

    private Jeffreys() {}

    /**
     * The interval of x out of n; domains and errors as {@link Wilson#of}.
     *
     * @param count x, 0 to total
     * @param total n, at least 1
     * @param level confidence level, above 0 and below 1
     */
    public static IntervalEstimate of(int count, int total, double level) {
        Wilson.requireShare(count, total);
        IntervalEstimate.requireLevel(level);
        BetaDistribution posterior = BetaDistribution.of(count + 0.5, total - count + 0.5);
        double tail = (1 - level) / 2;
        double lower = count == 0 ? 0 : posterior.inverseCumulativeProbability(tail);
        double upper = count == total ? 1 : posterior.inverseSurvivalProbability(tail);
        return new IntervalEstimate(IntervalEstimate.Method.JEFFREYS, (double) count / total, lower, upper, level, total,
                OptionalInt.empty());
    }
}
