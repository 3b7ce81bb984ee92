package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One vote per voter beside one vote per group (institutions beside countries).
 *
 * @param perVoter every voter weighs 1
 * @param perGroup every voter weighs 1 / number of voters of the group
 * @param flips    methods whose first three differ between the two views, empty where none does
 */
public record PriorityViews(Priorities perVoter, Priorities perGroup, List<Flip> flips) {

    /** How many items at the top are compared. */
    public static final int FIRST = 3;

    /**
     * The first three differ, in members or in order.
     *
     * @param method        by which they are ranked
     * @param firstPerVoter with one vote per voter, best first
     * @param firstPerGroup with one vote per group, best first
     * @param sameItems     whether the same items only changed places
     */
    public record Flip(RankingMethod method, List<String> firstPerVoter, List<String> firstPerGroup, boolean sameItems) {}

    /** Both views of the same ballots, whose own weights do not matter. */
    public static PriorityViews of(Ballots ballots) {
        Priorities perVoter = Priorities.of(ballots.oneVotePerVoter());
        Priorities perGroup = Priorities.of(ballots.oneVotePerGroup());
        List<Flip> flips = new ArrayList<>();
        Map<RankingMethod, List<String>> grouped = perGroup.orders();
        perVoter.orders().forEach((method, order) -> {
            List<String> first = first(order);
            List<String> other = first(grouped.get(method));
            if (!first.equals(other)) {
                flips.add(new Flip(method, first, other, first.containsAll(other)));
            }
        });
        return new PriorityViews(perVoter, perGroup, List.copyOf(flips));
    }

    private static List<String> first(List<String> order) {
        return List.copyOf(order.subList(0, Math.min(FIRST, order.size())));
    }
}
