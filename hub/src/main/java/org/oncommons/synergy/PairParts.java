package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.matching.RankBiasedOverlap;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.themes.WaveTexts;
import org.oncommons.vocabulary.Kind;

/** Computes each part of a match for all pairs. */
final class PairParts {

    private PairParts() {}

    /** By part n x n; only parts that the wave asked about. */
    static Map<MatchPart, double[][]> of(Supply supply, @Nullable WaveTexts texts) {
        List<Profile> profiles = supply.profiles().profiles();
        Map<MatchPart, double[][]> parts = new EnumMap<>(MatchPart.class);
        if (!supply.give().input().links().isEmpty()) {
            double[][] give = supply.give().matrix();
            parts.put(MatchPart.GIVE, give);
            parts.put(MatchPart.TAKE, transposed(give));
            parts.put(MatchPart.RECIPROCITY, reciprocity(supply));
        }
        List<List<String>> rankings = profiles.stream().map(PairParts::ranked).toList();
        if (rankings.stream().anyMatch(ranking -> !ranking.isEmpty())) {
            parts.put(MatchPart.PRIORITIES, pairs(rankings, PairParts::overlap));
        }
        double[][] meaning = texts == null ? new double[0][] : texts.between(profiles.stream().map(Profile::id).toList());
        if (Arrays.stream(meaning).flatMapToDouble(Arrays::stream).anyMatch(closeness -> !Double.isNaN(closeness))) {
            parts.put(MatchPart.MEANING, meaning);
        }
        if (!supply.profiles().concepts(Kind.INTEREST).isEmpty()) {
            parts.put(MatchPart.CASES, pairs(profiles, PairParts::commonInterest));
        }
        if (profiles.stream().anyMatch(profile -> profile.institution() != null)) {
            parts.put(MatchPart.BREADTH, pairs(profiles, PairParts::breadth));
        }
        return parts;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] result = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }

    private static double[][] reciprocity(Supply supply) {
        int n = supply.profiles().profiles().size();
        double[][] result = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                result[i][j] = supply.give().reciprocity(i, j);
            }
        }
        return result;
    }

    private static <T> double[][] pairs(List<T> all, ToDoubleBiFunction<T, T> part) {
        double[][] result = new double[all.size()][all.size()];
        for (int i = 0; i < all.size(); i++) {
            result[i][i] = Double.NaN;
            for (int j = 0; j < i; j++) {
                result[i][j] = part.applyAsDouble(all.get(i), all.get(j));
                result[j][i] = result[i][j];
            }
        }
        return result;
    }

    /** The topics that the respondent ranked, the first one first; topics that share a place in the order of their codes. */
    static List<String> ranked(Profile profile) {
        Optional<Ranking> ranking = profile.rankings().stream().filter(found -> found.kind() == Kind.PRIORITY).findFirst();
        List<String> order = new ArrayList<>();
        ranking.ifPresent(found -> found.places().forEach(place -> place.stream().sorted().forEach(order::add)));
        return order;
    }

    private static double overlap(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() ? Double.NaN
                : RankBiasedOverlap.of(one, other, RankBiasedOverlap.DEFAULT_PERSISTENCE).extrapolated();
    }

    /** Mean over the cases that both answered of the smaller of the two interests: leading together counts 1, following together 0.33. */
    static double commonInterest(Profile one, Profile other) {
        return one.values().stream().filter(value -> value.kind() == Kind.INTEREST)
                .flatMap(own -> other.value(Kind.INTEREST, own.concept()).map(its -> Math.min(own.x(), its.x())).stream())
                .mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /** A third each for another country, another type, and one of a lower-capacity country with one that is not. */
    static double breadth(Profile one, Profile other) {
        InstitutionSummary own = one.institution();
        InstitutionSummary its = other.institution();
        if (own == null || its == null) {
            return Double.NaN;
        }
        int differences = (own.country().equals(its.country()) ? 0 : 1) + (own.type() == its.type() ? 0 : 1)
                + (own.widening() == its.widening() ? 0 : 1);
        return differences / 3.0;
    }
}
