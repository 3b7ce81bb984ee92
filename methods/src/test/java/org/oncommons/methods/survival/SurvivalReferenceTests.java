package org.oncommons.methods.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.NeedsSharedData;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/**
 * Events, patients and times from R 4.2 with rpact 4.5 (Schoenfeld) and gsDesign 3.11 (nEvents; nSurv by Lachin and Foulkes): three-year
 * survival 0.90, accrual 36 and follow-up 36 months, drop-out 5 % in 12 months; nSurv 5244.94 from trial-methods.md, B2.
 */
@NeedsSharedData("oracles/r-oracle.json")
class SurvivalReferenceTests {

    /** The same formula in another program: 1e-8 relative, limited by the ten printed decimals and rpact's own root search. */
    private static final Percentage SAME_FORMULA = Percentage.withPercentage(1e-6);

    /** rpact rounds patients and times to what its root search of the times reaches: 1e-6. */
    private static final Percentage TIMES = Percentage.withPercentage(1e-4);

    private final JsonNode oracle = SharedData.json("oracles/r-oracle.json");

    @ParameterizedTest
    @CsvSource({"surv_NI_a0.025_b0.20_M1.30_HR1.00, 0.025, 0.8, 1.3", "surv_NI_a0.050_b0.20_M1.30_HR1.00, 0.05, 0.8, 1.3",
            "surv_NI_a0.025_b0.10_M1.25_HR1.00, 0.025, 0.9, 1.25", "surv_NI_a0.025_b0.20_M1.50_HR1.00, 0.025, 0.8, 1.5"})
    void eventsAndPatientsAgreeWithRpactAndGsDesign(String name, double alpha, double power, double margin) {
        JsonNode expected = oracle.get(name);
        SurvivalDesign noLoss = SurvivalDesign.of(margin, alpha, power, 36, 0.9, 36, 36);
        SurvivalDesign design = noLoss.withDropOut(0.05);
        SurvivalSize schoenfeld = SurvivalSizing.size(design, SurvivalFormula.SCHOENFELD);
        assertThat(schoenfeld.events()).isCloseTo(expected.get("rpact_events").asDouble(), SAME_FORMULA);
        assertThat(schoenfeld.patients()).isCloseTo(expected.get("rpact_N").asDouble(), SAME_FORMULA);
        assertThat(SurvivalSizing.size(noLoss, SurvivalFormula.SCHOENFELD).patients())
                .isCloseTo(expected.get("rpact_N_noDropout").asDouble(), SAME_FORMULA);
        SurvivalSize lachin = SurvivalSizing.size(design, SurvivalFormula.LACHIN_FOULKES);
        assertThat(lachin.patients()).isCloseTo(expected.get("gsDesign_nSurv_N").asDouble(), SAME_FORMULA);
        assertThat(lachin.events()).isCloseTo(expected.get("gsDesign_nSurv_LachinFoulkes_events").asDouble(), SAME_FORMULA);
    }

    @Test
    void eventsOverTimeAgreeWithRpact() {
        JsonNode expected = oracle.get("surv_NI_GS_3looks_OF_M1.3");
        SurvivalDesign design = SurvivalDesign.of(1.3, 0.025, 0.8, 36, 0.9, 36, 36);
        for (int look = 0; look < 3; look++) {
            assertThat(EventCurve.at(design, expected.get("N").asDouble(), expected.get("analysisTime").get(look).asDouble()).events())
                    .isCloseTo(expected.get("cumEvents").get(look).asDouble(), TIMES);
        }
    }

    @Test
    void planWithYearsAgreesWithNSurv() {
        SurvivalDesign parpia = SurvivalDesign.of(1.5, 0.025, 0.9, 60, 0.95, 48, 36);
        SurvivalSize size = SurvivalSizing.size(parpia, SurvivalFormula.LACHIN_FOULKES);
        assertThat(size.patients()).isCloseTo(5244.94, within(0.005));
        assertThat(size.events()).isCloseTo(261.90, within(0.005));
    }

    @Test
    void eventsOfPublishedMargins() {
        double persephone = MarginScale.hazardRatio(0.8, 0.03);
        JsonNode expected = oracle.get("PERSEPHONE_like_4yDFS_0.80_margin_0.03");
        assertThat(persephone).isCloseTo(expected.get("hr_margin").asDouble(), within(5e-11));
        assertThat(events(persephone, 0.05, 0.85)).isCloseTo(expected.get("events").asDouble(), SAME_FORMULA);
        assertThat(events(1.15, 0.05, 0.8)).isCloseTo(oracle.get("PHARE_like_margin_1.15").get("events").asDouble(), SAME_FORMULA);
        assertThat(events(1.29, 0.05, 0.8)).isCloseTo(oracle.get("ShortHER_like_margin_1.29").get("events").asDouble(), SAME_FORMULA);
    }

    private static double events(double margin, double alpha, double power) {
        return SurvivalSizing.size(SurvivalDesign.of(margin, alpha, power, 36, 0.9, 36, 36), SurvivalFormula.SCHOENFELD).events();
    }

    /** Lachin and Foulkes with unequal arms, HR below 1 and two hazards: by scipy 1.17, quad over entry and event times. */
    @Test
    void unequalPiecewisePlanAgreesWithIndependentQuadrature() {
        SurvivalDesign design = new SurvivalDesign(1.4, 0.95, 0.025, 0.85, 2, List.of(12.0, 60.0), List.of(0.97, 0.8), List.of(6.0, 18.0),
                List.of(1.0, 3.0), 24, 0.04);
        SurvivalSize size = SurvivalSizing.size(design, SurvivalFormula.LACHIN_FOULKES);
        assertThat(ArmEvents.of(design).control()).isCloseTo(0.10547258834641679, within(1e-10));
        assertThat(ArmEvents.of(design).experimental()).isCloseTo(0.10049759881121194, within(1e-10));
        assertThat(size.patients()).isCloseTo(2849.759911073064, SAME_FORMULA);
    }
}
