package org.oncommons.methods.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import org.oncommons.methods.interval.FinitePopulation;
import org.oncommons.methods.interval.IntervalEstimate;
import tools.jackson.databind.JsonNode;

/** Values from R 4.2.2 (package boot) and numpy 1.24 on the same 10,000 replicates, drawn with java.util.Random(20240101). */
@NeedsSharedData("oracles/ranking/oracles.json")
class BootstrapMeanReferenceTests {

    /** Printed with 10 significant digits, all values of the order of 1. */
    private static final double PRINTED = 1e-8;
    private static final long SEED = 20_240_101;

    private final JsonNode expected = SharedData.json("oracles/ranking/oracles.json").get("bca");
    private final double[] values = expected.get("data").valueStream().mapToDouble(JsonNode::asDouble).toArray();

    @Test
    void everyRuleForEqualReplicatesAndQuantiles() {
        check(BiasCorrection.Equal.HALF, "z0_half_ties", BiasCorrection.QuantileRule.TYPE_7, "type7");
        check(BiasCorrection.Equal.HALF, "z0_half_ties", BiasCorrection.QuantileRule.TYPE_6, "type6");
        check(BiasCorrection.Equal.NOT, "z0_strict_less", BiasCorrection.QuantileRule.TYPE_7, "type7");
        check(BiasCorrection.Equal.NOT, "z0_strict_less", BiasCorrection.QuantileRule.TYPE_6, "type6");
    }

    private void check(BiasCorrection.Equal equal, String equalName, BiasCorrection.QuantileRule rule, String ruleName) {
        for (int percent : new int[] {90, 95}) {
            JsonNode level = expected.get(equalName).get("level_" + percent);
            BiasCorrection bca = BootstrapMean.of(values, OptionalInt.empty(), percent / 100.0, expected.get("B").asInt(),
                    new Random(SEED), equal, rule)
                    .correction().orElseThrow();
            assertThat(bca.shareBelow()).isCloseTo(expected.get(equalName).get("proportion").asDouble(), within(PRINTED));
            assertThat(bca.bias()).isCloseTo(expected.get(equalName).get("z0").asDouble(), within(PRINTED));
            assertThat(bca.acceleration()).isCloseTo(expected.get("acceleration").asDouble(), within(PRINTED));
            assertThat(bca.lowerShare()).isCloseTo(level.get("alpha1").asDouble(), within(PRINTED));
            assertThat(bca.upperShare()).isCloseTo(level.get("alpha2").asDouble(), within(PRINTED));
            assertThat(bca.lower()).isCloseTo(level.get(ruleName).get(0).asDouble(), within(PRINTED));
            assertThat(bca.upper()).isCloseTo(level.get(ruleName).get(1).asDouble(), within(PRINTED));
        }
    }

    @Test
    void finitePopulationShortensTheDistancesFromTheMean() {
        JsonNode published = expected.get("z0_half_ties").get("level_95").get("type7");
        IntervalEstimate of46 = BootstrapMean.of(values, OptionalInt.of(46), 0.95, 10_000, new Random(SEED)).interval();
        double factor = FinitePopulation.factor(20, 46);
        double mean = expected.get("mean").asDouble();
        assertThat(of46.lower()).isCloseTo(mean - factor * (mean - published.get(0).asDouble()), within(PRINTED));
        assertThat(of46.upper()).isCloseTo(mean + factor * (published.get(1).asDouble() - mean), within(PRINTED));
    }

    @Test
    void meanIsKnownWhenAllAnswered() {
        IntervalEstimate all = BootstrapMean.of(values, OptionalInt.of(20), 0.95, 1000, new Random(SEED)).interval();
        assertThat(all.known()).isTrue();
        assertThat(all.lower()).isEqualTo(all.value()).isEqualTo(all.upper());
    }
}
