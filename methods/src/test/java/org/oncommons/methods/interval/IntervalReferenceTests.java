package org.oncommons.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/** Values from R 4.2.2, scipy 1.10.1 and statsmodels 0.13.5, each computed in two ways. */
@NeedsSharedData("oracles/ranking/oracles.json")
class IntervalReferenceTests {

    /** Printed with 10 significant digits, all values of the order of 1. */
    private static final double PRINTED = 1e-8;

    private final JsonNode oracles = SharedData.json("oracles/ranking/oracles.json");

    @Test
    void wilsonAndJeffreys() {
        assertThat(oracles.get("proportions").size()).isPositive();
        for (JsonNode share : oracles.get("proportions")) {
            for (double level : new double[] {0.90, 0.95}) {
                JsonNode expected = share.get("level_" + Math.round(100 * level));
                int x = share.get("x").asInt();
                int n = share.get("n").asInt();
                bounds(Wilson.of(x, n, level), expected.get("wilson"));
                bounds(Jeffreys.of(x, n, level), expected.get("jeffreys_boundary_adjusted"));
            }
        }
    }

    @Test
    void meansOfAFinitePopulation() {
        double[] values = oracles.get("bca").get("data").valueStream().mapToDouble(JsonNode::asDouble).toArray();
        for (JsonNode expected : oracles.get("fpc_mean")) {
            int population = expected.get("N").asInt();
            double level = expected.get("level").asDouble();
            IntervalEstimate normal = FinitePopulation.mean(values, population, level);
            assertThat(normal.value()).isCloseTo(expected.get("mean").asDouble(), within(PRINTED));
            assertThat(normal.populationFactor()).isCloseTo(expected.get("fpc_factor").asDouble(), within(PRINTED));
            bounds(normal, expected.get("normal_ci"));
            bounds(FinitePopulation.meanByStudent(values, population, level), expected.get("t_ci"));
        }
    }

    @Test
    void sharesOfAFinitePopulation() {
        for (JsonNode expected : oracles.get("fpc_proportion")) {
            IntervalEstimate share = FinitePopulation.share(expected.get("x").asInt(), expected.get("n").asInt(), expected.get("N")
                    .asInt(), 0.95);
            assertThat(share.value()).isCloseTo(expected.get("p").asDouble(), within(PRINTED));
            bounds(share, expected.get("normal95"));
        }
    }

    private static void bounds(IntervalEstimate interval, JsonNode expected) {
        assertThat(interval.lower()).isCloseTo(expected.get(0).asDouble(), within(PRINTED));
        assertThat(interval.upper()).isCloseTo(expected.get(1).asDouble(), within(PRINTED));
    }
}
