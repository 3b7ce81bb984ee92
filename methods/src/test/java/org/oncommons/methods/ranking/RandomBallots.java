package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Ballots for tests: voters see a common order through noise, rank up to k items, and tie some. */
final class RandomBallots {

    private RandomBallots() {}

    /**
     * Draws ballots.
     *
     * @param noise 0: all rank alike; above 1: mostly chance
     * @param ties  share of neighbours that are tied
     */
    static Ballots of(int voters, int items, int ranked, double noise, double ties, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 0; v < voters; v++) {
            double[] appeal = IntStream.range(0, items).mapToDouble(i -> -(double) i / items + noise * random.nextGaussian()).toArray();
            List<Integer> order = IntStream.range(0, items).boxed().sorted((a, b) -> Double.compare(appeal[b], appeal[a])).limit(ranked)
                    .toList();
            List<List<Integer>> places = new ArrayList<>();
            for (int item : order) {
                if (!places.isEmpty() && random.nextDouble() < ties) {
                    places.getLast().add(item);
                } else {
                    places.add(new ArrayList<>(List.of(item)));
                }
            }
            ballots.add(new Ballot("voter " + v, "group " + v % Math.max(1, voters / 2), 1, places));
        }
        return new Ballots(IntStream.range(0, items).mapToObj(i -> "item " + (char) ('A' + i / 26) + (char) ('a' + i % 26)).toList(),
                ballots);
    }
}
