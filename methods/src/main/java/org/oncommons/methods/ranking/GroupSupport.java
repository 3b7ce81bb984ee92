package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What all groups support beside what divides them. A voter supports an item by ranking it among the first {@code places}; in group g the
 * share of support is smoothed to (x<sub>g</sub> + 1)/(n<sub>g</sub> + 2), so that a small group neither vetoes nor carries an item alone.
 * Common support is the product over the groups: high only where every group's share is. Each voter counts once, whatever the weight.
 *
 * <p>Source: group-aware consensus of Small, Bjorkegren, Erkkil&auml;, Shaw and Megill, Recerca 26 (2021); smoothing after Laplace.
 *
 * @param ballots the votes
 * @param places  how many places count as support
 * @param items   most common support first, equal ones by name
 */
public record GroupSupport(Ballots ballots, int places, List<ItemSupport> items) {

    /**
     * Support of one item.
     *
     * @param item     its name
     * @param common   product of the groups' smoothed shares, above 0 and below 1
     * @param geometric its root of the order of the number of groups: comparable between different numbers of groups
     * @param division greatest less least smoothed share, 0 to 1
     * @param groups   share of each group by name
     */
    public record ItemSupport(String item, double common, double geometric, double division, List<Share> groups) {}

    /**
     * Support within one group.
     *
     * @param group    its name
     * @param count    voters who support the item
     * @param voters   voters of the group
     * @param smoothed (count + 1)/(voters + 2)
     */
    public record Share(String group, int count, int voters, double smoothed) {}

    /** Support by a place among the first three. */
    public static GroupSupport of(Ballots ballots) {
        return of(ballots, PriorityViews.FIRST);
    }

    /**
     * Support by a place among the first ones.
     *
     * @param places at least 1; an item whose tie begins within them counts
     * @throws IllegalArgumentException if it is below 1
     */
    public static GroupSupport of(Ballots ballots, int places) {
        if (places < 1) {
            throw new IllegalArgumentException("Support is a place among the first " + places + ": give at least 1.");
        }
        List<ItemSupport> items = new ArrayList<>();
        for (int item : ballots.byName()) {
            items.add(support(ballots, places, item));
        }
        items.sort(Comparator.comparingDouble(ItemSupport::common).reversed());
        return new GroupSupport(ballots, places, List.copyOf(items));
    }

    private static ItemSupport support(Ballots ballots, int places, int item) {
        List<Share> shares = new ArrayList<>();
        double product = 1;
        for (String group : ballots.groups()) {
            int count = 0;
            int voters = 0;
            for (Ballot ballot : ballots.ballots()) {
                if (ballot.group().equals(group)) {
                    voters++;
                    count += supports(ballot, places, item) ? 1 : 0;
                }
            }
            double smoothed = (count + 1.0) / (voters + 2.0);
            product *= smoothed;
            shares.add(new Share(group, count, voters, smoothed));
        }
        double most = shares.stream().mapToDouble(Share::smoothed).max().orElseThrow();
        double least = shares.stream().mapToDouble(Share::smoothed).min().orElseThrow();
        return new ItemSupport(ballots.items().get(item), product, Math.pow(product, 1.0 / shares.size()), most - least,
                List.copyOf(shares));
    }

    private static boolean supports(Ballot ballot, int places, int item) {
        int before = 0;
        for (List<Integer> tied : ballot.ranked()) {
            if (tied.contains(item)) {
                return before < places;
            }
            before += tied.size();
        }
        return false;
    }

    /** Items, most division first, equal ones in the order of common support. */
    public List<ItemSupport> byDivision() {
        return items.stream().sorted(Comparator.comparingDouble(ItemSupport::division).reversed()).toList();
    }
}
