package org.oncommons.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import org.oncommons.methods.survival.SurvivalDesign;
import tools.jackson.databind.JsonNode;

/**
 * Bounds from R 4.2 with rpact 4.5 and gsDesign 3.11; gsDesign's default design and Jennison and Turnbull's tables as cited in
 * trial-methods.md, B5.
 */
@NeedsSharedData("oracles/r-oracle.json")
class SequentialReferenceTests {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** rpact and gsDesign differ from each other by up to 1e-6 in the bounds of later looks, and spend 1e-8 less than alpha. */
    private static final double BOUND = 2e-6;

    private final JsonNode oracle = SharedData.json("oracles/r-oracle.json");

    @ParameterizedTest
    @CsvSource({"bounds_asOF_k2, OBRIEN_FLEMING, 2", "bounds_asOF_k3, OBRIEN_FLEMING, 3", "bounds_asOF_k5, OBRIEN_FLEMING, 5",
            "bounds_asP_k2, POCOCK, 2", "bounds_asP_k3, POCOCK, 3", "bounds_asP_k5, POCOCK, 5"})
    void upperBoundsAgreeWithRpactAndGsDesign(String name, Spending spending, int looks) {
        JsonNode expected = oracle.get(name);
        for (double power : new double[] {0.8, 0.9}) {
            SequentialDesign design = SequentialDesign.equal(looks, 0.025, power, spending, 0, Spending.ONLY_AT_END, 0, false);
            Boundaries bounds = Boundaries.of(design);
            for (int k = 0; k < looks; k++) {
                assertThat(bounds.upper()[k]).isCloseTo(expected.get("rpact_z").get(k).asDouble(), within(BOUND));
                assertThat(bounds.upper()[k]).isCloseTo(expected.get("gsDesign_z").get(k).asDouble(), within(BOUND));
                assertThat(design.alphaSpent(k)).isCloseTo(expected.get("rpact_alphaSpent").get(k).asDouble(), within(1.1e-8));
            }
        }
    }

    /** The oracle's inflation is at power 0.9 for the Lan-DeMets designs. */
    @ParameterizedTest
    @CsvSource({"bounds_asOF_k2, OBRIEN_FLEMING, 2", "bounds_asOF_k3, OBRIEN_FLEMING, 3", "bounds_asOF_k5, OBRIEN_FLEMING, 5",
            "bounds_asP_k2, POCOCK, 2", "bounds_asP_k3, POCOCK, 3", "bounds_asP_k5, POCOCK, 5"})
    void inflationAgreesWithRpactAndGsDesign(String name, Spending spending, int looks) {
        double inflation = inflation(SequentialDesign.equal(looks, 0.025, 0.9, spending, 0, Spending.ONLY_AT_END, 0, false));
        assertThat(inflation).isCloseTo(oracle.get(name).get("rpact_inflation").asDouble(), within(BOUND));
        assertThat(inflation).isCloseTo(oracle.get(name).get("gsDesign_inflation").asDouble(), within(BOUND));
    }

    private static double inflation(SequentialDesign design) {
        double fixed = NORMAL.inverseSurvivalProbability(design.alpha()) + NORMAL.inverseCumulativeProbability(design.power());
        return Math.pow(Boundaries.of(design).drift() / fixed, 2);
    }

    @Test
    void futilityBoundsAgreeWithRpactAndGsDesign() {
        JsonNode expected = oracle.get("bounds_asOF_bsOF_nonbinding_0.5_0.75_1");
        SequentialDesign design = new SequentialDesign(1.3, 1, 0.025, 0.8, 1, List.of(0.5, 0.75, 1.0), Spending.OBRIEN_FLEMING, 0,
                Spending.OBRIEN_FLEMING, 0, false, 0);
        Boundaries bounds = Boundaries.of(design);
        for (int k = 0; k < 3; k++) {
            assertThat(bounds.upper()[k]).isCloseTo(expected.get("gs_upper").get(k).asDouble(), within(BOUND));
            assertThat(bounds.lower()[k]).isCloseTo(expected.get("gs_lower").get(k).asDouble(), within(BOUND));
        }
        assertThat(bounds.lower()[1]).isCloseTo(expected.get("rpact_futility").get(1).asDouble(), within(BOUND));
    }

    @Test
    void hwangShihDeCaniBoundsAgree() {
        JsonNode expected = oracle.get("bounds_HSD_gamma-4");
        double[] upper = Boundaries.of(SequentialDesign.equal(3, 0.025, 0.8, Spending.HWANG_SHIH_DECANI, -4, Spending.ONLY_AT_END, 0,
                false))
                .upper();
        for (int k = 0; k < 3; k++) {
            assertThat(upper[k]).isCloseTo(expected.get("gs").get(k).asDouble(), within(BOUND));
        }
    }

