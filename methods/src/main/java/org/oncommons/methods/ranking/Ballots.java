package org.oncommons.methods.ranking;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rankings of several voters over the same items.
 *
 * @param items   distinct names or codes, at least 2; ties between results are broken by these names, so their order does not matter
 * @param ballots at least one, voters distinct
 */
public record Ballots(List<String> items, List<Ballot> ballots) {

    /**
     * @throws IllegalArgumentException if items or voters repeat, there are fewer than 2 items or no ballots, or an item number is too high
     */
    public Ballots {
        items = List.copyOf(items);
        ballots = List.copyOf(ballots);
        if (items.size() < 2 || Set.copyOf(items).size() < items.size()) {
            throw new IllegalArgumentException("Give at least 2 items, each once: " + items + ".");
        }
        if (ballots.isEmpty()) {
            throw new IllegalArgumentException("Give at least one ballot.");
        }
        Set<String> voters = new HashSet<>();
        for (Ballot ballot : ballots) {
            if (!voters.add(ballot.voter())) {
                throw new IllegalArgumentException("Voter " + ballot.voter() + " has two ballots: keep one.");
            }
            if (ballot.highestItem() >= items.size()) {
                throw new IllegalArgumentException("Voter " + ballot.voter() + " ranks an item that is not among the " + items.size()
                        + ": number items from 0 to " + (items.size() - 1) + ".");
            }
        }
    }

    /** Groups in the order of their names. */
    public List<String> groups() {
        return ballots.stream().map(Ballot::group).distinct().sorted().toList();
    }

    /** Number of voters of each group. */
    public Map<String, Long> groupSizes() {
        return ballots.stream().map(Ballot::group).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    /** Sum of the voters' weights. */
    public double totalWeight() {
        return ballots.stream().mapToDouble(Ballot::weight).sum();
    }

    /** One vote per group: each voter weighs 1 / number of voters of the group, so that the weights add up to the number of groups. */
    public Ballots oneVotePerGroup() {
        Map<String, Long> sizes = groupSizes();
        return new Ballots(items, ballots.stream().map(ballot -> ballot.withWeight(1.0 / sizes.get(ballot.group()))).toList());
    }

    /** One vote per voter: every weight is 1. */
    public Ballots oneVotePerVoter() {
        return new Ballots(items, ballots.stream().map(ballot -> ballot.withWeight(1)).toList());
    }

    /** The ballots of one group. */
    public Ballots ofGroup(String group) {
        return new Ballots(items, ballots.stream().filter(ballot -> ballot.group().equals(group)).toList());
    }

    /** Whether every weight is 1, so that the number of voters is the amount of information. */
    boolean unitWeights() {
        return ballots.stream().allMatch(ballot -> ballot.weight() == 1);
    }

    /** Item numbers in the order of their names. */
    int[] byName() {
        return IntStream.range(0, items.size()).boxed().sorted(Comparator.comparing(items::get)).mapToInt(Integer::intValue).toArray();
    }

    /** Names in the order of these item numbers. */
    List<String> names(int[] order) {
        return IntStream.of(order).mapToObj(items::get).toList();
    }
}
