package org.oncommons.methods.interval;

import java.util.OptionalInt;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Uncertainty that is left when n of N institutions answered. Standard errors carry &radic;(1 - n/N), which goes with variances that have n
 * - 1 in the divisor: s/&radic;n &radic;(1 - n/N) for a mean, &radic;((1 - n/N) p(1 - p)/(n - 1)) for a share.
 *
 * <p>It assumes that those who did not answer are like those who did. Source: Cochran, Sampling Techniques, 3rd edition (1977), equations
 * 2.20 and 3.8.
 */
public final class FinitePopulation {

    private FinitePopulation() {}

    /**
     * &radic;(1 - n/N): 1 when almost nobody answered, 0 when all did.
     *
     * @param answered   n, 0 to N
     * @param population N, at least 1
     * @throws IllegalArgumentException if n is not within 0 to N, or N is below 1
     */
    public static double factor(int answered, int population) {
        if (answered < 0 || population < 1 || answered > population) {
            throw new IllegalArgumentException(answered + " of " + population
                    + " answered: give a population of at least 1 and from 0 to as many answers.");
        }
        return Math.sqrt(1 - (double) answered / population);
    }

    /** Mean with normal quantiles; {@code values} are the n &ge; 2 answers, {@code population} is N. */
    public static IntervalEstimate mean(double[] values, int population, double level) {
        IntervalEstimate.requireLevel(level);
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        return mean(IntervalEstimate.Method.NORMAL, values, population, level, quantile);
    }

    /** Mean with the quantiles of Student's distribution with n - 1 degrees of freedom. */
    public static IntervalEstimate meanByStudent(double[] values, int population, double level) {
        IntervalEstimate.requireLevel(level);
        requireTwo(values.length);
        double quantile = TDistribution.of(values.length - 1).inverseSurvivalProbability((1 - level) / 2);
        return mean(IntervalEstimate.Method.STUDENT, values, population, level, quantile);
    }

    private static IntervalEstimate mean(IntervalEstimate.Method method, double[] values, int population, double level, double quantile) {
        int n = values.length;
        requireTwo(n);
        double mean = 0;
        for (double value : values) {
            mean += value / n;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        double half = quantile * Math.sqrt(squares / (n - 1) / n);
        return new IntervalEstimate(method, mean, mean - half, mean + half, level, n, OptionalInt.empty()).within(population);
    }

    /**
     * Share with normal quantiles, not cut at 0 and 1: for comparison, {@link Wilson} within the population is what is shown.
     *
     * @param count      x, 0 to total
     * @param total      n, at least 2
     * @param population N, at least n
     * @param level      confidence level, above 0 and below 1
     */
    public static IntervalEstimate share(int count, int total, int population, double level) {
        Wilson.requireShare(count, total);
        IntervalEstimate.requireLevel(level);
        requireTwo(total);
        double p = (double) count / total;
        double half = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2) * Math.sqrt(p * (1 - p) / (total - 1));
        return new IntervalEstimate(IntervalEstimate.Method.NORMAL, p, p - half, p + half, level, total, OptionalInt.empty())
                .within(population);
    }

    private static void requireTwo(int n) {
        if (n < 2) {
            throw new IllegalArgumentException("There are " + n + " answers: an interval needs at least 2.");
        }
    }
}
