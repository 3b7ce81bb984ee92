package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.ranking.RankingOracle.PRINTED;
import static org.oncommons.methods.ranking.RankingOracle.lists;
import static org.oncommons.methods.ranking.RankingOracle.strings;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncommons.methods.NeedsSharedData;
import tools.jackson.databind.JsonNode;

@NeedsSharedData(RankingOracle.FILE)
class ConsensusReferenceTests {

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void bordaScoresAndOrder(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("borda");
        Borda borda = Borda.of(oracle.ballots());
        assertThat(borda.order()).isEqualTo(strings(expected.get("order")));
        for (Borda.Score score : borda.scores()) {
            double points = expected.get("score").get(score.item()).asDouble();
            assertThat(score.score()).isCloseTo(points, within(PRINTED * Math.max(1, points)));
            assertThat(score.meanRank()).isCloseTo(expected.get("mean_rank").get(score.item()).asDouble(), within(PRINTED));
            assertThat(score.tiedWithNext()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void kemenyOrdersAndCosts(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("kemeny");
        KemenyConsensus kemeny = Kemeny.of(oracle.ballots());
        assertThat(kemeny.objective()).isCloseTo(expected.get("objective_linear").asDouble(), within(PRINTED * kemeny.objective()));
        assertThat(kemeny.tieConstant()).isCloseTo(expected.get("tie_constant").asDouble(), within(PRINTED * kemeny.objective()));
        assertThat(kemeny.orders()).isEqualTo(lists(expected.get("optimal_linear_orders")));
        assertThat(kemeny.orderCount()).isEqualTo(expected.get("n_optimal_linear").asLong());
        assertThat(kemeny.unique()).isEqualTo(expected.get("unique").asBoolean());
        assertThat(kemeny.proven()).isTrue();
        assertThat(kemeny.gap()).isZero();
    }

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void kemenyOrdersWithTies(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("kemeny");
        double objective = expected.get("objective_weak").asDouble();
        KemenyConsensus.WithTies withTies = Kemeny.of(oracle.ballots()).withTies().orElseThrow();
        assertThat(withTies.objective()).isCloseTo(objective, within(PRINTED * objective));
        assertThat(withTies.orders()).containsExactlyInAnyOrderElementsOf(
                expected.get("optimal_weak_orders").valueStream().map(RankingOracle::lists).toList());
        assertThat(withTies.strictlyCheaper()).isEqualTo(objective < expected.get("objective_linear").asDouble());
    }

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void majoritiesWinnerAndCycles(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("kemeny");
        Majorities majorities = Majorities.of(PairwiseCounts.of(oracle.ballots()));
        assertThat(majorities.condorcetWinner()).isEqualTo(Optional.of(expected.get("condorcet_winner")).filter(n -> !n.isNull())
                .map(JsonNode::asString));
        assertThat(majorities.smithSet()).isEqualTo(strings(expected.get("smith_set")));
        assertThat(majorities.cycles()).isEqualTo(lists(expected.get("strict_majority_cycle_components")));
        assertThat(majorities.threeCycles()).isEqualTo(lists(expected.get("three_cycles")));
    }

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void pairwiseCounts(RankingOracle oracle) {
        JsonNode expected = oracle.expected().path("pairwise_wins");
        PairwiseCounts pairs = PairwiseCounts.of(oracle.ballots());
        for (String item : expected.propertyNames()) {
            for (String other : expected.get(item).propertyNames()) {
                int i = oracle.ballots().items().indexOf(item);
                int j = oracle.ballots().items().indexOf(other);
                assertThat(pairs.above(i, j)).isEqualTo(expected.get(item).get(other).asDouble());
            }
        }
        assertThat(pairs.above(0, 1) + pairs.above(1, 0) + pairs.tied(0, 1)).isCloseTo(oracle.ballots().totalWeight(), within(PRINTED));
    }
}
