package org.oncommons.methods.ranking;

import java.util.List;
import java.util.Optional;

/**
 * The linear orders that disagree least with the voters, and the cheapest order with ties beside them.
 *
 * @param pairs         the counts it was made from
 * @param objective     summed cost of the reported orders; a voter's tie costs 1/2 against any order
 * @param tieConstant   the part of the objective that no order can avoid, &Sigma; T<sub>ij</sub>/2
 * @param lowerBound    no linear order costs less; equals the objective when it is proven
 * @param proven        whether the reported orders are proven cheapest
 * @param orders        cheapest linear orders, best item first, in the order of the names; when not proven the best one found
 * @param orderCount    how many linear orders cost the objective; those beyond {@value Kemeny#MAX_ORDERS} are counted and not listed; 0
 *                      where they could not be counted
 * @param withTies      cheapest orders with ties; empty where there are more than {@value Kemeny#MAX_ITEMS_WITH_TIES} items (not computed)
 */
public record KemenyConsensus(PairwiseCounts pairs, double objective, double tieConstant, double lowerBound, boolean proven,
        List<List<String>> orders, long orderCount, Optional<WithTies> withTies) {

    /**
     * Cheapest consensus when it may tie items.
     *
     * @param objective       summed cost; a pair tied in the consensus costs 1/2 for each voter who ordered it
     * @param orders          cheapest orders with ties: places from the best, each with its items by name; at most {@value
     *                        Kemeny#MAX_ORDERS}
     * @param strictlyCheaper whether ties cost less than every linear order: then the voters do not separate all items
     */
    public record WithTies(double objective, List<List<List<String>>> orders, boolean strictlyCheaper) {}

    /** The first of the cheapest orders by name. */
    public List<String> order() {
        return orders.getFirst();
    }

    /** Whether one linear order alone is cheapest. */
    public boolean unique() {
        return proven && orderCount == 1;
    }

    /** Objective less lower bound as a share of the objective, 0 when proven. */
    public double gap() {
        return proven || objective == 0 ? 0 : (objective - lowerBound) / objective;
    }
}
