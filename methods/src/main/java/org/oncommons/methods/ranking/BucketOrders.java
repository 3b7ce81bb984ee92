package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All cheapest orders with ties (bucket orders) by dynamic programming over pairs of nested subsets, 3^m steps. A bucket B placed above C
 * costs &Sigma; c[i][j] over i in B, j in C; a pair within a bucket costs (N<sub>ij</sub> + N<sub>ji</sub>) / 2.
 * Cost model: Fagin, Kumar, Mahdian, Sivakumar and Vee, SIAM Journal on Discrete Mathematics 20 (2006) 628, K<sup>(1/2)</sup>.
 */
final class BucketOrders {

    /** 3^15 = 14 million steps, a twentieth of a second; each further item takes three times as long. */
    static final int MAX_ITEMS = 15;

    private final int[] items;
    private final double tolerance;
    private final double[] best;
    private final double[] within;
    private final double[] rest;
    private final double[][] cost;

    /** @param items item numbers in the order in which equally cheap results are listed */
    BucketOrders(PairwiseCounts pairs, int[] items) {
        this.items = items;
        this.tolerance = pairs.tolerance();
        int n = items.length;
        cost = new double[n][n];
        within = new double[1 << n];
        rest = new double[1 << n];
        best = new double[1 << n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                cost[a][b] = a == b ? 0 : pairs.cost(items[a], items[b]);
            }
        }
        fillWithin(pairs);
        for (int set = 1; set < best.length; set++) {
            best[set] = cheapest(set);
        }
    }

    /** within[B] = cost of the ties in B less the cost of all ordered pairs in B, which {@link #fillRest} counts too much. */
    private void fillWithin(PairwiseCounts pairs) {
        for (int set = 1; set < within.length; set++) {
            int a = Integer.numberOfTrailingZeros(set);
            int others = set & (set - 1);
            double sum = within[others];
            for (int left = others; left != 0; left &= left - 1) {
                int b = Integer.numberOfTrailingZeros(left);
                double tie = (pairs.above(items[a], items[b]) + pairs.above(items[b], items[a])) / 2;
                sum += tie - cost[a][b] - cost[b][a];
            }
            within[set] = sum;
        }
    }

    /** rest[B] = &Sigma; c[i][j] over i in B and j in the whole set, for every B within the set. */
    private void fillRest(int set) {
        double[] row = new double[items.length];
        for (int left = set; left != 0; left &= left - 1) {
            int a = Integer.numberOfTrailingZeros(left);
            for (int other = set; other != 0; other &= other - 1) {
                row[a] += cost[a][Integer.numberOfTrailingZeros(other)];
            }
        }
        for (int bucket = next(0, set); bucket != 0; bucket = next(bucket, set)) {
            rest[bucket] = rest[bucket & (bucket - 1)] + row[Integer.numberOfTrailingZeros(bucket)];
        }
    }

    private double cheapest(int set) {
        fillRest(set);
        double least = Double.POSITIVE_INFINITY;
        for (int bucket = next(0, set); bucket != 0; bucket = next(bucket, set)) {
            least = Math.min(least, via(bucket, set));
        }
        return least;
    }

    /** The next subset of a set in rising order, 0 after the last. */
    private static int next(int subset, int set) {
        return (subset - set) & set;
    }

    /** Cost of the set when the bucket comes first; {@link #fillRest} must have been called for the set. */
    private double via(int bucket, int set) {
        return rest[bucket] + within[bucket] + best[set & ~bucket];
    }

    double objective() {
        return best[best.length - 1];
    }

    /** The cheapest bucket orders, at most {@code cap}. */
    List<List<int[]>> orders(int cap) {
        List<List<int[]>> found = new ArrayList<>();
        collect(best.length - 1, new ArrayList<>(), cap, found);
        return found;
    }

    private void collect(int set, List<int[]> before, int cap, List<List<int[]>> found) {
        if (set == 0) {
            found.add(List.copyOf(before));
            return;
        }
        fillRest(set);
        List<Integer> first = new ArrayList<>();
        for (int bucket = next(0, set); bucket != 0; bucket = next(bucket, set)) {
            if (via(bucket, set) <= best[set] + tolerance) {
                first.add(bucket);
            }
        }
        for (int bucket : first) {
            if (found.size() >= cap) {
                return;
            }
            before.add(members(bucket));
            collect(set & ~bucket, before, cap, found);
            before.removeLast();
        }
    }

    private int[] members(int bucket) {
        return IntStream.range(0, items.length).filter(a -> (bucket >> a & 1) == 1).map(a -> items[a]).toArray();
    }
}
