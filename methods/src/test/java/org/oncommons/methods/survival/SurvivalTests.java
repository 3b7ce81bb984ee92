package org.oncommons.methods.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.methods.survival.SurvivalFormula.FREEDMAN;
import static org.oncommons.methods.survival.SurvivalFormula.LACHIN_FOULKES;
import static org.oncommons.methods.survival.SurvivalFormula.SCHOENFELD;

import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;

class SurvivalTests {

    private static final SurvivalDesign PLAN = SurvivalDesign.of(1.3, 0.025, 0.8, 36, 0.9, 36, 36).withDropOut(0.05);

    /** Root searches end at 1e-10 months; the size changes by about 1e-2 of itself a month. */
    private static final Percentage SOLVED = Percentage.withPercentage(1e-6);

    @ParameterizedTest
    @EnumSource(SurvivalFormula.class)
    void theSizeHasThePlannedPower(SurvivalFormula formula) {
        double patients = SurvivalSizing.size(PLAN, formula).patients();
        assertThat(SurvivalSizing.power(PLAN, formula, patients)).isCloseTo(0.8, within(1e-10));
        assertThat(SurvivalSizing.followUpMonths(PLAN, formula, patients)).isCloseTo(36, within(1e-6));
        assertThat(SurvivalSizing.accrualMonths(PLAN, formula, patients / 36)).isCloseTo(36, within(1e-6));
        assertThat(SurvivalSizing.detectableMargin(PLAN, formula, patients)).isCloseTo(1.3, within(1e-9));
    }

