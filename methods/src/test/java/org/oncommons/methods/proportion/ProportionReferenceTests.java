package org.oncommons.methods.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.proportion.ProportionFormula.FARRINGTON_MANNING;
import static org.oncommons.methods.proportion.ProportionFormula.WALD;

import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import org.oncommons.methods.proportion.DifferenceInterval.Method;
import tools.jackson.databind.JsonNode;

/**
 * Sizes and tests from R 4.2 with rpact 4.5, gsDesign 3.11 and TrialSize; the published design of BOOG 2013-08 (BMC Cancer 17 (2017) 459);
 * the interval of 0/10 and 0/20 printed by Miettinen and Nurminen.
 */
@NeedsSharedData("oracles/r-oracle.json")
class ProportionReferenceTests {

    /** The same formula in another program: only rounding of quantiles and printing differ. */
    private static final Percentage SAME_FORMULA = Percentage.withPercentage(1e-4);

    /**
     * rpact's root search stops early: at its bounds the score statistic is 1.96017 and -1.95989 instead of 1.95996 (recomputed with
     * the constrained rates found by bisection of the likelihood's derivative); at ours it is exact, see {@link ProportionTests}.
     */
    private static final double ROOT_SEARCH = 2e-5;

    private final JsonNode oracle = SharedData.json("oracles/r-oracle.json");

    @Test
    void sizesAgreeWithRpactAndGsDesign() {
        Map<String, double[]> designs = Map.of("bin_NI_FM_pC0.90_pE0.90_d0.05_a0.025_b0.20", new double[] {0.10, 0.05, 0.025, 0.8},
                "bin_NI_FM_pC0.85_pE0.85_d0.10_a0.025_b0.10", new double[] {0.15, 0.10, 0.025, 0.9},
                "bin_NI_FM_pC0.70_pE0.70_d0.10_a0.050_b0.20", new double[] {0.30, 0.10, 0.05, 0.8},
                "bin_NI_FM_pC0.95_pE0.95_d0.03_a0.025_b0.20", new double[] {0.05, 0.03, 0.025, 0.8});
        designs.forEach((name, numbers) -> {
            JsonNode expected = oracle.get(name);
            TwoProportions inputs = TwoProportions.of(numbers[0], numbers[0], numbers[1], numbers[2], numbers[3]);
            assertThat(ProportionSizing.size(inputs, FARRINGTON_MANNING).total()).as(name)
                    .isCloseTo(expected.get("rpact_N_total").asDouble(), SAME_FORMULA);
            assertThat(ProportionSizing.size(inputs, WALD).total()).as(name)
                    .isCloseTo(expected.get("wald_unpooled_total").asDouble(), SAME_FORMULA);
        });
    }

    @Test
    void scoreTestAndIntervalAgreeWithRpact() {
        JsonNode expected = oracle.get("FM_test_x1_85_100_x2_90_100");
        Counts counts = new Counts(100 - 90, 100, 100 - 85, 100);
        assertThat(-DifferenceIntervals.statistic(counts, 0.1, Method.FARRINGTON_MANNING))
                .isCloseTo(expected.get("z_delta0_m0.1").asDouble(), within(1e-9));
        DifferenceInterval interval = DifferenceIntervals.of(counts, 0.95, Method.FARRINGTON_MANNING);
        assertThat(-interval.upper()).isCloseTo(expected.get("ci95").get(0).asDouble(), within(ROOT_SEARCH));
        assertThat(-interval.lower()).isCloseTo(expected.get("ci95").get(1).asDouble(), within(ROOT_SEARCH));
    }

    @Test
    void unequalArmsAgreeWithGsDesign() {
        ProportionSize unequal = ProportionSizing.size(new TwoProportions(0.05, 0.25, 0.3, 0.025, 0.9, 1.5, 0), FARRINGTON_MANNING);
        assertThat(unequal.experimental() / unequal.control()).isCloseTo(1.5, within(1e-12));
        assertThat(ProportionSizing.size(TwoProportions.of(0.2, 0.2, 0.05, 0.025, 0.9), FARRINGTON_MANNING).total())
                .isCloseTo(2697.6066, Percentage.withPercentage(1e-5));
    }

    @Test
    void boog201308IsRebuiltFromItsAssumptions() {
        ProportionSize wald = ProportionSizing.size(TwoProportions.of(0.01, 0.04, 0.05, 0.05, 0.8), WALD);
        assertThat(wald.control()).isCloseTo(746.5, within(0.05));
        assertThat(Math.round(2 * Math.ceil(wald.control()) * 1.1)).isEqualTo(1643);
        assertThat(ProportionSizing.size(TwoProportions.of(0.01, 0.04, 0.05, 0.05, 0.8), FARRINGTON_MANNING).totalToRecruit())
                .isEqualTo(1764);
    }

    @Test
    void noEventInEitherArmHasThePrintedInterval() {
        DifferenceInterval interval = DifferenceIntervals.of(new Counts(0, 20, 0, 10), 0.95, Method.MIETTINEN_NURMINEN);
        assertThat(interval.lower()).isCloseTo(-0.1658, within(5e-5));
        assertThat(interval.upper()).isCloseTo(0.2844, within(5e-5));
    }
}
