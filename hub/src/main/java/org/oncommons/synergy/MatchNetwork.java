package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.matching.BestShares;
import org.oncommons.methods.matching.Percentiles;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.themes.WaveTexts;

/**
 * All pairs of a wave's respondents with the parts of their matches, before anybody weights them.
 *
 * @param supply what they can give each other
 * @param raw    by part, n x n in the order of the profiles, from the view of the row; NaN: an answer is missing
 * @param shares likewise, the percentile among all pairs of different respondents; NaN also on the diagonal
 * @param texts  what they wrote in their own words; null: it was not read yet
 */
public record MatchNetwork(Supply supply, Map<MatchPart, double[][]> raw, Map<MatchPart, double[][]> shares, @Nullable WaveTexts texts) {

    /** How many partners one can look after: the best so many are what stability is about. */
    public static final int BEST = 5;
    private static final int DRAWS = 2000;
    private static final long SEED = 20251123;

    static MatchNetwork of(Supply supply, @Nullable WaveTexts texts) {
        Map<MatchPart, double[][]> raw = new EnumMap<>(PairParts.of(supply, texts));
        Map<MatchPart, double[][]> shares = new EnumMap<>(MatchPart.class);
        raw.forEach((part, matrix) -> shares.put(part, percentiles(matrix)));
        return new MatchNetwork(supply, raw, shares, texts);
    }

    private static double[][] percentiles(double[][] matrix) {
        int n = matrix.length;
        double[] flat = new double[n * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(matrix[i], 0, flat, i * n, n);
            flat[i * n + i] = Double.NaN;
        }
        double[] ranked = Percentiles.midRank(flat);
        return IntStream.range(0, n).mapToObj(i -> Arrays.copyOfRange(ranked, i * n, (i + 1) * n)).toArray(double[][]::new);
    }

    public EcosystemProfiles profiles() {
        return supply.profiles();
    }

    /** Position of the institution or respondent; -1: it did not answer. */
    public int indexOf(UUID id) {
        return IntStream.range(0, profiles().profiles().size()).filter(i -> profiles().profiles().get(i).id().equals(id)).findFirst().orElse(-1);
    }

    /** Parts that can be computed from what was asked in this wave. */
    public List<MatchPart> parts() {
        return List.copyOf(raw.keySet());
    }

    /**
     * All others as partners of one.
     *
     * @param own position of who looks
     * @return the best first, equal ones by name
     */
    public List<Match> matches(int own, Weights weights) {
        List<Profile> all = profiles().profiles();
        int[] others = IntStream.range(0, all.size()).filter(i -> i != own).toArray();
        double[] stability = stability(own, others, weights);
        List<Match> matches = new ArrayList<>();
        for (int at = 0; at < others.length; at++) {
            List<PartScore> parts = scores(own, others[at], weights);
            matches.add(new Match(all.get(own), all.get(others[at]), score(parts), stability[at], parts));
        }
        matches.sort(Comparator.comparingDouble(Match::score).reversed().thenComparing(match -> match.other().label()));
        return List.copyOf(matches);
    }

    /** Positions of the best {@link #BEST} partners of one, the best first. */
    public List<Integer> best(int own, Weights weights) {
        double[] score = IntStream.range(0, profiles().profiles().size()).mapToDouble(i -> i == own ? -1 : score(scores(own, i, weights))).toArray();
        return IntStream.range(0, score.length).filter(i -> i != own).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparing(i -> profiles().profiles().get(i).label()))
                .limit(BEST).toList();
    }

    private List<PartScore> scores(int own, int other, Weights weights) {
        return raw.keySet().stream()
                .map(part -> new PartScore(part, raw.get(part)[own][other], shares.get(part)[own][other], weights.of(part))).toList();
    }

    private static double score(List<PartScore> parts) {
        double sum = parts.stream().mapToDouble(PartScore::weight).sum();
        return sum == 0 ? 0 : parts.stream().mapToDouble(part -> part.weight() * part.counted()).sum() / sum;
    }

    private double[] stability(int own, int[] others, Weights weights) {
        List<MatchPart> parts = parts();
        boolean[] active = new boolean[parts.size()];
        for (int c = 0; c < active.length; c++) {
            active[c] = weights.of(parts.get(c)) > 0;
        }
        if (others.length == 0 || IntStream.range(0, active.length).noneMatch(c -> active[c])) {
            return new double[others.length];
        }
        double[][] utilities = Arrays.stream(others).mapToObj(other -> scores(own, other, weights).stream().mapToDouble(PartScore::counted)
                .toArray()).toArray(double[][]::new);
        return BestShares.of(utilities, active, BEST, DRAWS, SEED).share();
    }
}
