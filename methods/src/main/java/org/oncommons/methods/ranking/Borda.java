package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Borda's count with mid-ranks: score<sub>i</sub> = &Sigma;<sub>v</sub> w<sub>v</sub> (m - r<sub>vi</sub>), where r<sub>vi</sub> is voter
 * v's mid-rank of item i among m; the unranked items of a voter who ranked k share (k + 1 + m) / 2. The top of a strict ranking is worth m
 * - 1, the last 0.
 *
 * <p>Source: de Borda (1781); with ties and partial lists Cullinan, Hsiao and Polett, Social Choice and Welfare 42 (2014) 913.
 * It equals &Sigma;<sub>j</sub> (N<sub>ij</sub> + T<sub>ij</sub>/2).
 *
 * @param ballots the votes
 * @param scores  best first, equal scores in the order of the names
 */
public record Borda(Ballots ballots, List<Score> scores) {

    /**
     * One item's result.
     *
     * @param item           its name
     * @param score          summed points, 0 to (m - 1) times the total weight
     * @param meanRank       weighted mean of the mid-ranks, 1 to m
     * @param tiedWithNext   whether the next item has the same score
     */
    public record Score(String item, double score, double meanRank, boolean tiedWithNext) {}

    /** Scores all items. */
    public static Borda of(Ballots ballots) {
        int m = ballots.items().size();
        double total = ballots.totalWeight();
        double[] rankSum = new double[m];
        for (Ballot ballot : ballots.ballots()) {
            double[] rank = ballot.midRanks(m);
            for (int i = 0; i < m; i++) {
                rankSum[i] += ballot.weight() * rank[i];
            }
        }
        double tolerance = PairwiseCounts.RELATIVE_TOLERANCE * total * m;
        List<Score> sorted = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            sorted.add(new Score(ballots.items().get(i), m * total - rankSum[i], rankSum[i] / total, false));
        }
        sorted.sort(Comparator.comparingDouble(Score::score).reversed());
        return new Borda(ballots, tiesByName(sorted, tolerance));
    }

    /** Scores that differ by rounding only are tied and follow their names. */
    private static List<Score> tiesByName(List<Score> sorted, double tolerance) {
        List<Score> result = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            if (to == sorted.size() || sorted.get(to - 1).score() - sorted.get(to).score() > tolerance) {
                List<Score> tied = new ArrayList<>(sorted.subList(from, to));
                tied.sort(Comparator.comparing(Score::item));
                for (Score score : tied) {
                    boolean last = score == tied.getLast();
                    result.add(new Score(score.item(), score.score(), score.meanRank(), !last));
                }
                from = to;
            }
        }
        return List.copyOf(result);
    }

    /** Items, best first. */
    public List<String> order() {
        return scores.stream().map(Score::item).toList();
    }
}
