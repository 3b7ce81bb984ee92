package org.oncommons.methods.interval;

import java.util.OptionalInt;

/**
 * An estimate with its interval, and what is needed to say how it came about.
 *
 * @param method     how the interval was made
 * @param value      the estimate
 * @param lower      lower bound; NaN where no interval can be given ({@link #bounded})
 * @param upper      upper bound; NaN where no interval can be given
 * @param level      confidence level, above 0 and below 1
 * @param answered   n, how many institutions are behind the number
 * @param population N, how many there are; empty: bounds are for a population without end
 */
public record IntervalEstimate(Method method, double value, double lower, double upper, double level, int answered,
        OptionalInt population) {

    /** How an interval was made. */
    public enum Method {
        /** {@link Wilson}. */
        WILSON,
        /** {@link Jeffreys}. */
        JEFFREYS,
        /** {@link FinitePopulation}, quantile of the normal distribution. */
        NORMAL,
        /** {@link FinitePopulation}, quantile of Student's distribution. */
        STUDENT,
        /** Bias-corrected accelerated bootstrap. */
        BOOTSTRAP
    }

    /** @throws IllegalArgumentException if the level is not between 0 and 1, or more answered than there are */
    public IntervalEstimate {
        requireLevel(level);
        if (population.isPresent()) {
            FinitePopulation.factor(answered, population.getAsInt());
        }
    }

    /** @throws IllegalArgumentException if the level is not above 0 and below 1 */
    public static void requireLevel(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The confidence level is " + level + ": give a share above 0 and below 1, such as 0.95.");
        }
    }

    /**
     * The same estimate for a network of N institutions: the distances of the bounds from the estimate times
     * {@link FinitePopulation#factor}. When all answered the bounds are the estimate, also where there was no interval.
     *
     * @param size N, at least {@link #answered}
     * @throws IllegalStateException    if the population was taken into account already
     * @throws IllegalArgumentException if N is less than n
     */
    public IntervalEstimate within(int size) {
        if (population.isPresent()) {
            throw new IllegalStateException("The interval is for a population of " + population.getAsInt() + " already.");
        }
        double factor = FinitePopulation.factor(answered, size);
        boolean known = factor == 0;
        return new IntervalEstimate(method, value, known ? value : value - factor * (value - lower),
                known ? value : value + factor * (upper - value), level, answered, OptionalInt.of(size));
    }

    /** Whether every institution answered, so that the number is the network's and not an estimate of it. */
    public boolean known() {
        return population.isPresent() && population.getAsInt() == answered && answered > 0;
    }

    /** Whether there is an interval: fewer than 2 answers give none for a mean. */
    public boolean bounded() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }

    /** By what the distances from the estimate were multiplied, 0 (all answered) to 1 (no finite population). */
    public double populationFactor() {
        return population.isPresent() ? FinitePopulation.factor(answered, population.getAsInt()) : 1;
    }
}
