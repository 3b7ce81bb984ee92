package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Would the order hold had a few voters answered otherwise? Bootstrap over voters, or over groups as clusters, without finite-population
 * factor, and the jackknife. Each replicate has its own generator, so that replicates run in parallel and the result depends on the seed
 * alone. Items that are equal within a replicate are put in a random order, so that neither is favoured.
 *
 * <p>Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), chapters 6, 8.5 (clusters) and 11; ranks: Goldstein and
 * Spiegelhalter, Journal of the Royal Statistical Society A 159 (1996) 385.
 *
 * @param ballots     the votes
 * @param method      how each order was made
 * @param plan        how replicates were drawn
 * @param items       in the order of all votes, best first
 * @param swaps       pairs whose order is not settled, the least settled first
 * @param influences  what leaving out one voter (or group) does to the order, greatest first
 * @param approximate how many of the replicates' orders were not proven cheapest (Kemeny with large cycles only)
 */
public record RankStability(Ballots ballots, RankingMethod method, StabilityPlan plan, List<ItemRank> items, List<Swap> swaps,
        List<Influence> influences, int approximate) {

    private static final int CHUNK = 50;

    /**
     * An item's rank and how far it moves.
     *
     * @param item       its name
     * @param rank       1 for the first
     * @param lowerRank  best rank of the interval: quantile of the replicates' ranks
     * @param upperRank  worst rank of the interval
     * @param firstThree share of the replicates with the item among the first three
     */
    public record ItemRank(String item, int rank, int lowerRank, int upperRank, double firstThree) {}

    /**
     * A pair that could swap: the other way round in at least (1 - level)/2 of the replicates.
     *
     * @param above    reported above
     * @param below    reported below
     * @param reversed share of the replicates with the lower above the higher
     */
    public record Swap(String above, String below, double reversed) {}

    /**
     * What leaving out one voter or group does. Greater: more pairs, then a change of the first three, then more shift.
     *
     * @param left            voter, or group, that was left out
     * @param pairsChanged    pairs in another order than with all votes (Kendall's distance)
     * @param firstThreeChanged whether the first three differ, in members or in order
     * @param shift           summed changes of the items' mean ranks, which also tells apart those who change no pair
     */
    public record Influence(String left, int pairsChanged, boolean firstThreeChanged, double shift) {}

    /**
     * Bootstrap and jackknife of one method's order.
     *
     * @throws IllegalArgumentException if there is only one voter, or group, to draw from
     */
    public static RankStability of(Ballots ballots, RankingMethod method, StabilityPlan plan) {
        ResamplingUnits units = ResamplingUnits.of(ballots, plan.unit());
        WeightedOrder orders = WeightedOrder.of(ballots, method);
        int[] reported = orders.reported();
        long[] seeds = new SplittableRandom(plan.seed()).longs(plan.replicates()).toArray();
        int[][] replicates = new int[seeds.length][];
        int approximate = IntStream.range(0, (seeds.length + CHUNK - 1) / CHUNK).parallel().map(chunk -> {
            WeightedOrder own = orders.copy();
            for (int b = chunk * CHUNK; b < Math.min(seeds.length, (chunk + 1) * CHUNK); b++) {
                SplittableRandom random = new SplittableRandom(seeds[b]);
                double[] weight = units.draw(random);
                replicates[b] = own.order(weight, shuffled(reported, random));
            }
            return own.approximate();
        }).sum();
        return new RankStability(ballots, method, plan, ranks(ballots, reported, replicates, plan),
                swaps(ballots, reported, replicates, plan), influences(units, orders), approximate);
    }

    private static int[] shuffled(int[] items, SplittableRandom random) {
        int[] order = items.clone();
        for (int a = order.length - 1; a > 0; a--) {
            int b = random.nextInt(a + 1);
            int moved = order[a];
            order[a] = order[b];
            order[b] = moved;
        }
        return order;
    }

    private static List<ItemRank> ranks(Ballots ballots, int[] reported, int[][] replicates, StabilityPlan plan) {
        int m = reported.length;
        int[][] count = new int[m][m];
        for (int[] order : replicates) {
            for (int rank = 0; rank < m; rank++) {
                count[order[rank]][rank]++;
            }
        }
        double tail = replicates.length * (1 - plan.level()) / 2;
        List<ItemRank> ranks = new ArrayList<>();
        for (int rank = 0; rank < m; rank++) {
            int[] of = count[reported[rank]];
            double first = IntStream.range(0, Math.min(PriorityViews.FIRST, m)).map(r -> of[r]).sum();
            ranks.add(new ItemRank(ballots.items().get(reported[rank]), rank + 1, reaching(of, tail),
                    reaching(of, replicates.length - tail), first / replicates.length));
        }
        return List.copyOf(ranks);
    }

    /** Least rank up to which there are this many replicates: the inverse of the empirical distribution. */
    private static int reaching(int[] count, double share) {
        int rank = 0;
        for (int sum = count[0]; sum < share - 1e-9 && rank < count.length - 1; sum += count[rank]) {
            rank++;
        }
        return rank + 1;
    }

    private static List<Swap> swaps(Ballots ballots, int[] reported, int[][] replicates, StabilityPlan plan) {
        int m = reported.length;
        int[] position = inverse(reported);
        int[][] reversed = new int[m][m];
        for (int[] order : replicates) {
            for (int a = 0; a < m; a++) {
                for (int b = a + 1; b < m; b++) {
                    if (position[order[a]] > position[order[b]]) {
                        reversed[position[order[b]]][position[order[a]]]++;
                    }
                }
            }
        }
        List<Swap> swaps = new ArrayList<>();
        for (int a = 0; a < m; a++) {
            for (int b = a + 1; b < m; b++) {
                double share = (double) reversed[a][b] / replicates.length;
                if (share >= (1 - plan.level()) / 2) {
                    swaps.add(new Swap(ballots.items().get(reported[a]), ballots.items().get(reported[b]), share));
                }
            }
        }
        swaps.sort(Comparator.comparingDouble(Swap::reversed).reversed());
        return List.copyOf(swaps);
    }

    /** Items that become equal keep their reported order, so that only what must change counts. */
    private static List<Influence> influences(ResamplingUnits units, WeightedOrder orders) {
        int[] reported = orders.reported();
        int[] position = inverse(reported);
        List<Influence> influences = new ArrayList<>();
        for (int unit = 0; unit < units.count(); unit++) {
            double[] weight = units.without(unit);
            int[] order = orders.order(weight, reported);
            boolean first = IntStream.range(0, Math.min(PriorityViews.FIRST, order.length)).anyMatch(rank -> order[rank] != reported[rank]);
            influences.add(new Influence(units.name(unit), distance(position, order), first, units.shift(weight)));
        }
        influences.sort(Comparator.comparingInt(Influence::pairsChanged).thenComparing(Influence::firstThreeChanged)
                .thenComparingDouble(Influence::shift).reversed().thenComparing(Influence::left));
        return List.copyOf(influences);
    }

    private static int distance(int[] position, int[] order) {
        int pairs = 0;
        for (int a = 0; a < order.length; a++) {
            for (int b = a + 1; b < order.length; b++) {
                if (position[order[a]] > position[order[b]]) {
                    pairs++;
                }
            }
        }
        return pairs;
    }

    private static int[] inverse(int[] order) {
        int[] position = new int[order.length];
        for (int rank = 0; rank < order.length; rank++) {
            position[order[rank]] = rank;
        }
        return position;
    }
}
