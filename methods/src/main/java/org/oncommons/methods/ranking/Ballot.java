package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * One voter's partial ranking, with ties where the voter could not decide.
 *
 * @param voter  who voted, unique within {@link Ballots}
 * @param group  what the voter belongs to (a country, a kind of institution), may be empty
 * @param weight how much the vote counts, finite and above 0
 * @param ranked positions in {@link Ballots#items()}, best first; those in one inner list are tied; items that are absent are tied last
 */
public record Ballot(String voter, String group, double weight, List<List<Integer>> ranked) {

    /** @throws IllegalArgumentException if nothing is ranked, an item occurs twice or is negative, or the weight is not above 0 */
    public Ballot {
        ranked = ranked.stream().map(List::copyOf).toList();
        if (ranked.isEmpty() || ranked.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("Voter " + voter + " ranked nothing at some place: leave out voters without a ranking and "
                    + "places without an item.");
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("Voter " + voter + " has weight " + weight
                    + ": give a finite weight above 0, or leave the voter out.");
        }
        Set<Integer> seen = new HashSet<>();
        for (List<Integer> tied : ranked) {
            for (int item : tied) {
                if (item < 0 || !seen.add(item)) {
                    throw new IllegalArgumentException("Voter " + voter + " ranked item number " + item
                            + " twice or it is negative: give each item at most one rank.");
                }
            }
        }
    }

    /**
     * A strict ranking of weight 1.
     *
     * @param items positions in {@link Ballots#items()}, best first
     */
    public static Ballot ofOrder(String voter, String group, int... items) {
        List<List<Integer>> places = new ArrayList<>();
        for (int item : items) {
            places.add(List.of(item));
        }
        return new Ballot(voter, group, 1, places);
    }

    /**
     * A ranking of weight 1 from the rank of each item; only the order of the ranks matters, so 1, 2, 2, 4 and 1, 2, 2, 3 are the same.
     *
     * @param ranks rank of each item of {@link Ballots#items()}, 1 or more; 0 where the item was not ranked
     */
    public static Ballot ofRanks(String voter, String group, int... ranks) {
        TreeMap<Integer, List<Integer>> places = new TreeMap<>();
        for (int item = 0; item < ranks.length; item++) {
            if (ranks[item] < 0) {
                throw new IllegalArgumentException("Voter " + voter + " gave the rank " + ranks[item]
                        + ": give ranks from 1, or 0 for unranked.");
            }
            if (ranks[item] > 0) {
                places.computeIfAbsent(ranks[item], rank -> new ArrayList<>()).add(item);
            }
        }
        return new Ballot(voter, group, 1, List.copyOf(places.values()));
    }

    /** The same ranking with another weight. */
    public Ballot withWeight(double newWeight) {
        return new Ballot(voter, group, newWeight, ranked);
    }

    /** How many items the voter ranked. */
    public int rankedCount() {
        return ranked.stream().mapToInt(List::size).sum();
    }

    int highestItem() {
        return ranked.stream().flatMap(List::stream).mapToInt(Integer::intValue).max().orElseThrow();
    }

    /** Place of each of m items, 0 for the best; tied items share a place, and all unranked items share the last one. */
    int[] places(int m) {
        int[] place = new int[m];
        Arrays.fill(place, ranked.size());
        for (int p = 0; p < ranked.size(); p++) {
            for (int item : ranked.get(p)) {
                place[item] = p;
            }
        }
        return place;
    }

    /** Mid-rank of each of m items, 1 for a sole first; k ranked items leave (k + 1 + m) / 2 to each unranked one. */
    double[] midRanks(int m) {
        double[] rank = new double[m];
        int before = rankedCount();
        Arrays.fill(rank, (before + 1 + m) / 2.0);
        before = 0;
        for (List<Integer> tied : ranked) {
            for (int item : tied) {
                rank[item] = before + (tied.size() + 1) / 2.0;
            }
            before += tied.size();
        }
        return rank;
    }
}
