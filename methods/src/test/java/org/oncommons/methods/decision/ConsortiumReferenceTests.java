package org.oncommons.methods.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.decision.OracleConsortium.expected;
import static org.oncommons.methods.decision.OracleConsortium.question;
import static org.oncommons.methods.decision.OracleConsortium.sets;
import static org.oncommons.methods.decision.OracleConsortium.strings;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Against GLPK 5.0, CBC 2.10.8 and full enumeration, from {@code oracles/ranking/oracles.json}. */
class ConsortiumReferenceTests {

    /** Weights are whole numbers, so sums are exact. */
    private static final double EXACT = 1e-9;

    private static ConsortiumQuestion base() {
        return question(8, 5, 2, List.of("N04", "N31"), List.of("N23"), List.of());
    }

    @Test
    void findsTheOptimumAndProvesIt() {
        Proposal best = new Consortium(base()).best().orElseThrow();

        assertThat(best.value(Objective.COVERAGE)).isCloseTo(expected().get("optimum").asDouble(), within(EXACT));
        assertThat(best.proven()).isTrue();
        assertThat(best.parts().getFirst().bound()).isCloseTo(expected().get("optimum").asDouble(), within(EXACT));
    }

    @Test
    void findsAllOptimalSetsWithWhatTheyCover() {
        assertThat(new Consortium(base()).covering(expected().get("optimum").asDouble(), 100))
                .containsExactlyInAnyOrderElementsOf(sets(expected().get("optimal_sets")));

        Proposal best = new Consortium(base()).best().orElseThrow();
        int at = sets(expected().get("optimal_sets")).indexOf(best.members());
        assertThat(best.coveredBy().keySet()).containsExactlyElementsOf(strings(expected().get("covered").get(at)));
        assertThat(best.countries().keySet()).containsExactlyInAnyOrderElementsOf(strings(expected().get("countries").get(at)));
        assertThat(best.lowCapacity()).isEqualTo(expected().get("low_capacity").get(at).asInt());
    }

    @Test
    void findsTheSecondBestValueAndHowManySetsReachIt() {
        String[] second = expected().get("second_best_value_and_count").asString().split(" ");
        int optimal = expected().get("n_optimal_sets").asInt();

        assertThat(new Consortium(base()).covering(Double.parseDouble(second[1]), 100))
                .hasSize(optimal + Integer.parseInt(second[2]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_countries", "no_low", "neither", "low3", "low4", "countries6", "countries7", "countries8"})
    void givesThePriceOfEachWish(String variant) {
        JsonNode reference = expected().get("price_of_constraints").get(variant);
        JsonNode wishes = reference.get("parameters");
        ConsortiumQuestion question = question(8, wishes.get("min_countries").asInt(), wishes.get("min_low").asInt(),
                List.of("N04", "N31"), List.of("N23"), List.of());

        Proposal best = new Consortium(question).best().orElseThrow();
        assertThat(best.value(Objective.COVERAGE)).isCloseTo(reference.get("optimum").asDouble(), within(EXACT));
        assertThat(best.proven()).isTrue();
        assertThat(new Consortium(question).covering(reference.get("optimum").asDouble(), 100))
                .containsExactlyInAnyOrderElementsOf(sets(reference.get("optimal_sets")));
    }

    @Test
    void namesEveryMinimalConflictOfTheInfeasibleVariants() {
        assertThat(conflicts("infeasible_A", question(8, 5, 6, List.of("N01", "N04", "N08"), List.of("N23"), List.of())))
                .containsExactlyInAnyOrderElementsOf(sets(expected().get("infeasible_A").get("minimal_conflicts")));
        assertThat(conflicts("infeasible_B", question(8, 5, 2, List.of("N04", "N31"), List.of("N23"), List.of("K30", "K01"))))
                .containsExactlyInAnyOrderElementsOf(sets(expected().get("infeasible_B").get("minimal_conflicts")));
        assertThat(conflicts("infeasible_C", question(4, 5, 2, List.of("N04", "N31"), List.of("N23"), List.of("K30"))))
                .containsExactlyInAnyOrderElementsOf(sets(expected().get("infeasible_C").get("minimal_conflicts")));
    }

    private static List<List<String>> conflicts(String variant, ConsortiumQuestion question) {
        Conflicts conflicts = new Consortium(question).conflicts();
        assertThat(conflicts.complete()).as(variant).isTrue();
        assertThat(new Consortium(question).best()).as(variant).isEmpty();
        return conflicts.minimal();
    }
}
