package org.oncommons.methods.resampling;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.oncommons.methods.interval.IntervalEstimate;

/**
 * Do two groups of institutions differ? The difference of their means comes first with its interval, then the test.
 *
 * <p>Interval: bias-corrected accelerated bootstrap within each group, a = &Sigma; l<sup>3</sup> / (6 (&Sigma;
 * l<sup>2</sup>)<sup>1.5</sup>) with l = &plusmn;(x - its group's mean)/n of its group (Davison and Hinkley, Bootstrap Methods (1997),
 * section 5.3).
 *
 * <p>Test: permutation of Welch's t rather than Mann-Whitney's U. It asks about the same difference of means that is shown, needs no
 * correction for the many ties of a rating scale, is exact when the groups are alike in distribution, and stays valid in large groups when
 * their variances differ (Janssen, Statistics and Probability Letters 36 (1997) 9). U tests P(A &gt; B) = 1/2, fails when variances differ,
 * and is shown as {@code superiority} without a test. All C(n, n<sub>A</sub>) assignments are taken where there are at most {@value
 * #MAX_EXACT}, else random ones with p = (1 + as extreme)/(1 + drawn) (Phipson and Smyth, SAGMB 9 (2010) 39).
 *
 * @param countA       answers in the first group
 * @param countB       answers in the second group
 * @param meanA        mean of the first
 * @param meanB        mean of the second
 * @param difference   meanA - meanB
 * @param lower        lower bound of the difference
 * @param upper        upper bound of the difference
 * @param level        confidence level
 * @param superiority  share of pairs with the answer of A above that of B, ties counting half; 0.5: neither
 * @param t            Welch's statistic; infinite when both groups are constant and differ
 * @param p            two-sided
 * @param exact        whether all assignments were taken
 * @param permutations how many assignments were taken
 * @param correction   how the bounds came about
 */
