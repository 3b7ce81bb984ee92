package org.oncommons.methods.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * Against {@code oracles/ranking/oracles.json}: overlap checked there by an exact rational series, acceptability by polytope volumes,
 * closed
 * forms and 10 million draws (Python 3.11, scipy 1.10.1).
 */
class MatchingReferenceTests {

    /** The file gives ten significant digits. */
    private static final double TEN_DIGITS = 1e-9;

    private static JsonNode reference(String part) {
        return SharedData.json("oracles/ranking/oracles.json").get(part);
    }

    @Test
    void overlapOfRankings() {
        JsonNode cases = reference("rbo");
        assertThat(cases.size()).isGreaterThanOrEqualTo(5);
        for (JsonNode pair : cases) {
            RankBiasedOverlap overlap = RankBiasedOverlap.of(strings(pair.get("S")), strings(pair.get("L")), pair.get("p").asDouble());
            assertThat(overlap.extrapolated()).isCloseTo(pair.get("rbo_ext").asDouble(), within(TEN_DIGITS));
            assertThat(overlap.minimum()).isCloseTo(pair.get("rbo_min_truncated_at_shorter").asDouble(), within(TEN_DIGITS));
        }
    }

    @Test
    void acceptabilityIsExactForTheReferenceMatrix() {
        JsonNode reference = reference("smaa");
        Acceptability acceptability = Acceptability.of(matrix(reference.get("matrix")), 1000, 1);

        assertThat(acceptability.exact()).isTrue();
        assertClose(acceptability.rank(), matrix(reference.get("rank_acceptability_exact")), TEN_DIGITS);
        assertClose(acceptability.wins(), matrix(reference.get("pairwise_winning_index_exact")), TEN_DIGITS);
        assertClose(acceptability.central(), matrix(reference.get("central_weights_exact")), TEN_DIGITS);
    }

    @Test
    void simulatedAcceptabilityLiesWithinFiveStandardErrors() {
        JsonNode reference = reference("smaa");
        Acceptability simulated = Acceptability.simulated(matrix(reference.get("matrix")), 100_000, 7);

        assertThat(simulated.error()).isLessThan(0.0016);
        assertClose(simulated.rank(), matrix(reference.get("rank_acceptability_exact")), 5 * simulated.error());
    }

    @Test
    void shareAmongTheBestAgreesWithTheRankShares() {
        double[][] matrix = matrix(reference("smaa").get("matrix"));
        double[][] exact = matrix(reference("smaa").get("rank_acceptability_exact"));
        BestShares best = BestShares.of(matrix, new boolean[] {true, true, true, true}, 2, 100_000, 7);

        for (int i = 0; i < matrix.length; i++) {
            assertThat(best.share()[i]).isCloseTo(exact[i][0] + exact[i][1], within(5 * best.error()[i] + 1e-12));
        }
    }

    private static void assertClose(double[][] actual, double[][] expected, double tolerance) {
        assertThat(actual).hasSameDimensionsAs(expected);
        IntStream.range(0, expected.length).forEach(i ->
                assertThat(actual[i]).as("row %d", i).containsExactly(expected[i], within(tolerance)));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static double[][] matrix(JsonNode rows) {
        double[][] matrix = new double[rows.size()][rows.get(0).size()];
        for (int i = 0; i < matrix.length; i++) {
            JsonNode row = rows.get(i);
            Arrays.setAll(matrix[i], c -> row.get(c).asDouble());
        }
        return matrix;
    }
}
