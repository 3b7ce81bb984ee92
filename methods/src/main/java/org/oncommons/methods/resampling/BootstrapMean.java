package org.oncommons.methods.resampling;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.oncommons.methods.interval.IntervalEstimate;

/**
 * Mean of n answers with the bias-corrected accelerated bootstrap interval; acceleration a = &Sigma;(x - mean)<sup>3</sup> / (6 (&Sigma;(x
 * - mean)<sup>2</sup>)<sup>1.5</sup>), which is the jackknife's for a mean. In a finite population the distances from the mean carry
 * &radic;(1 - n/N): with everyone answering the mean is known.
 *
 * @param interval   mean and bounds; without bounds for fewer than 2 answers, and mean NaN for none
 * @param correction how the bounds came about, before the finite population; empty without bounds
 * @param replicates how often n answers were drawn with replacement from the n
 */
public record BootstrapMean(IntervalEstimate interval, Optional<BiasCorrection> correction, int replicates) {

    /** Fewer would leave the 2.5 % tails to a handful of replicates. */
    private static final int LEAST_REPLICATES = 100;

    /**
     * One mean, its replicates drawn from the generator: n calls of {@code nextInt(n)} each, one replicate after the other.
     *
     * @param values     finite answers
     * @param population N, at least the number of answers; empty: no finite population
     * @param level      confidence level, above 0 and below 1
     * @param replicates at least 100
     * @throws IllegalArgumentException if a value is not finite or another argument is outside its range
     */
    public static BootstrapMean of(double[] values, OptionalInt population, double level, int replicates, RandomGenerator random) {
        return of(values, population, level, replicates, random, BiasCorrection.Equal.HALF, BiasCorrection.QuantileRule.TYPE_7);
    }

    static BootstrapMean of(double[] values, OptionalInt population, double level, int replicates, RandomGenerator random,
            BiasCorrection.Equal equal, BiasCorrection.QuantileRule rule) {
        require(values, level, replicates);
        int n = values.length;
        double mean = Arrays.stream(values).sum() / n;
        Optional<BiasCorrection> correction = n < 2 ? Optional.empty()
                : Optional.of(BiasCorrection.of(means(values, replicates, random), mean, acceleration(values, mean), level, equal, rule));
        IntervalEstimate interval = new IntervalEstimate(IntervalEstimate.Method.BOOTSTRAP, mean,
                correction.map(BiasCorrection::lower).orElse(Double.NaN), correction.map(BiasCorrection::upper).orElse(Double.NaN),
                level, n, OptionalInt.empty());
        return new BootstrapMean(population.isPresent() ? interval.within(population.getAsInt()) : interval, correction, replicates);
    }

    /**
     * The mean of every column of a matrix with missing cells, in parallel. Each column begins with the same seed, so its interval does not
     * depend on which other columns there are.
     *
     * @param rows       one per institution, all of the same length; NaN: not answered, which is not zero
     * @param population N, at least the number of rows
     * @param seed       the same seed gives the same intervals
     * @return one per column
     */
    public static List<BootstrapMean> ofColumns(double[][] rows, OptionalInt population, double level, int replicates, long seed) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        if (Arrays.stream(rows).anyMatch(row -> row.length != columns)) {
            throw new IllegalArgumentException("The rows have different lengths: give every institution one cell per column, "
                    + "NaN where it did not answer.");
        }
        return IntStream.range(0, columns).parallel().mapToObj(column -> {
            double[] answered = Arrays.stream(rows).mapToDouble(row -> row[column]).filter(value -> !Double.isNaN(value)).toArray();
            return of(answered, population, level, replicates, new SplittableRandom(seed));
        }).toList();
    }

    static void require(double[] values, double level, int replicates) {
        IntervalEstimate.requireLevel(level);
        if (replicates < LEAST_REPLICATES) {
            throw new IllegalArgumentException("There are " + replicates + " bootstrap replicates: give at least " + LEAST_REPLICATES
                    + ".");
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("An answer is not a finite number: leave out what was not answered.");
        }
    }

    static double[] means(double[] values, int replicates, RandomGenerator random) {
        int n = values.length;
        double[] means = new double[replicates];
        for (int b = 0; b < replicates; b++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += values[random.nextInt(n)];
            }
            means[b] = sum / n;
        }
        return means;
    }

    private static double acceleration(double[] values, double mean) {
        double squares = 0;
        double cubes = 0;
        for (double value : values) {
            double distance = value - mean;
            squares += distance * distance;
            cubes += distance * distance * distance;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }
}