    @Test
    void gsDesignsDefaultIsRebuilt() {
        Boundaries free = Boundaries.of(defaultDesign(false));
        assertThat(free.lower()).containsExactly(new double[] {-0.9016, -0.0367, 0.6945, 1.3603, 2.0253}, within(5.1e-5));
        assertThat(inflation(defaultDesign(false))).isCloseTo(1.10131, within(5.1e-6));
        Boundaries binding = Boundaries.of(defaultDesign(true));
        assertThat(binding.upper()[4]).isCloseTo(1.96942, within(5.1e-6));
        assertThat(inflation(defaultDesign(true))).isCloseTo(1.06908, within(5.1e-6));
    }

    private static SequentialDesign defaultDesign(boolean binding) {
        return SequentialDesign.equal(5, 0.025, 0.9, Spending.HWANG_SHIH_DECANI, -4, Spending.HWANG_SHIH_DECANI, -2, binding);
    }

    @Test
    void threeLooksWithFutilityAreThoseOfRpact() {
        SequentialDesign design = SequentialDesign.equal(3, 0.025, 0.9, Spending.OBRIEN_FLEMING, 0, Spending.OBRIEN_FLEMING, 0, false);
        assertThat(Boundaries.of(design).lower()).containsExactly(new double[] {-0.694541, 1.002460, 1.993048}, within(1.1e-6));
        assertThat(inflation(design)).isCloseTo(1.0593935, within(1.1e-6));
    }

    /** Jennison and Turnbull (2000), one-sided power family with rho = 2, printed with three to four decimals. */
    @Test
    void jennisonAndTurnbullsPowerFamilyIsRebuilt() {
        assertThat(inflation(SequentialDesign.equal(5, 0.05, 0.95, Spending.POWER, 2, Spending.POWER, 2, true)))
                .isCloseTo(1.1012, within(5.1e-5));
        assertThat(inflation(SequentialDesign.equal(2, 0.05, 0.8, Spending.POWER, 2, Spending.POWER, 2, true)))
                .isCloseTo(1.0434, within(5.1e-5));
    }

    /** Hazard ratios at the bounds and the mean events of rpact's three-look design; its power 0.8 and times in months. */
    @Test
    void boundsAsHazardRatiosAndTimesAgreeWithRpact() {
        JsonNode expected = oracle.get("surv_NI_GS_3looks_OF_M1.3");
        SequentialDesign design = SequentialDesign.equal(3, 0.025, 0.8, Spending.OBRIEN_FLEMING, 0, Spending.ONLY_AT_END, 0, false);
        SequentialTiming timing = SequentialTiming.of(new SequentialTiming.SequentialSchedule(design,
                SurvivalDesign.of(1.3, 0.025, 0.8, 36, 0.9, 36, 36)), 1);
        SequentialPlan plan = timing.plan();
        assertThat(plan.maxEvents()).isCloseTo(expected.get("events").asDouble(), within(1e-3));
        assertThat(plan.expectedEvents(1)).isCloseTo(expected.get("expectedEventsH1").asDouble(), within(1e-3));
        assertThat(timing.patients()).isCloseTo(expected.get("N").asDouble(), within(1e-2));
        for (int k = 0; k < 3; k++) {
            assertThat(plan.looks().get(k).upperRatio()).isCloseTo(expected.get("critHR").get(k).asDouble(), within(BOUND));
            assertThat(timing.months().get(k)).isCloseTo(expected.get("analysisTime").get(k).asDouble(), within(1e-4));
        }
    }

    /** Stage-wise p, median-unbiased estimate and limits by scipy 1.17: one quad over the first look instead of a density carried on. */
    @Test
    void estimateAgreesWithIndependentQuadrature() {
        SequentialDesign design = SequentialDesign.equal(2, 0.025, 0.9, Spending.OBRIEN_FLEMING, 0, Spending.ONLY_AT_END, 0, false);
        SequentialEstimate estimate = SequentialEstimate.of(new SequentialEstimate.SequentialEvents(design, List.of(300.0, 590.0), 1.02,
                true));
        assertThat(estimate.z()).isCloseTo(2.945900847706175, within(1e-10));
        assertThat(estimate.bound()).isCloseTo(1.967105888689514, within(BOUND));
        assertThat(estimate.p()).isCloseTo(0.00269609378144415, within(1e-8));
        assertThat(estimate.ratio()).isCloseTo(1.0235232455530996, within(1e-7));
        assertThat(estimate.lower()).isCloseTo(0.869764804239597, within(1e-7));
        assertThat(estimate.upper()).isCloseTo(1.2083103031745572, within(1e-7));
        assertThat(estimate.repeatedLower()).isCloseTo(0.8674769758160357, within(BOUND));
        assertThat(estimate.repeatedUpper()).isCloseTo(1.199340188852039, within(BOUND));
    }
}
