package org.oncommons.methods.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against formulas, against rpact 4.5 (R 4.2) for the looks, and against an earlier simulation in Python of the trial of Parpia and others
 * (BMJ Open 4 (2014) e006531): 5134 patients, 5 % with the event in five years, margin 1.5, recruited in 4 years, followed for 3 more.
 */
class SimulationReferenceTests {

    private static final int TRIALS = 10_000;

    /** The earlier simulation had 2000 to 3000 trials. */
    private static final double EARLIER_TRIALS = 2500;

    private static final double CONTROL_HAZARD = -Math.log(0.95) / 60;

    private static SimulationPlan parpia(Switching switching) {
        return new SimulationPlan(TrialCourse.constant(5134, 48, 84, CONTROL_HAZARD, 1.5), switching, Looks.atTheEnd(0.025), 1.5, TRIALS,
                1);
    }

    private static double threeErrors(double share, double trials) {
        return 3 * Math.sqrt(share * (1 - share) / trials);
    }

    /**
     * Formula at the events that occurred; earlier simulation: .021 .033 .044 .087 by intention to treat, .021 .024 .025 .019 per protocol.
     */
    @ParameterizedTest
    @CsvSource({"0, 0.025, 0.021, 0.021", "0.05, 0.035, 0.033, 0.024", "0.1, 0.049, 0.044, 0.025", "0.2, 0.088, 0.087, 0.019"})
    void theErrorUnderEarlyRandomCrossoverIsThatOfTheFormula(double changing, double printed, double earlier, double earlierPerProtocol) {
        OperatingCharacteristics found = Simulation.run(parpia(Switching.atOnce(changing, 0)), SimulationProgress.NONE);
        RuleCharacteristics all = found.by(AnalysisRule.INTENTION_TO_TREAT);
        RuleCharacteristics kept = found.by(AnalysisRule.PER_PROTOCOL);
        double formula = new CrossoverFormula(all.events(), 1, 1.5, changing, 0.025).typeOneError();
        assertThat(formula).isCloseTo(printed, within(0.001));
        assertThat(all.shown()).isCloseTo(formula, within(threeErrors(formula, TRIALS)));
        assertThat(all.shown()).isCloseTo(earlier, within(Math.hypot(threeErrors(earlier, EARLIER_TRIALS), 3 * all.error())));
        assertThat(kept.shown()).isCloseTo(0.025, within(threeErrors(0.025, TRIALS)));
        assertThat(kept.shown()).isCloseTo(earlierPerProtocol, within(Math.hypot(threeErrors(earlierPerProtocol, EARLIER_TRIALS),
                3 * kept.error())));
        assertThat(kept.bias()).isCloseTo(0, within(3 * kept.biasError() + SMALL_SAMPLE_BIAS));
        assertThat(found.switchedShare()).isCloseTo(changing / 2, within(0.001));
    }

    /** An estimated log hazard ratio is biased by terms of the order of 1/events. */
    private static final double SMALL_SAMPLE_BIAS = 1 / 300.0;

    /** Patients at high risk go back to standard treatment, share 0.1, sd of log risk .8: .083 by intention to treat, .137 per protocol. */
    @Test
    void selectiveCrossoverMakesBothSetsUnsafe() {
        OperatingCharacteristics found = Simulation.run(parpia(new Switching(0.1, 0, 0, 0, 0.8, true)), SimulationProgress.NONE);
        earlier(found.by(AnalysisRule.INTENTION_TO_TREAT), 0.083);
        earlier(found.by(AnalysisRule.PER_PROTOCOL), 0.137);
        assertThat(found.by(AnalysisRule.AS_TREATED).shown()).isGreaterThan(0.2);
    }

    private static void earlier(RuleCharacteristics rule, double earlier) {
        assertThat(rule.shown()).isCloseTo(earlier, within(Math.hypot(threeErrors(earlier, EARLIER_TRIALS), 3 * rule.error())));
    }

    /** rpact's design surv_NI_GS_3looks_OF_M1.3 of r-oracle.json, in fewer patients with more events each: events do not depend on it. */
    private static SimulationPlan threeLooks(double ratio) {
        Looks looks = new Looks(List.of(153.9779441798, 307.9558883597, 461.9338325395), List.of(3.7103028733, 2.5114274845, 1.9930474833),
                List.of());
        return new SimulationPlan(TrialCourse.constant(2000, 36, 240, -Math.log(0.8) / 36, ratio), Switching.NONE, looks, 1.3, TRIALS, 5);
    }

    @Test
    void powerAndExpectedEventsOfThreeLooksAreThoseOfRpact() {
        RuleCharacteristics rule = Simulation.run(threeLooks(1), SimulationProgress.NONE).by(AnalysisRule.INTENTION_TO_TREAT);
        assertThat(rule.shown()).isCloseTo(0.8, within(threeErrors(0.8, TRIALS)));
        assertThat(rule.events()).isCloseTo(394.7844015901, Percentage.withPercentage(1));
        double firstLook = NormalDistribution.of(0, 1).cumulativeProbability(Math.sqrt(154 / 4.0) * Math.log(1.3) - 3.7103028733);
        assertThat(rule.stopForEfficacy().getFirst()).isCloseTo(firstLook, within(threeErrors(firstLook, TRIALS)));
    }

    @Test
    void threeLooksKeepTheErrorAtTheMargin() {
        RuleCharacteristics rule = Simulation.run(threeLooks(1).atTheMargin(), SimulationProgress.NONE).by(AnalysisRule.BOTH);
        assertThat(rule.shown()).isCloseTo(0.025, within(threeErrors(0.025, TRIALS)));
    }

    /**
     * Accrual and hazards of the same design: rpact has 3168.49 patients (without drop-out: 461.93/456.10 times its rpact_N_noDropout of
     * 3128.46 for one look) and the looks at 35.17, 53.09 and 72 months.
     */
    @Test
    void looksComeWhenRpactExpectsThem() {
        TrialCourse course = TrialCourse.constant(3168, 36, 240, -Math.log(0.9) / 36, 1);
        double[] months = {35.1696970001, 53.0941509239, 72};
        double[] events = {153.9779441798, 307.9558883597, 461.9338325395};
        for (int k = 0; k < 3; k++) {
            Looks looks = new Looks(List.of(events[k]), List.of(1.96), List.of());
            RuleCharacteristics rule = Simulation.run(new SimulationPlan(course, Switching.NONE, looks, 1.3, 1000, 3),
                    SimulationProgress.NONE)
                    .by(AnalysisRule.INTENTION_TO_TREAT);
            assertThat(rule.months()).isCloseTo(months[k], Percentage.withPercentage(0.5));
        }
    }
}
