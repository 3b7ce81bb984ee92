package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The consensus order of the same voters under other weights, fast enough for thousands of replicates: the voters' pairwise comparisons are
 * kept as small triangles that are summed by weight. Not safe for use by several threads: each takes its own with {@link #copy}.
 */
final class WeightedOrder {

    /** Beyond this many items in one majority cycle a replicate is ordered by a narrow search instead of exactly. */
    private static final int EXACT_ITEMS = 12;
    private static final int SEARCH_WIDTH = 100;
    private static final double WARM_PRECISION = 1e-6;

    private final RankingMethod method;
    private final int m;
    private final int[] reported;
    /** triangle[v]: for each pair i &lt; j, +1 where voter v has i above j, -1 where below, 0 where tied. */
    private final byte[][] triangle;
    private final PlackettLuceModel model;
    private final double[] fitted;
    private final double[][] margins;
    private final double[] summed;
    private int approximate;

    static WeightedOrder of(Ballots ballots, RankingMethod method) {
        int m = ballots.items().size();
        byte[][] triangle = new byte[ballots.ballots().size()][];
        for (int v = 0; v < triangle.length; v++) {
            int[] place = ballots.ballots().get(v).places(m);
            triangle[v] = new byte[m * (m - 1) / 2];
            int pair = 0;
            for (int i = 0; i < m; i++) {
                for (int j = i + 1; j < m; j++) {
                    triangle[v][pair++] = (byte) Integer.compare(place[j], place[i]);
                }
            }
        }
        PlackettLuceModel model = new PlackettLuceModel(ballots, PlackettLuce.DEFAULT_PSEUDO_COMPARISONS);
        double[] fitted = new double[m];
        List<String> reported = switch (method) {
            case BORDA -> Borda.of(ballots).order();
            case KEMENY -> Kemeny.of(ballots).order();
            case PLACKETT_LUCE -> {
                PlackettLuceFit fit = PlackettLuce.fit(ballots);
                Arrays.setAll(fitted, fit.logWorth()::get);
                yield fit.order();
            }
        };
        return new WeightedOrder(method, reported.stream().mapToInt(ballots.items()::indexOf).toArray(), triangle, model, fitted);
    }

    private WeightedOrder(RankingMethod method, int[] reported, byte[][] triangle, PlackettLuceModel model, double[] fitted) {
        this.method = method;
        this.reported = reported;
        this.m = reported.length;
        this.triangle = triangle;
        this.model = model;
        this.fitted = fitted;
        margins = new double[m][m];
        summed = new double[m * (m - 1) / 2];
    }

    WeightedOrder copy() {
        return new WeightedOrder(method, reported, triangle, model.copy(), fitted);
    }

    /** The order under the ballots' own weights. */
    int[] reported() {
        return reported;
    }

    /** How many orders so far were not proven to be cheapest. */
    int approximate() {
        return approximate;
    }

    /**
     * The order, best first.
     *
     * @param weight   of each voter, 0 leaves the voter out
     * @param priority all items; of items that are equal the earlier one comes first
     */
    int[] order(double[] weight, int[] priority) {
        if (method == RankingMethod.PLACKETT_LUCE) {
            return sorted(model.maximise(weight, fitted, WARM_PRECISION), priority, WARM_PRECISION);
        }
        double total = sumMargins(weight);
        if (method == RankingMethod.BORDA) {
            double[] score = new double[m];
            for (int i = 0; i < m; i++) {
                for (double margin : margins[i]) {
                    score[i] += margin;
                }
            }
            return sorted(score, priority, PairwiseCounts.RELATIVE_TOLERANCE * total * m);
        }
        return cheapest(priority, PairwiseCounts.RELATIVE_TOLERANCE * total);
    }

    private double sumMargins(double[] weight) {
        Arrays.fill(summed, 0);
        double total = 0;
        for (int v = 0; v < weight.length; v++) {
            double w = weight[v];
            if (w > 0) {
                byte[] pairs = triangle[v];
                total += w;
                for (int pair = 0; pair < summed.length; pair++) {
                    summed[pair] += w * pairs[pair];
                }
            }
        }
        double tolerance = PairwiseCounts.RELATIVE_TOLERANCE * total;
        int pair = 0;
        for (int i = 0; i < m; i++) {
            for (int j = i + 1; j < m; j++) {
                double margin = summed[pair++];
                margins[i][j] = Math.abs(margin) > tolerance ? margin : 0;
                margins[j][i] = -margins[i][j];
            }
        }
        return total;
    }

    private int[] cheapest(int[] priority, double tolerance) {
        List<int[]> sets = new ArrayList<>();
        boolean proven = true;
        for (int[] items : Dominance.components(margins, priority)) {
            if (items.length == 1) {
                sets.add(items);
            } else if (items.length <= EXACT_ITEMS) {
                sets.add(new SubsetOrders(margins, items, tolerance).orders(1).getFirst());
            } else {
                BoundedSearch search = BoundedSearch.of(margins, items, tolerance, SEARCH_WIDTH);
                sets.add(search.order());
                proven &= search.proven();
            }
        }
        if (!proven) {
            approximate++;
        }
        return sets.stream().flatMapToInt(Arrays::stream).toArray();
    }

    /** Insertion sort by falling value, keeping the priority of those closer than the tolerance: m is small and it is nearly sorted. */
    private static int[] sorted(double[] value, int[] priority, double tolerance) {
        int[] order = priority.clone();
        for (int a = 1; a < order.length; a++) {
            int item = order[a];
            int b = a;
            while (b > 0 && value[order[b - 1]] < value[item] - tolerance) {
                order[b] = order[b - 1];
                b--;
            }
            order[b] = item;
        }
        return order;
    }
}
