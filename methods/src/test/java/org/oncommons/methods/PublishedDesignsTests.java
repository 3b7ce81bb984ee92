package org.oncommons.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.proportion.ProportionFormula;
import org.oncommons.methods.proportion.ProportionSizing;
import org.oncommons.methods.proportion.TwoProportions;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.sequential.Boundaries;
import org.oncommons.methods.sequential.ExitProbabilities;
import org.oncommons.methods.sequential.SequentialDesign;
import org.oncommons.methods.sequential.SequentialPlan;
import org.oncommons.methods.sequential.Spending;
import org.oncommons.methods.survival.EventCurve;
import org.oncommons.methods.survival.MarginScale;
import org.oncommons.methods.survival.SingleArm;
import org.oncommons.methods.survival.SurvivalDesign;
import org.oncommons.methods.survival.SurvivalFormula;
import org.oncommons.methods.survival.SurvivalSize;
import org.oncommons.methods.survival.SurvivalSizing;

/** De-escalation trials rebuilt from their published assumptions, with the sources and tolerances of trial-methods.md, C. */
class PublishedDesignsTests {

    /** Margins are published with two or three decimals. */
    private static final double MARGIN = 0.005;

    /** Accrual is often only roughly known. */
    private static final Percentage PATIENTS = Percentage.withPercentage(1);

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @ParameterizedTest
    @CsvSource({"PERSEPHONE, 0.80, 0.03, 1.171", "SOLD, 0.85, 0.04, 1.2966", "FAST-Forward, 0.98, 0.016, 1.8148",
            "IMPORT LOW, 0.975, 0.025, 2.026",
            "HYPORT-Adjuvant, 0.95, 0.03, 1.63", "AMAROS, 0.98, 0.02, 2.02", "TAILORx, 0.90, 0.03, 1.322", "HD16, 0.946, 0.10, 3.01"})
    void marginsAsHazardRatios(String trial, double survival, double difference, double published) {
        assertThat(MarginScale.hazardRatio(survival, difference)).as(trial).isCloseTo(published, within(MARGIN));
    }

    /** Planned 80 % at four years, 3 points, one-sided 0.05, 4000 patients; 90.3 % were seen. ASCO 2018 abstract 506; HTA 24 (2020) 40. */
    @Test
    void persephone() {
        double margin = MarginScale.hazardRatio(0.8, 0.03);
        SurvivalDesign design = SurvivalDesign.of(margin, 0.05, 0.85, 48, 0.8, 48, 48);
        double events = EventCurve.at(design, 4000, design.durationMonths()).events();
        assertThat(events).isCloseTo(1132, PATIENTS);
        assertThat(SurvivalSizing.power(design, SurvivalFormula.SCHOENFELD, 4000)).isCloseTo(0.845, within(0.002));
        assertThat(SurvivalSizing.powerOfEvents(design, SurvivalFormula.SCHOENFELD, 500)).isCloseTo(0.549, within(0.001));
        assertThat(margin).isCloseTo(1.171, within(MARGIN));
        assertThat(MarginScale.hazardRatio(0.903, 0.03)).isCloseTo(1.331, within(0.0005));
    }

    /**
     * 5 % recurrences in five years, hazard ratio 1.63, 2100 patients and 140 events, a look at 16. Trials 21 (2020), s13063-020-04751-y.
     * The
     * events are those of Lachin and Foulkes times the inflation (gsDesign's way); Schoenfeld's are 133. The paper's caption says
     * O'Brien-Fleming, but its bounds are those of Hwang, Shih and DeCani.
     */
    @Test
    void hyportAdjuvant() {
        double margin = MarginScale.hazardRatio(0.95, 0.03);
        SequentialDesign design = new SequentialDesign(margin, 1, 0.025, 0.8, 1, List.of(0.11, 1.0), Spending.HWANG_SHIH_DECANI, -4,
                Spending.HWANG_SHIH_DECANI, -2, true, 0);
        Boundaries bounds = Boundaries.of(design);
        assertThat(bounds.upper()).containsExactly(new double[] {3.4725, 1.960}, within(0.0015));
        assertThat(bounds.lower()[0]).isCloseTo(-1.489, within(0.0015));
        ExitProbabilities planned = bounds.exits(bounds.drift());
        assertThat(planned.upper().getFirst()).isCloseTo(0.0056, within(0.00006));
        assertThat(planned.lower().getFirst()).isCloseTo(0.0077, within(0.00006));
        assertThat(bounds.exits(0).lower().getFirst()).isCloseTo(0.068, within(0.0006));
        SurvivalDesign timing = SurvivalDesign.of(1.63, 0.025, 0.8, 60, 0.95, 60, 60);
        double inflation = SequentialPlan.of(design).inflation();
        SurvivalSize fixed = SurvivalSizing.size(timing, SurvivalFormula.LACHIN_FOULKES);
        assertThat(fixed.events() * inflation).isCloseTo(138.1, within(0.05));
        assertThat(Math.ceil(fixed.patients() * inflation)).isEqualTo(1868);
        SequentialDesign asCaptioned = new SequentialDesign(margin, 1, 0.025, 0.8, 1, List.of(0.11, 1.0), Spending.OBRIEN_FLEMING, 0,
                Spending.OBRIEN_FLEMING, 0, true, 0);
        assertThat(Boundaries.of(asCaptioned).upper()[0]).isCloseTo(6.66, within(0.01));
    }

