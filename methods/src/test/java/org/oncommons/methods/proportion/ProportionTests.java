package org.oncommons.methods.proportion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.proportion.ProportionFormula.FARRINGTON_MANNING;
import static org.oncommons.methods.proportion.ProportionFormula.WALD;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.proportion.DifferenceInterval.Method;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;

class ProportionTests {

    private static final TwoProportions PLAN = TwoProportions.of(0.1, 0.1, 0.05, 0.025, 0.9);

    /** Bounds are found to the last bits; the statistic is as steep as 1e3 there. */
    private static final double INVERTED = 1e-9;

    @ParameterizedTest
    @EnumSource(ProportionFormula.class)
    void aWiderMarginNeedsFewerPatients(ProportionFormula formula) {
        double before = Double.POSITIVE_INFINITY;
        for (double margin = 0.02; margin < 0.2; margin += 0.01) {
            double patients = ProportionSizing.size(TwoProportions.of(0.1, 0.1, margin, 0.025, 0.9), formula).total();
            assertThat(patients).isLessThan(before);
            before = patients;
        }
    }

    @ParameterizedTest
    @EnumSource(ProportionFormula.class)
    void theSizeHasThePlannedPower(ProportionFormula formula) {
        TwoProportions uneven = new TwoProportions(0.1, 0.08, 0.05, 0.05, 0.85, 2, 0);
        ProportionSize size = ProportionSizing.size(uneven, formula);
        assertThat(ProportionSizing.power(uneven, formula, size.control(), size.experimental())).isCloseTo(0.85, within(1e-10));
    }

    @Test
    void rareEventsNeedMoreWithTheScoreTestThanWithWald() {
        TwoProportions rare = TwoProportions.of(0.01, 0.01, 0.05, 0.05, 0.8);
        assertThat(ProportionSizing.size(rare, FARRINGTON_MANNING).total()).isGreaterThan(ProportionSizing.size(rare, WALD).total());
    }

    @Test
    void sharesOfEventsAndOfTheirAbsenceGiveTheSameSize() {
        double events = ProportionSizing.size(TwoProportions.of(0.2, 0.15, 0.05, 0.025, 0.9), FARRINGTON_MANNING).total();
        double absence = ProportionSizing.size(TwoProportions.of(0.85, 0.8, 0.05, 0.025, 0.9), FARRINGTON_MANNING).total();
        assertThat(absence).isCloseTo(events, within(1e-6));
    }

    @Test
    void dropOutIsRecruitedOnTop() {
        ProportionSize plain = ProportionSizing.size(PLAN, FARRINGTON_MANNING);
        ProportionSize withLoss = ProportionSizing.size(new TwoProportions(0.1, 0.1, 0.05, 0.025, 0.9, 1, 0.1), FARRINGTON_MANNING);
        assertThat(withLoss.total()).isEqualTo(plain.total());
        assertThat(withLoss.controlToRecruit()).isEqualTo((long) Math.ceil(plain.control() / 0.9));
    }

    @ParameterizedTest
    @CsvSource({"10, 100, 15, 100", "0, 20, 0, 10", "3, 40, 40, 40", "1, 7, 6, 9", "200, 1000, 190, 1000"})
    void scoreLimitsAreWhereTheTestTurns(int controlEvents, int control, int experimentalEvents, int experimental) {
        Counts counts = new Counts(controlEvents, control, experimentalEvents, experimental);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
        for (Method method : new Method[] {Method.MIETTINEN_NURMINEN, Method.FARRINGTON_MANNING}) {
            DifferenceInterval interval = DifferenceIntervals.of(counts, 0.95, method);
            if (interval.upper() < 1 - INVERTED) {
                assertThat(DifferenceIntervals.statistic(counts, interval.upper(), method)).isCloseTo(-z, within(INVERTED));
            }
            if (interval.lower() > -1 + INVERTED) {
                assertThat(DifferenceIntervals.statistic(counts, interval.lower(), method)).isCloseTo(z, within(INVERTED));
            }
            assertThat(interval.estimate()).isBetween(interval.lower(), interval.upper());
        }
    }

    @Test
    void miettinenAndNurminenIsAlittleWiderThanFarringtonAndManning() {
        Counts counts = new Counts(10, 100, 15, 100);
        DifferenceInterval wider = DifferenceIntervals.of(counts, 0.95, Method.MIETTINEN_NURMINEN);
        DifferenceInterval narrower = DifferenceIntervals.of(counts, 0.95, Method.FARRINGTON_MANNING);
        assertThat(wider.upper()).isGreaterThan(narrower.upper()).isLessThan(narrower.upper() + 0.001);
        assertThat(wider.below(narrower.upper() + 0.001)).isTrue();
        assertThat(wider.below(wider.upper())).isFalse();
    }

