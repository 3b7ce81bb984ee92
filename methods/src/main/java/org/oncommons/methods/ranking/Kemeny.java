package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Kemeny-Young consensus: the linear order with the least summed Kendall distance to the votes,
 * &Sigma; over i above j of N<sub>ji</sub> + T<sub>ij</sub>/2.
 *
 * <p>The items are first split into sets that beat each other completely ({@link Dominance}); each set of at most {@value #MAX_ITEMS_EXACT}
 * is ordered exactly by dynamic programming, a larger one by bounded search, which says how far from the optimum it may be.
 *
 * <p>Sources: Kemeny, Daedalus 88 (1959) 577; Young, American Political Science Review 82 (1988) 1231; ties after Fagin et al. (2006).
 */
public final class Kemeny {

    /** Largest set of items that is ordered by dynamic programming. */
    public static final int MAX_ITEMS_EXACT = SubsetOrders.MAX_ITEMS;

    /** Largest number of items for which the consensus with ties is computed. */
    public static final int MAX_ITEMS_WITH_TIES = BucketOrders.MAX_ITEMS;

    /** How many equally cheap orders are listed; more are only counted. */
    public static final int MAX_ORDERS = 100;

    /** Sets kept in each layer of the bounded search: some seconds for 60 items in one cycle. */
    private static final int SEARCH_WIDTH = 5_000;

    private Kemeny() {}

    /** The consensus of the ballots. */
    public static KemenyConsensus of(Ballots ballots) {
        return of(PairwiseCounts.of(ballots));
    }

    /** The consensus of ballots that were counted already. */
    public static KemenyConsensus of(PairwiseCounts pairs) {
        double[][] margins = pairs.margins();
        double unavoidable = 0;
        double tieConstant = 0;
        for (int i = 0; i < pairs.size(); i++) {
            for (int j = i + 1; j < pairs.size(); j++) {
                unavoidable += Math.min(pairs.cost(i, j), pairs.cost(j, i));
                tieConstant += pairs.tied(i, j) / 2;
            }
        }
        List<OrderedSet> sets = Dominance.components(margins, pairs.ballots().byName()).stream()
                .map(items -> OrderedSet.of(margins, items, pairs.tolerance())).toList();
        List<int[]> orders = combine(sets);
        double objective = pairs.cost(orders.getFirst());
        boolean proven = sets.stream().allMatch(OrderedSet::proven);
        double bound = unavoidable + sets.stream().mapToDouble(OrderedSet::lowerBound).sum();
        return new KemenyConsensus(pairs, objective, tieConstant, proven ? objective : Math.min(bound, objective), proven,
                orders.stream().map(pairs.ballots()::names).toList(), count(sets), withTies(pairs, objective));
    }

    private static long count(List<OrderedSet> sets) {
        long product = 1;
        for (OrderedSet set : sets) {
            if (set.count() > 0 && product > Long.MAX_VALUE / set.count()) {
                return Long.MAX_VALUE;
            }
            product *= set.count();
        }
        return product;
    }

    /** Every choice of one order per set, the sets one after the other, at most {@link #MAX_ORDERS}. */
    private static List<int[]> combine(List<OrderedSet> sets) {
        List<int[]> prefixes = List.of(new int[0]);
        for (OrderedSet set : sets) {
            prefixes = prefixes.stream().flatMap(prefix -> set.orders().stream().map(order -> joined(prefix, order))).limit(MAX_ORDERS)
                    .toList();
        }
        return prefixes;
    }

    private static int[] joined(int[] prefix, int[] order) {
        return IntStream.concat(IntStream.of(prefix), IntStream.of(order)).toArray();
    }

    private static Optional<KemenyConsensus.WithTies> withTies(PairwiseCounts pairs, double linear) {
        if (pairs.size() > MAX_ITEMS_WITH_TIES) {
            return Optional.empty();
        }
        BucketOrders search = new BucketOrders(pairs, pairs.ballots().byName());
        List<List<List<String>>> orders = new ArrayList<>();
        for (List<int[]> order : search.orders(MAX_ORDERS)) {
            orders.add(order.stream().map(pairs.ballots()::names).toList());
        }
        boolean cheaper = search.objective() < linear - pairs.tolerance() * pairs.size();
        return Optional.of(new KemenyConsensus.WithTies(search.objective(), List.copyOf(orders), cheaper));
    }

    /** The result for one set of items that beats, or is beaten by, everything outside it. */
    private record OrderedSet(List<int[]> orders, long count, double lowerBound, boolean proven) {

        static OrderedSet of(double[][] margins, int[] items, double tolerance) {
            if (items.length == 1) {
                return new OrderedSet(List.of(items), 1, 0, true);
            }
            if (items.length > MAX_ITEMS_EXACT) {
                BoundedSearch search = BoundedSearch.of(margins, items, tolerance, SEARCH_WIDTH);
                return new OrderedSet(List.of(search.order()), 0, search.lowerBound(), search.proven());
            }
            SubsetOrders all = new SubsetOrders(margins, items, tolerance);
            return new OrderedSet(all.orders(MAX_ORDERS), all.count(), all.excess(), true);
        }
    }
}