public record GroupDifference(int countA, int countB, double meanA, double meanB, double difference, double lower, double upper,
        double level,
        double superiority, double t, double p, boolean exact, int permutations, BiasCorrection correction) {

    /** Largest number of assignments that are all taken. */
    static final int MAX_EXACT = 20_000;

    /** Statistics that differ by less are equal: the same answers are summed in different orders. */
    private static final double EQUAL = 1e-9;

    /** Variances below this share of the spread of all answers are rounding. */
    private static final double NO_VARIANCE = 1e-12;

    /**
     * Compares two groups.
     *
     * @param a          finite answers of the first group, at least 2
     * @param b          finite answers of the second group, at least 2
     * @param level      confidence level, above 0 and below 1
     * @param replicates of bootstrap and, where not exact, permutation: at least 100
     * @param seed       the same seed gives the same result
     * @throws IllegalArgumentException if a group has fewer than 2 answers or another argument is outside its range
     */
    public static GroupDifference of(double[] a, double[] b, double level, int replicates, long seed) {
        require(a, b, level, replicates);
        double meanA = mean(a);
        double meanB = mean(b);
        BiasCorrection bounds = BiasCorrection.of(differences(a, b, replicates, new SplittableRandom(seed)), meanA - meanB, acceleration(a,
                b), level,
                BiasCorrection.Equal.HALF, BiasCorrection.QuantileRule.TYPE_7);
        Permutations permutations = Permutations.of(a, b);
        boolean exact = permutations.assignments() <= MAX_EXACT;
        int taken = exact ? (int) permutations.assignments() : replicates;
        double p = exact ? permutations.exact() : permutations.random(replicates, new SplittableRandom(~seed));
        return new GroupDifference(a.length, b.length, meanA, meanB, meanA - meanB, bounds.lower(), bounds.upper(), level, superiority(a,
                b),
                permutations.observed(), p, exact, taken, bounds);
    }

    /** The test's p by all assignments, however many there are. */
    static double exactP(double[] a, double[] b) {
        return Permutations.of(a, b).exact();
    }

    private static void require(double[] a, double[] b, double level, int replicates) {
        IntervalEstimate.requireLevel(level);
        if (a.length < 2 || b.length < 2) {
            throw new IllegalArgumentException("The groups have " + a.length + " and " + b.length
                    + " answers: compare groups of at least 2.");
        }
        BootstrapMean.require(a, level, replicates);
        BootstrapMean.require(b, level, replicates);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double[] differences(double[] a, double[] b, int replicates, SplittableRandom random) {
        double[] meansA = BootstrapMean.means(a, replicates, random);
        double[] meansB = BootstrapMean.means(b, replicates, random);
        for (int r = 0; r < replicates; r++) {
            meansA[r] -= meansB[r];
        }
        return meansA;
    }

    private static double acceleration(double[] a, double[] b) {
        double[] sums = new double[2];
        addInfluences(a, 1, sums);
        addInfluences(b, -1, sums);
        return sums[0] == 0 ? 0 : sums[1] / (6 * Math.pow(sums[0], 1.5));
    }

    private static void addInfluences(double[] values, int sign, double[] sums) {
        double mean = mean(values);
        for (double value : values) {
            double influence = sign * (value - mean) / values.length;
            sums[0] += influence * influence;
            sums[1] += influence * influence * influence;
        }
    }

    private static double superiority(double[] a, double[] b) {
        double wins = 0;
        for (double x : a) {
            for (double y : b) {
                wins += x > y ? 1 : x == y ? 0.5 : 0;
            }
        }
        return wins / a.length / b.length;
    }

    /** Assignments of all answers to a first group of the given size. */
    private static final class Permutations {

        private final double[] all;
        private final int size;
        private final double sum;
        private final double squares;
        private final double observed;
        private int extreme;

        static Permutations of(double[] a, double[] b) {
            double[] all = Arrays.copyOf(a, a.length + b.length);
            System.arraycopy(b, 0, all, a.length, b.length);
            return new Permutations(all, a.length);
        }

        private Permutations(double[] values, int size) {
            // Centred, so that variances from sums of squares lose no digits.
            double mean = mean(values);
            this.all = Arrays.stream(values).map(value -> value - mean).toArray();
            this.size = size;
            sum = Arrays.stream(all).sum();
            squares = Arrays.stream(all).map(value -> value * value).sum();
            double first = 0;
            double firstSquares = 0;
            for (int i = 0; i < size; i++) {
                first += all[i];
                firstSquares += all[i] * all[i];
            }
            observed = welch(first, firstSquares);
        }

        double observed() {
            return observed;
        }

        /** C(n, size) as a double: only whether it is small matters. */
        double assignments() {
            double product = 1;
            for (int i = 1; i <= size; i++) {
                product = product * (all.length - size + i) / i;
            }
            return Math.rint(product);
        }

        double exact() {
            extreme = 0;
            enumerate(0, size, 0, 0);
            return extreme / assignments();
        }

        private void enumerate(int from, int left, double first, double firstSquares) {
            if (left == 0) {
                count(first, firstSquares);
                return;
            }
            for (int i = from; i <= all.length - left; i++) {
                enumerate(i + 1, left - 1, first + all[i], firstSquares + all[i] * all[i]);
            }
        }

        double random(int draws, SplittableRandom random) {
            extreme = 0;
            double[] pool = all.clone();
            for (int draw = 0; draw < draws; draw++) {
                double first = 0;
                double firstSquares = 0;
                for (int i = 0; i < size; i++) {
                    int other = i + random.nextInt(pool.length - i);
                    double value = pool[other];
                    pool[other] = pool[i];
                    pool[i] = value;
                    first += value;
                    firstSquares += value * value;
                }
                count(first, firstSquares);
            }
            return (extreme + 1.0) / (draws + 1.0);
        }

        private void count(double first, double firstSquares) {
            if (Math.abs(welch(first, firstSquares)) >= Math.abs(observed) * (1 - EQUAL)) {
                extreme++;
            }
        }

        private double welch(double first, double firstSquares) {
            int rest = all.length - size;
            double difference = first / size - (sum - first) / rest;
            double errorA = Math.max(0, firstSquares - first * first / size) / (size - 1) / size;
            double errorB = Math.max(0, squares - firstSquares - (sum - first) * (sum - first) / rest) / (rest - 1) / rest;
            double scale = squares / all.length;
            if (Math.abs(difference) <= EQUAL * Math.sqrt(scale)) {
                return 0;
            }
            return errorA + errorB <= NO_VARIANCE * scale ? Math.copySign(Double.POSITIVE_INFINITY, difference)
                    : difference / Math.sqrt(errorA + errorB);
        }
    }
}