    /** 5 % recurrences in five years, 90 %, accrual 4 and follow-up 3 years: BMJ Open 4 (2014) e006531. */
    @Test
    void parpia() {
        SurvivalDesign wide = SurvivalDesign.of(1.7, 0.025, 0.9, 60, 0.95, 48, 36);
        assertThat(Math.ceil(SurvivalSizing.size(wide, SurvivalFormula.SCHOENFELD).events())).isEqualTo(150);
        assertThat(150 / EventCurve.at(wide, 1, 84).events()).isCloseTo(3004, within(0.5));
        assertThat(SurvivalSizing.size(wide.withMargin(1.5), SurvivalFormula.SCHOENFELD).patients()).isCloseTo(5120, within(1.0));
        assertThat(SurvivalSizing.size(wide.withMargin(1.5), SurvivalFormula.SCHOENFELD).patients()).isCloseTo(5134, PATIENTS);
    }

    /** 95 % without progression at three years, 7 points, about 400 patients. */
    @Test
    void rapid() {
        TwoProportions design = TwoProportions.of(0.05, 0.05, 0.07, 0.025, 0.9);
        assertThat(ProportionSizing.size(design, ProportionFormula.WALD).totalToRecruit()).isEqualTo(408);
        assertThat(ProportionSizing.size(design, ProportionFormula.FARRINGTON_MANNING).totalToRecruit()).isEqualTo(480);
    }

    /** 99 against 96 % without regional recurrence, 5 points, 10 % on top: BMC Cancer 17 (2017) 459. */
    @Test
    void boog201308() {
        double inAnArm = ProportionSizing.size(TwoProportions.of(0.01, 0.04, 0.05, 0.05, 0.8), ProportionFormula.WALD).control();
        assertThat(Math.ceil(Math.ceil(inAnArm) * 2 * 1.1)).isEqualTo(1644);
    }

    /** 92 % to be exceeded, 95 % expected; 644 patients: Lancet Oncology 22 (2021) 476. */
    @Test
    void mindact() {
        Answer answer = SingleArm.power(new SingleArm.SingleArmPatients(0.92, 0.95, 0.025, 644));
        assertThat(answer.values().get(1).number()).isEqualTo(607);
        assertThat(answer.values().get(3).number()).isCloseTo(0.832, within(0.0005));
    }

    /** What would have been needed, by Schoenfeld: not the trials' own planned events, which were not found. */
    @ParameterizedTest
    @CsvSource({"IDEA, 1.12, 0.025, 0.9, 3272", "Z0011, 1.3, 0.05, 0.9, 498"})
    void eventsThatWouldBeNeeded(String trial, double margin, double alpha, double power, double events) {
        SurvivalDesign design = SurvivalDesign.of(margin, alpha, power, 60, 0.8, 36, 36);
        assertThat(SurvivalSizing.size(design, SurvivalFormula.SCHOENFELD).events()).as(trial).isCloseTo(events, within(1.0));
    }

    /** p against the margin from the published hazard ratio and interval, within what rounding of the interval's ends allows. */
    @ParameterizedTest
    @CsvSource({"PROSPECT, 0.92, 0.74, 1.14, 0.902, 1.29, 0.0048", "SCOT, 1.006, 0.909, 1.114, 0.95, 1.13, 0.0125",
            "IDEA, 1.07, 1.00, 1.15, 0.95, 1.12, 0.100"})
    void pAgainstTheMargin(String trial, double ratio, double lower, double upper, double level, double margin, double p) {
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double error = Math.log(upper / lower) / (2 * z);
        assertThat(NORMAL.survivalProbability(Math.log(margin / ratio) / error)).as(trial).isCloseTo(p, within(0.0006));
    }
}
