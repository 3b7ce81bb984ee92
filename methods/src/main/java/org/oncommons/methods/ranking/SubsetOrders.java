package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;

/**
 * All cheapest linear orders of up to {@value #MAX_ITEMS} items by dynamic programming over subsets (Held-Karp; for Kemeny: Betzler et al.,
 * Theoretical Computer Science 410 (2009) 4554). With e[i][j] &ge; 0 the excess cost of i above j over the cheaper direction,
 * f(R) = min over i in R of &Sigma;<sub>j in R</sub> e[i][j] + f(R without i) is the cheapest excess of ordering R.
 */
final class SubsetOrders {

    /** 2^20 values of 8 bytes, twice, and 20 times as many additions: a fifth of a second. */
    static final int MAX_ITEMS = 20;

    private final int[] items;
    private final double tolerance;
    private final double[] best;
    private final double[][] low;
    private final double[][] high;
    private final int half;

    /**
     * @param margins   margins of all items
     * @param items     the item numbers to order; of equally cheap orders those that begin with earlier ones come first
     * @param tolerance costs closer than this are equal
     */
    SubsetOrders(double[][] margins, int[] items, double tolerance) {
        this.items = items;
        this.tolerance = tolerance;
        int n = items.length;
        half = n / 2;
        low = new double[n][];
        high = new double[n][];
        for (int a = 0; a < n; a++) {
            low[a] = rowSums(margins, a, 0, half);
            high[a] = rowSums(margins, a, half, n);
        }
        best = new double[1 << n];
        for (int rest = 1; rest < best.length; rest++) {
            best[rest] = cheapest(rest);
        }
    }

    /** Sums of the excess of item a over all subsets of the items from..to: two short tables instead of one of size 2^n per item. */
    private double[] rowSums(double[][] margins, int a, int from, int to) {
        double[] sums = new double[1 << (to - from)];
        for (int set = 1; set < sums.length; set++) {
            int b = from + Integer.numberOfTrailingZeros(set);
            double excess = Math.max(0, margins[items[b]][items[a]]);
            sums[set] = sums[set & (set - 1)] + excess;
        }
        return sums;
    }

    private double cheapest(int rest) {
        double least = Double.POSITIVE_INFINITY;
        for (int left = rest; left != 0; left &= left - 1) {
            least = Math.min(least, via(Integer.numberOfTrailingZeros(left), rest));
        }
        return least;
    }

    /** Cost of the rest when item a comes first in it. */
    private double via(int a, int rest) {
        return low[a][rest & ((1 << half) - 1)] + high[a][rest >>> half] + best[rest & ~(1 << a)];
    }

    /** Least excess over the sum of the pairwise minima. */
    double excess() {
        return best[best.length - 1];
    }

    /** How many orders are cheapest, up to 20! &lt; 2^63. */
    long count() {
        long[] count = new long[best.length];
        count[0] = 1;
        for (int rest = 1; rest < best.length; rest++) {
            for (int left = rest; left != 0; left &= left - 1) {
                int a = Integer.numberOfTrailingZeros(left);
                if (via(a, rest) <= best[rest] + tolerance) {
                    count[rest] += count[rest & ~(1 << a)];
                }
            }
        }
        return count[best.length - 1];
    }

    /** The first cheapest orders, at most {@code cap}, in lexicographic order of the given items. */
    List<int[]> orders(int cap) {
        List<int[]> found = new ArrayList<>();
        collect(best.length - 1, new int[items.length], 0, cap, found);
        return found;
    }

    private void collect(int rest, int[] order, int depth, int cap, List<int[]> found) {
        if (rest == 0) {
            found.add(order.clone());
            return;
        }
        for (int left = rest; left != 0 && found.size() < cap; left &= left - 1) {
            int a = Integer.numberOfTrailingZeros(left);
            if (via(a, rest) <= best[rest] + tolerance) {
                order[depth] = items[a];
                collect(rest & ~(1 << a), order, depth + 1, cap, found);
            }
        }
    }
}
