package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.ranking.RankingOracle.FITTED;
import static org.oncommons.methods.ranking.RankingOracle.strings;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.oncommons.methods.NeedsSharedData;
import tools.jackson.databind.JsonNode;

@NeedsSharedData(RankingOracle.FILE)
class PlackettLuceReferenceTests {

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void worthsWithPseudoRankings(RankingOracle oracle) {
        JsonNode expected = oracle.expected().get("plackett_luce").get("pseudo05");
        PlackettLuceFit fit = PlackettLuce.fit(oracle.ballots());
        matches(fit.ballots().items(), fit.logWorth(), expected.get("logworth_ghost0"));
        assertThat(fit.logLikelihood()).isCloseTo(expected.get("loglik_data_only").asDouble(), within(FITTED));
        assertThat(fit.penalised()).isCloseTo(expected.get("penalised_loglik").asDouble(), within(FITTED));
        assertThat(fit.order()).isEqualTo(strings(oracle.expected().get("plackett_luce").get("order_pseudo05")));
        for (PlackettLuceFit.Worth worth : fit.worths()) {
            assertThat(worth.worth()).isCloseTo(expected.get("worth_sum1").get(worth.item()).asDouble(), within(FITTED));
            assertThat(worth.logWorth()).isCloseTo(expected.get("logworth_sum0").get(worth.item()).asDouble(), within(FITTED));
        }
        matches(fit.ballots().items(), roots(fit.covariance()), expected.get("se_sum0_penalised_information"));
        matches(fit.ballots().items(), differencesFromFirst(fit.covariance()), expected.get("se_first0_penalised_information"));
    }

    @ParameterizedTest
    @MethodSource("org.oncommons.methods.ranking.RankingOracle#all")
    void worthsByMaximumLikelihoodWhereItExists(RankingOracle oracle) {
        JsonNode model = oracle.expected().get("plackett_luce");
        boolean exists = model.get("strongly_connected").asBoolean();
        assertThat(PlackettLuce.fit(oracle.ballots()).likelihoodHasMaximum()).isEqualTo(exists);
        if (!exists) {
            assertThatThrownBy(() -> PlackettLuce.fit(oracle.ballots(), 0)).isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("set the pseudo-comparisons above 0");
            return;
        }
        JsonNode expected = model.get("mle");
        PlackettLuceFit fit = PlackettLuce.fit(oracle.ballots(), 0);
        matches(fit.ballots().items(), fit.logWorth(), expected.get("logworth_sum0"));
        assertThat(fit.logLikelihood()).isCloseTo(expected.get("loglik").asDouble(), within(FITTED));
        assertThat(fit.order()).isEqualTo(strings(model.get("order_mle")));
        matches(fit.ballots().items(), roots(fit.covariance()), expected.get("se_sum0"));
        matches(fit.ballots().items(), differencesFromFirst(fit.covariance()), expected.get("se_first0"));
        matches(fit.ballots().items(), roots(fit.sandwich()), expected.get("sandwich_se_sum0"));
        matches(fit.ballots().items(), differencesFromFirst(fit.sandwich()), expected.get("sandwich_se_first0"));
    }

    private static void matches(List<String> items, List<Double> values, JsonNode expected) {
        for (int i = 0; i < items.size(); i++) {
            assertThat(values.get(i)).as(items.get(i)).isCloseTo(expected.get(items.get(i)).asDouble(), within(FITTED));
        }
    }

    private static List<Double> roots(List<List<Double>> covariance) {
        return IntStream.range(0, covariance.size()).mapToObj(i -> Math.sqrt(covariance.get(i).get(i))).toList();
    }

    private static List<Double> differencesFromFirst(List<List<Double>> v) {
        return IntStream.range(0, v.size())
                .mapToObj(i -> Math.sqrt(Math.max(0, v.get(i).get(i) + v.get(0).get(0) - 2 * v.get(i).get(0)))).toList();
    }
}