    /** Newcombe, Statistics in Medicine 17 (1998) 873, table II, method 10, as printed with four decimals. */
    @ParameterizedTest
    @CsvSource({"56, 70, 48, 80, 0.0524, 0.3339", "9, 10, 3, 10, 0.1705, 0.8090", "6, 7, 2, 7, 0.0582, 0.8062",
            "5, 56, 0, 29, -0.0381, 0.1926",
            "0, 10, 0, 20, -0.1611, 0.2775", "10, 10, 0, 20, 0.6791, 1.0000"})
    void newcombesPrintedExamples(int events, int patients, int otherEvents, int otherPatients, double lower, double upper) {
        DifferenceInterval interval = DifferenceIntervals.of(new Counts(otherEvents, otherPatients, events, patients), 0.95,
                Method.NEWCOMBE);
        assertThat(interval.lower()).isCloseTo(lower, within(5.1e-5));
        assertThat(interval.upper()).isCloseTo(upper, within(5.1e-5));
    }

    @Test
    void exactPowerNearsTheFormulaInLargeArms() {
        ProportionSize size = ProportionSizing.size(PLAN, FARRINGTON_MANNING);
        int patients = (int) size.controlToRecruit();
        ExactOperation exact = new ExactOperation(patients, patients, 0.05, 0.025, Method.FARRINGTON_MANNING);
        assertThat(exact.probability(0.1, 0.1)).isCloseTo(0.9, within(0.01));
        assertThat(exact.typeOneError()).isBetween(0.02, 0.032);
    }

    /** Patient by patient instead of by counts: all 2^10 courses of a trial with 4 + 6 patients. */
    @Test
    void exactProbabilityIsThatOfAllCoursesOfATinyTrial() {
        double expected = 0;
        for (int course = 0; course < 1 << 10; course++) {
            int inControl = Integer.bitCount(course & 0b1111);
            int inExperimental = Integer.bitCount(course >> 4);
            if (DifferenceIntervals.statistic(new Counts(inControl, 4, inExperimental, 6), 0.3,
                    Method.MIETTINEN_NURMINEN) < -1.2815515655) {
                expected += Math.pow(0.4, inControl) * Math.pow(0.6, 4 - inControl) * Math.pow(0.2, inExperimental)
                        * Math.pow(0.8, 6 - inExperimental);
            }
        }
        assertThat(expected).isPositive();
        assertThat(new ExactOperation(4, 6, 0.3, 0.1, Method.MIETTINEN_NURMINEN).probability(0.4, 0.2)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.2, 0.05, 0.025, 0.8, margin", "0, 0.1, 0.05, 0.025, 0.8, controlRate", "0.1, 0.1, -0.05, 0.025, 0.8, margin",
            "0.1, 0.1, NaN, 0.025, 0.8, margin", "0.1, 0.1, 0.05, 0.5, 0.8, alpha", "0.1, 0.1, 0.05, 0.1, 0.1, power",
            "0.97, 0.9, 0.05, 0.025, 0.8, margin", "80, 80, 3, 0.025, 0.8, controlRate"})
    void impossiblePlansSayWhatToChange(double control, double experimental, double margin, double alpha, double power, String input) {
        assertThatExceptionOfType(ImpossibleInput.class)
                .isThrownBy(() -> TwoProportions.of(control, experimental, margin, alpha, power))
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input))
                .withMessageEndingWith(".");
    }

    @Test
    void everySizeTellsItsFormulaSourceAndSteps() {
        for (ProportionFormula formula : ProportionFormula.values()) {
            ProportionSize size = ProportionSizing.size(PLAN, formula);
            assertThat(size.derivation().source()).contains("(19");
            assertThat(size.derivation().assumes()).anyMatch(sentence -> sentence.contains("95 % two-sided interval"));
            assertThat(size.derivation().steps()).last().satisfies(step -> assertThat(step.value()).isEqualTo(size.experimental()));
        }
    }

    @Test
    void theDifferenceOfTheFormulasIsExplained() {
        Answer boog = ProportionComparison.of(TwoProportions.of(0.01, 0.04, 0.05, 0.05, 0.8));
        assertThat(boog.values()).extracting(value -> Math.round(value.number())).containsExactly(1493L, 1763L);
        double ratio = boog.values().get(1).number() / boog.values().get(0).number();
        assertThat(boog.derivation().steps()).last().satisfies(step -> assertThat(step.value()).isEqualTo(ratio));
        assertThat(boog.derivation().steps().get(2).value()).isGreaterThan(boog.derivation().steps().get(1).value());
    }
}
