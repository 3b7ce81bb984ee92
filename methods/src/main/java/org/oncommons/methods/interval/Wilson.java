package org.oncommons.methods.interval;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Wilson's score interval of a share, without continuity correction:
 * <pre>(p + z<sup>2</sup>/2n &plusmn; z &radic;(p(1 - p)/n + z<sup>2</sup>/4n<sup>2</sup>)) / (1 + z<sup>2</sup>/n), p = x/n.</pre>
 * The bounds are exactly 0 for x = 0 and exactly 1 for x = n. Source: Wilson, Journal of the American Statistical Association 22 (1927)
 * 209.
 */
public final class Wilson {

    private Wilson() {}

    /**
     * The interval of x out of n.
     *
     * @param count x, 0 to total
     * @param total n, at least 1
     * @param level confidence level, above 0 and below 1
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public static IntervalEstimate of(int count, int total, double level) {
        requireShare(count, total);
        IntervalEstimate.requireLevel(level);
        double p = (double) count / total;
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        double z2n = z * z / total;
        double half = z * Math.sqrt(p * (1 - p) / total + z2n / total / 4);
        double lower = count == 0 ? 0 : (p + z2n / 2 - half) / (1 + z2n);
        double upper = count == total ? 1 : (p + z2n / 2 + half) / (1 + z2n);
        return new IntervalEstimate(IntervalEstimate.Method.WILSON, p, lower, upper, level, total, OptionalInt.empty());
    }

    static void requireShare(int count, int total) {
        if (total < 1 || count < 0 || count > total) {
            throw new IllegalArgumentException("A share of " + count + " out of " + total
                    + ": give a total of at least 1 and a count from 0 to it.");
        }
    }
}
