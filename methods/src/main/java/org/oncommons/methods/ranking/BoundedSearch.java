package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A cheap linear order of more items than {@link SubsetOrders} can take, with a lower bound. Works on the excess e[i][j] = max(0, margin of
 * j over i) of placing i above j: the cost above the sum of pairwise minima.
 *
 * <p>An order found by moving single items to their best position is improved by dynamic programming over sets of first items, layer by
 * layer (all sets of k items from those of k - 1, Held-Karp). A set is dropped when its cost and the bound of what is left reach the best
 * order. When no more than the width had to be kept in each layer the result is proven; else the least bound among the sets that were given
 * up is the lower bound.
 *
 * <p>Bound: every cycle i &gt; j &gt; k &gt; i of majorities must be broken at the cost of its least margin; cycles are packed greedily so
 * that no margin is used twice (Conitzer, Davenport and Kalagnanam, AAAI (2006) 620; compared with other bounds in Ali and Meila,
 * Mathematical Social Sciences 64 (2012) 28).
 */
final class BoundedSearch {

    /** Sets are kept as bits of a long. */
    private static final int MAX_BITS = 63;

    private record Cycle(long members, double cost) {}

    private record State(double cost, double bound, int last, State before) {}

    private final int[] items;
    private final double[][] excess;
    private final double tolerance;
    private final List<Cycle> cycles;
    private int[] best;
    private double cost;
    private double lowerBound;

    /**
     * Searches.
     *
     * @param margins   of all items
     * @param items     the item numbers to order
     * @param tolerance costs closer than this are equal
     * @param width     how many sets are kept in each layer
     */
    static BoundedSearch of(double[][] margins, int[] items, double tolerance, int width) {
        BoundedSearch search = new BoundedSearch(margins, items, tolerance);
        search.improveByMoves();
        search.lowerBound = search.cycles.stream().mapToDouble(Cycle::cost).sum();
        if (items.length <= MAX_BITS && !search.proven()) {
            search.searchLayers(width);
        }
        return search;
    }

    private BoundedSearch(double[][] margins, int[] items, double tolerance) {
        int n = items.length;
        this.items = items;
        this.tolerance = tolerance;
        excess = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                excess[a][b] = Math.max(0, margins[items[b]][items[a]]);
            }
        }
        cycles = packCycles();
        best = byTotalExcess();
        cost = cost(best);
    }

    /** Item numbers, best first. */
    int[] order() {
        return Arrays.stream(best).map(a -> items[a]).toArray();
    }

    /** Excess cost of {@link #order}. */
    double excess() {
        return cost;
    }

    /** No order has less excess. */
    double lowerBound() {
        return proven() ? cost : lowerBound;
    }

    boolean proven() {
        return lowerBound >= cost - tolerance;
    }

    private double cost(int[] order) {
        double sum = 0;
        for (int a = 0; a < order.length; a++) {
            for (int b = a + 1; b < order.length; b++) {
                sum += excess[order[a]][order[b]];
            }
        }
        return sum;
    }

    private int[] byTotalExcess() {
        Integer[] order = new Integer[items.length];
        Arrays.setAll(order, a -> a);
        Arrays.sort(order, Comparator.comparingDouble(a -> Arrays.stream(excess[a]).sum()));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private List<Cycle> packCycles() {
        int n = items.length;
        double[][] left = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                left[a][b] = excess[b][a];
            }
        }
        List<Cycle> packed = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                for (int c = 0; left[a][b] > tolerance && c < n; c++) {
                    double least = Math.min(left[a][b], Math.min(left[b][c], left[c][a]));
                    if (least > tolerance) {
                        left[a][b] -= least;
                        left[b][c] -= least;
                        left[c][a] -= least;
                        packed.add(new Cycle(n > MAX_BITS ? 0 : 1L << a | 1L << b | 1L << c, least));
                    }
                }
            }
        }
        return packed;
    }

    /** Takes each item out and puts it where it costs least, until nothing improves. */
    private void improveByMoves() {
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int from = 0; from < best.length; from++) {
                improved |= moveFrom(from);
            }
        }
        cost = cost(best);
    }

    private boolean moveFrom(int from) {
        int item = best[from];
        int target = from;
        double least = -tolerance;
        for (int step : new int[] {-1, 1}) {
            double change = 0;
            for (int to = from + step; to >= 0 && to < best.length; to += step) {
                int passed = best[to];
                change += step * (excess[passed][item] - excess[item][passed]);
                if (change < least) {
                    least = change;
                    target = to;
                }
            }
        }
        if (target == from) {
            return false;
        }
        if (target < from) {
            System.arraycopy(best, target, best, target + 1, from - target);
        } else {
            System.arraycopy(best, from + 1, best, from, target - from);
        }
        best[target] = item;
        return true;
    }

    private void searchLayers(int width) {
        int n = items.length;
        double abandoned = Double.POSITIVE_INFINITY;
        Map<Long, State> layer = Map.of(0L, new State(0, 0, -1, null));
        for (int size = 1; size <= n && !layer.isEmpty(); size++) {
            Map<Long, State> next = new HashMap<>();
            for (Map.Entry<Long, State> entry : layer.entrySet()) {
                extend(entry.getKey(), entry.getValue(), next);
            }
            if (next.size() > width) {
                List<Map.Entry<Long, State>> byBound = new ArrayList<>(next.entrySet());
                byBound.sort(Comparator.comparingDouble((Map.Entry<Long, State> entry) -> entry.getValue().bound())
                        .thenComparing(Map.Entry::getKey));
                abandoned = Math.min(abandoned, byBound.get(width).getValue().bound());
                next = new HashMap<>();
                for (Map.Entry<Long, State> kept : byBound.subList(0, width)) {
                    next.put(kept.getKey(), kept.getValue());
                }
            }
            layer = next;
        }
        layer.values().forEach(this::accept);
        lowerBound = Math.max(lowerBound, Math.min(abandoned, cost));
    }

    /** Adds each item that can come next after the first ones in the set. */
    private void extend(long set, State state, Map<Long, State> next) {
        long all = (1L << items.length) - 1;
        int free = costingNothing(all & ~set);
        for (long left = free >= 0 ? 1L << free : all & ~set; left != 0; left &= left - 1) {
            int a = Long.numberOfTrailingZeros(left);
            long grown = set | 1L << a;
            double reached = state.cost() + row(a, all & ~grown);
            State known = next.get(grown);
            if (known == null || reached < known.cost()) {
                double bound = reached + bound(all & ~grown);
                if (bound < cost - tolerance) {
                    next.put(grown, new State(reached, bound, a, state));
                }
            }
        }
    }

    /** An item that loses to none of the rest can come first without loss; -1 where there is none. */
    private int costingNothing(long rest) {
        for (long left = rest; left != 0; left &= left - 1) {
            int a = Long.numberOfTrailingZeros(left);
            if (row(a, rest) == 0) {
                return a;
            }
        }
        return -1;
    }

    private double row(int a, long rest) {
        double sum = 0;
        for (long left = rest; left != 0; left &= left - 1) {
            sum += excess[a][Long.numberOfTrailingZeros(left)];
        }
        return sum;
    }

    private double bound(long rest) {
        double sum = 0;
        for (Cycle cycle : cycles) {
            if ((cycle.members() & ~rest) == 0) {
                sum += cycle.cost();
            }
        }
        return sum;
    }

    private void accept(State end) {
        if (end.cost() < cost - tolerance) {
            int at = best.length;
            for (State state = end; state.last() >= 0; state = state.before()) {
                best[--at] = state.last();
            }
            cost = end.cost();
        }
    }
}
