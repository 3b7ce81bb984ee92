package org.oncommons.landscape;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order that a group of voters agrees on best, by three methods, with how firmly it stands.
 *
 * @param voters        whose rankings are behind it
 * @param standings     in the order of least disagreement (Kemeny–Young)
 * @param differences   pairs that the methods order differently; empty: they agree
 * @param winner        preferred by a majority to every other item; empty: none
 * @param cycle         items of which each loses to another by majority at the top; empty: none
 * @param proven        whether the order is proven to disagree least
 * @param gap           how far it may be from the least, as a share; 0 when proven
 * @param equalOrders   how many orders disagree equally little
 * @param influence     the voter, or country, without which the order would change most; null: too few votes
 * @param tiedOrder     an order with ties that disagrees strictly less than any without: places from the best; empty: none
 */
public record Consensus(
        int voters, List<Standing> standings, List<Difference> differences, String winner, List<String> cycle, boolean proven, double gap,
        long equalOrders, List<List<String>> tiedOrder, @Nullable Influence influence) {

    public Consensus {
        standings = List.copyOf(standings);
        differences = List.copyOf(differences);
        cycle = List.copyOf(cycle);
        tiedOrder = tiedOrder.stream().map(List::copyOf).toList();
    }

    /**
     * One item.
     *
     * @param rank       by least disagreement, 1 the first
     * @param bordaRank  by points; those with equal points share the better rank
     * @param points     mean points per vote, 0 to m - 1
     * @param worthRank  by worth
     * @param worth      share of all worths: the probability of being put first
     * @param worthError quasi standard error of the logarithm of the worth; null: there is none
     * @param stability  null: too few votes
     */
    public record Standing(
            String item, int rank, int bordaRank, double points, int worthRank, double worth, @Nullable Double worthError,
            @Nullable Stability stability) {}

    /**
     * What drawing the voters again says about an item's rank.
     *
     * @param rank       by least disagreement; may differ from the standing's where several orders disagree equally little
     * @param lower      best rank of the interval of 90 %
     * @param upper      worst rank of it
     * @param firstThree probability to be among the first three
     * @param swaps      items that it could change places with
     */
    public record Stability(int rank, int lower, int upper, double firstThree, List<String> swaps) {

        public Stability {
            swaps = List.copyOf(swaps);
        }
    }

    /** Two items that the order of least disagreement puts in this order, and another method the other way round. */
    public record Difference(String item, String other, double votesFor, double votesAgainst, boolean byPoints, boolean byWorth) {}

    /**
     * What leaving out one voter, or country, does.
     *
     * @param left         its id, or the country's code
     * @param pairsChanged pairs of items that change places
     */
    public record Influence(String left, int pairsChanged, boolean firstThreeChanged) {}

    public Optional<Standing> standing(String item) {
        return standings.stream().filter(standing -> standing.item().equals(item)).findFirst();
    }

    /** Items, best first. */
    public List<String> order() {
        return standings.stream().map(Standing::item).toList();
    }
}
