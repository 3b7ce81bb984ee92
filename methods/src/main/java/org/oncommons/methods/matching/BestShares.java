package org.oncommons.methods.matching;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How often each alternative is among the best k when the weights of the criteria are drawn at random; the quick form of {@link
 * Acceptability} for many
 * alternatives, which keeps no share per rank. Alternatives equal to the k-th best count as among the best.
 *
 * @param k     at least 1
 * @param draws number of weights drawn
 * @param seed  the same seed gives the same result
 * @param share by alternative, in [0, 1]
 * @param error standard error of each share, √(share (1 − share) / draws)
 */
public record BestShares(int k, int draws, long seed, double[] share, double[] error) {

    /**
     * @param utilities alternatives x criteria, all to be maximised, finite
     * @param active    which criteria may carry weight; the others are switched off. At least one
     */
    public static BestShares of(double[][] utilities, boolean[] active, int k, int draws, long seed) {
        Acceptability.check(utilities);
        int[] criteria = IntStream.range(0, active.length).filter(c -> active[c]).toArray();
        if (criteria.length == 0 || k < 1 || draws < 1) {
            throw new IllegalArgumentException("At least one criterion, one place and one draw are needed");
        }
        double[][] kept = Arrays.stream(utilities)
                .map(row -> Arrays.stream(criteria).mapToDouble(c -> row[c]).toArray()).toArray(double[][]::new);
        int n = kept.length;
        int[] times = new int[n];
        double[] value = new double[n];
        SplittableRandom random = new SplittableRandom(seed);
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = Acceptability.weights(random, criteria.length);
            for (int i = 0; i < n; i++) {
                value[i] = Acceptability.value(kept[i], weights);
            }
            double least = kthLargest(value, k);
            for (int i = 0; i < n; i++) {
                times[i] += value[i] >= least ? 1 : 0;
            }
        }
        double[] share = Arrays.stream(times).mapToDouble(t -> (double) t / draws).toArray();
        return new BestShares(k, draws, seed, share, Arrays.stream(share).map(s -> Acceptability.error(s, draws)).toArray());
    }

    private static double kthLargest(double[] values, int k) {
        if (values.length <= k) {
            return Double.NEGATIVE_INFINITY;
        }
        double[] largest = new double[k];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (double value : values) {
            int at = k - 1;
            if (value > largest[at]) {
                for (; at > 0 && largest[at - 1] < value; at--) {
                    largest[at] = largest[at - 1];
                }
                largest[at] = value;
            }
        }
        return largest[k - 1];
    }
}