    @Test
    void anUnevenPlanIsSolvedToo() {
        SurvivalDesign uneven = PLAN.with(0.9, 2);
        for (SurvivalFormula formula : List.of(SCHOENFELD, LACHIN_FOULKES)) {
            SurvivalSize size = SurvivalSizing.size(uneven, formula);
            assertThat(size.experimental()).isCloseTo(2 * size.control(), SOLVED);
            assertThat(SurvivalSizing.power(uneven, formula, size.patients())).isCloseTo(0.8, within(1e-10));
            assertThat(SurvivalSizing.detectableMargin(uneven, formula, size.patients())).isCloseTo(1.3, within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource(SurvivalFormula.class)
    void aWiderMarginNeedsFewerPatients(SurvivalFormula formula) {
        double before = Double.POSITIVE_INFINITY;
        for (double margin = 1.1; margin < 3; margin += 0.1) {
            double patients = SurvivalSizing.size(PLAN.withMargin(margin), formula).patients();
            assertThat(patients).isLessThan(before);
            before = patients;
        }
    }

    @Test
    void theFormulasMeetAsTheMarginNearsOne() {
        SurvivalDesign tight = PLAN.withMargin(1.001);
        double schoenfeld = SurvivalSizing.size(tight, SCHOENFELD).patients();
        assertThat(SurvivalSizing.size(tight, FREEDMAN).patients() / schoenfeld).isCloseTo(1, within(1e-6));
        assertThat(SurvivalSizing.size(tight, LACHIN_FOULKES).patients() / schoenfeld).isCloseTo(1, within(1e-6));
    }

    @Test
    void freedmanTakesTheSmallerDistance() {
        assertThat(SurvivalSizing.size(PLAN.withMargin(1.5), FREEDMAN).events())
                .isCloseTo(25 * 7.848879734349089, within(1e-9));
        assertThat(SurvivalSizing.size(PLAN.withMargin(1.5), FREEDMAN).events()).isGreaterThan(SurvivalSizing.size(PLAN.withMargin(1.5),
                SCHOENFELD).events());
    }

    @Test
    void hazardsPieceByPieceAreThoseOfOneCurve() {
        SurvivalDesign pieces = new SurvivalDesign(1.3, 1, 0.025, 0.8, 1, List.of(12.0, 20.0, 36.0),
                List.of(Math.pow(0.9, 1 / 3.0), Math.pow(0.9, 20 / 36.0), 0.9), List.of(10.0, 26.0), List.of(2.0, 2.0), 36, 0.05);
        assertThat(SurvivalSizing.size(pieces, SCHOENFELD).patients()).isCloseTo(SurvivalSizing.size(PLAN, SCHOENFELD).patients(), SOLVED);
    }

    @Test
    void eventsRiseAndStayBelowTheirLimit() {
        SeenEvents events = new SeenEvents(SurvivalCurve.through(List.of(6.0, 60.0), List.of(0.99, 0.7)), 0.004);
        double before = 0;
        for (double month = 1; month < 2000; month *= 1.3) {
            assertThat(events.by(month)).isGreaterThan(before).isLessThan(events.ever());
            before = events.by(month);
        }
        assertThat(events.by(1e5)).isCloseTo(events.ever(), within(1e-12));
    }

    @Test
    void lateAccrualMeansFewerEvents() {
        Accrual slowStart = new Accrual(List.of(12.0, 24.0), List.of(1.0, 5.0));
        assertThat(slowStart.share(12)).isCloseTo(12 / 132.0, within(1e-12));
        SeenEvents events = new SeenEvents(PLAN.control(), 0);
        assertThat(slowStart.seen(events, 72)).isLessThan(Accrual.uniform(36).seen(events, 72));
    }

    @Test
    void tooFewPatientsNeverReachThePower() {
        SurvivalDesign lossy = PLAN.withDropOut(0.2);
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> SurvivalSizing.followUpMonths(lossy, SCHOENFELD, 600))
                .withMessageContaining("even after 100 years")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo("patients"));
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> SurvivalSizing.accrualMonths(lossy, SCHOENFELD, 0.1));
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> SurvivalSizing.detectableMargin(PLAN, SCHOENFELD, 10));
    }

    @Test
    void whoHasEnoughPatientsNeedNotWait() {
        assertThat(SurvivalSizing.followUpMonths(PLAN, SCHOENFELD, 1e6)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0.03", "0.95, 0.03", "0.5, 0.2", "0.99, 0.001"})
    void marginsGoThereAndBack(double survival, double difference) {
        double ratio = MarginScale.hazardRatio(survival, difference);
        assertThat(MarginScale.difference(survival, ratio)).isCloseTo(difference, within(1e-15));
    }

    @Test
    void theMarginMovesWithTheControlRate() {
        Answer answer = MarginScale.of(new MarginScale.AbsoluteMargin(0.8, 0.03));
        assertThat(answer.values().getFirst().number()).isCloseTo(1.1713, within(5e-5));
        List<List<Double>> rows = answer.tables().getFirst().rows();
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get(0)).isEqualTo(0.95);
            assertThat(row.get(1)).isCloseTo(Math.log(0.92) / Math.log(0.95), within(1e-12));
        });
        assertThat(rows).extracting(row -> row.get(0)).isSorted();
        assertThat(MarginScale.of(new MarginScale.RelativeMargin(0.8, 1.3)).values().get(1).number()).isCloseTo(0.8 - Math.pow(0.8, 1.3),
                within(1e-12));
    }

    @Test
    void exactTestAndLimitGiveOneVerdict() {
        for (int x = 0; x <= 12; x++) {
            Answer answer = RareEvents.test(new RareEvents.RareEventCounts(9, 500, x, 700, 2, 0.05));
            double upper = answer.values().get(3).number();
            assertThat(answer.values().get(0).number() <= 0.05).isEqualTo(upper <= 2);
            double share = upper * 1.4 / (1 + upper * 1.4);
            assertThat(BinomialDistribution.of(9 + x, share).cumulativeProbability(x)).isCloseTo(0.05, within(1e-9));
        }
        assertThat(RareEvents.test(new RareEvents.RareEventCounts(0, 500, 3, 500, 2, 0.05)).values().get(3).number()).isInfinite();
    }

    /** 3 of 12 events at a share of 2/3: 1/3^12 times the sum of C(12,k) 2^k for k up to 3 = (1 + 24 + 264 + 1760)/531441. */
    @Test
    void exactPIsTheSumByHand() {
        assertThat(RareEvents.test(new RareEvents.RareEventCounts(9, 100, 3, 100, 2, 0.025)).values().getFirst().number())
                .isCloseTo(2049 / 531441.0, within(1e-13));
    }

    @Test
    void exactSizeKeepsItsErrorAndPower() {
        RareEvents.RareEventPlan plan = new RareEvents.RareEventPlan(3, 1, 0.05, 0.8, 1);
        Answer answer = RareEvents.size(plan);
        int events = (int) answer.values().getFirst().number();
        assertThat(answer.values().get(2).number()).isLessThanOrEqualTo(0.05);
        for (int more = events; more < events + 10; more++) {
            assertThat(RareEvents.power(plan, more)).isGreaterThanOrEqualTo(0.8);
        }
        assertThat(RareEvents.power(plan, events - 1)).isLessThan(0.8);
        assertThat((double) events).isBetween(0.8 * 20.5, 1.5 * 20.5);
        assertThat(RareEvents.critical(2, 3, 0.05, 1)).isEqualTo(-1);
    }

    @Test
    void theDifferenceOfTheFormulasIsExplained() {
        Answer answer = FormulaComparison.of(PLAN);
        assertThat(answer.values()).extracting(value -> value.number()).allMatch(events -> events > 450 && events < 475);
        assertThat(answer.derivation().assumes()).hasSize(3);
        assertThat(FormulaComparison.of(PLAN.with(0.9, 2)).values().get(1).number()).isNaN();
        assertThat(answer.derivation().steps()).last().satisfies(step -> assertThat(step.value())
                .isCloseTo(SurvivalSizing.size(PLAN, FREEDMAN).events() / SurvivalSizing.size(PLAN, SCHOENFELD).events(), within(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({"1.3, 1.3, 0.025, 0.8, 0.9, 36, margin", "0.9, 0.8, 0.025, 0.8, 0.9, 36, margin", "1.3, 1, 0.6, 0.8, 0.9, 36, alpha",
            "1.3, 1, 0.1, 0.1, 0.9, 36, power", "1.3, 1, 0.025, 0.8, 90, 36, controlSurvival", "1.3, 1, 0.025, 0.8, 1, 36, controlSurvival",
            "1.3, 1, 0.025, 0.8, 0.9, 0, accrualMonths", "NaN, 1, 0.025, 0.8, 0.9, 36, margin", "1.3, 0, 0.025, 0.8, 0.9, 36, hazardRatio"})
    void impossiblePlansSayWhatToChange(double margin, double ratio, double alpha, double power, double survival, double accrual,
            String input) {
        refused(() -> new SurvivalDesign(margin, ratio, alpha, power, 1, List.of(36.0), List.of(survival), List.of(accrual), List.of(1.0),
                36, 0),
                input);
    }

    @Test
    void impossibleCurvesAndAccrualsSayWhatToChange() {
        refused(() -> SurvivalCurve.through(List.of(12.0, 12.0), List.of(0.9, 0.8)), "controlTimes");
        refused(() -> SurvivalCurve.through(List.of(12.0, 24.0), List.of(0.8, 0.9)), "controlSurvival");
        refused(() -> SurvivalCurve.through(List.of(12.0, 24.0), List.of(0.8)), "controlSurvival");
        refused(() -> new Accrual(List.of(12.0), List.of(0.0)), "accrualSpeeds");
        refused(() -> new Accrual(List.of(12.0), List.of(1.0, 2.0)), "accrualSpeeds");
        refused(() -> new MarginScale.AbsoluteMargin(0.05, 0.06), "difference");
        refused(() -> new RareEvents.RareEventCounts(0, 1, 0, 1, 2, 0.05), "controlEvents");
        refused(() -> RareEvents.size(new RareEvents.RareEventPlan(1.05, 1, 0.025, 0.9, 1)), "margin");
        refused(() -> SurvivalSizing.size(PLAN.with(0.9, 1), FREEDMAN), "formula");
        refused(() -> SurvivalSizing.power(PLAN, SCHOENFELD, 0), "patients");
        refused(() -> SurvivalSizing.powerOfEvents(PLAN, LACHIN_FOULKES, 100), "formula");
    }

    private static void refused(Runnable plan, String input) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(plan::run)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }
}
