package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What three methods make of the same votes, and where they differ.
 *
 * @param ballots      the votes with their weights
 * @param majorities   winner by simple majorities, or the cycle that prevents one
 * @param borda        by points
 * @param kemeny       by least disagreement
 * @param plackettLuce by a model of repeated choice
 * @param differences  pairs that the methods order differently, empty where the three agree
 */
public record Priorities(Ballots ballots, Majorities majorities, Borda borda, KemenyConsensus kemeny, PlackettLuceFit plackettLuce,
        List<Difference> differences) {

    /**
     * Two items that are ordered differently, with the votes on this pair.
     *
     * @param item       which Kemeny's order puts above the other
     * @param other      the other item
     * @param votesFor   weight of the voters with the item above the other
     * @param votesAgainst weight of the voters with the other above the item
     * @param tied       weight of the voters who tie them
     * @param bordaAgrees whether Borda's points also put the item first
     * @param plackettLuceAgrees whether the worths also put the item first
     */
    public record Difference(String item, String other, double votesFor, double votesAgainst, double tied, boolean bordaAgrees,
            boolean plackettLuceAgrees) {}

    /** Ranks by all three methods. */
    public static Priorities of(Ballots ballots) {
        PairwiseCounts pairs = PairwiseCounts.of(ballots);
        Borda borda = Borda.of(ballots);
        KemenyConsensus kemeny = Kemeny.of(pairs);
        PlackettLuceFit plackettLuce = PlackettLuce.fit(ballots);
        return new Priorities(ballots, Majorities.of(pairs), borda, kemeny, plackettLuce,
                differences(pairs, kemeny.order(), borda.order(), plackettLuce.order()));
    }

    private static List<Difference> differences(PairwiseCounts pairs, List<String> kemeny, List<String> borda, List<String> worths) {
        List<String> items = pairs.ballots().items();
        List<Difference> differences = new ArrayList<>();
        for (int a = 0; a < kemeny.size(); a++) {
            for (int b = a + 1; b < kemeny.size(); b++) {
                String item = kemeny.get(a);
                String other = kemeny.get(b);
                boolean bordaAgrees = borda.indexOf(item) < borda.indexOf(other);
                boolean worthsAgree = worths.indexOf(item) < worths.indexOf(other);
                if (!bordaAgrees || !worthsAgree) {
                    int i = items.indexOf(item);
                    int j = items.indexOf(other);
                    differences.add(new Difference(item, other, pairs.above(i, j), pairs.above(j, i), pairs.tied(i, j), bordaAgrees,
                            worthsAgree));
                }
            }
        }
        return List.copyOf(differences);
    }

    /** The order of each method, best first. */
    public Map<RankingMethod, List<String>> orders() {
        Map<RankingMethod, List<String>> orders = new EnumMap<>(RankingMethod.class);
        orders.put(RankingMethod.BORDA, borda.order());
        orders.put(RankingMethod.KEMENY, kemeny.order());
        orders.put(RankingMethod.PLACKETT_LUCE, plackettLuce.order());
        return orders;
    }

    /** Whether the three methods give the same order. */
    public boolean methodsAgree() {
        return differences.isEmpty();
    }
}
