package org.oncommons.methods.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.survival.SurvivalDesign;

class SequentialTests {

    private static final SequentialDesign FIVE = SequentialDesign.equal(5, 0.025, 0.9, Spending.HWANG_SHIH_DECANI, -4,
            Spending.HWANG_SHIH_DECANI, -2, false);

    /** The bounds are found to 1e-11, the drift too. */
    private static final double SPENT = 1e-9;

    private static SequentialDesign uneven(boolean binding) {
        return new SequentialDesign(1.4, 0.95, 0.05, 0.85, 2, List.of(0.11, 0.3, 0.62, 0.95, 1.0), Spending.OBRIEN_FLEMING, 0,
                Spending.POCOCK,
                0, binding, 0);
    }

    @ParameterizedTest
    @EnumSource(Spending.class)
    void errorsAreSpentAsSaid(Spending spending) {
        SequentialDesign design = SequentialDesign.equal(4, 0.025, 0.8, spending, 2, spending, 2, false);
        Boundaries bounds = Boundaries.of(design);
        ExitProbabilities atMargin = bounds.exitsIgnoringFutility(0);
        ExitProbabilities planned = bounds.exits(bounds.drift());
        double alpha = 0;
        double beta = 0;
        for (int k = 0; k < 4; k++) {
            alpha += atMargin.upper().get(k);
            beta += planned.lower().get(k);
            assertThat(alpha).isCloseTo(design.alphaSpent(k), within(SPENT));
            assertThat(beta).isCloseTo(design.betaSpent(k), within(SPENT));
        }
        assertThat(planned.shown()).isCloseTo(0.8, within(SPENT));
        assertThat(planned.shown() + planned.notShown()).isCloseTo(1, within(SPENT));
    }

    @Test
    void bindingFutilityKeepsAlphaOnlyWithItsStops() {
        for (SequentialDesign design : List.of(uneven(true), uneven(false))) {
            Boundaries bounds = Boundaries.of(design);
            double withStops = bounds.exits(0).shown();
            double without = bounds.exitsIgnoringFutility(0).shown();
            assertThat(bounds.exits(bounds.drift()).shown()).isCloseTo(0.85, within(SPENT));
            assertThat(design.binding() ? withStops : without).isCloseTo(0.05, within(SPENT));
            assertThat(without).isGreaterThan(withStops);
        }
        assertThat(Boundaries.of(uneven(true)).drift()).isLessThan(Boundaries.of(uneven(false)).drift());
    }

    /** Simpson's rule errs by the fourth power of its step: 2e-9 with 60 in the grid and looks as near as 0.95 and 1, 1e-10 with 120. */
    @Test
    void probabilitiesAgreeWithTheGridOfJennisonAndTurnbull() {
        for (SequentialDesign design : List.of(FIVE, uneven(true), uneven(false))) {
            Boundaries bounds = Boundaries.of(design);
            for (double drift : new double[] {-1, 0, 1.7, bounds.drift(), 6}) {
                double expected = SimpsonGrid.shown(bounds.fractions(), bounds.upper(), bounds.lower(), drift, 120);
                assertThat(bounds.exits(drift).shown()).isCloseTo(expected, within(5e-10));
            }
        }
    }

    @Test
    void probabilitiesAgreeWithSimulatedTrials() {
        Boundaries bounds = Boundaries.of(uneven(false));
        int trials = 200_000;
        SplittableRandom random = new SplittableRandom(20);
        int shown = 0;
        double ended = 0;
        double[] t = bounds.fractions();
        for (int trial = 0; trial < trials; trial++) {
            double motion = 0;
            for (int k = 0; k < t.length; k++) {
                double step = t[k] - (k == 0 ? 0 : t[k - 1]);
                motion += 2 * step + Math.sqrt(step) * random.nextGaussian();
                double z = motion / Math.sqrt(t[k]);
                if (z >= bounds.upper()[k] || z < bounds.lower()[k]) {
                    shown += z >= bounds.upper()[k] ? 1 : 0;
                    ended += t[k];
                    break;
                }
            }
        }
        double probability = bounds.exits(2).shown();
        double error = Math.sqrt(probability * (1 - probability) / trials);
        assertThat(shown / (double) trials).isCloseTo(probability, within(3 * error));
        assertThat(ended / trials).isCloseTo(bounds.exits(2).expectedFraction(), within(3 * 0.5 / Math.sqrt(trials)));
    }

    @Test
    void oneLookIsTheFixedDesign() {
        SequentialDesign one = SequentialDesign.equal(1, 0.025, 0.9, Spending.OBRIEN_FLEMING, 0, Spending.POCOCK, 0, false);
        SequentialPlan plan = SequentialPlan.of(one);
        assertThat(plan.inflation()).isCloseTo(1, within(1e-10));
        assertThat(plan.looks().getFirst().upperZ()).isCloseTo(1.959963984540054, within(1e-12));
    }

    @Test
    void looksAndFutilityCostEvents() {
        double none = SequentialPlan.of(SequentialDesign.equal(5, 0.025, 0.9, Spending.HWANG_SHIH_DECANI, -4, Spending.ONLY_AT_END, 0,
                false))
                .inflation();
        assertThat(none).isGreaterThan(1);
        assertThat(SequentialPlan.of(FIVE).inflation()).isGreaterThan(none);
        assertThat(SequentialPlan.of(FIVE).expectedEvents(1)).isLessThan(SequentialPlan.of(FIVE).fixedEvents());
    }

    @Test
    void nothingIsClaimedEarlyWhenAllIsSpentAtTheEnd() {
        SequentialPlan plan = SequentialPlan.of(SequentialDesign.equal(3, 0.025, 0.9, Spending.ONLY_AT_END, 0, Spending.POCOCK, 0, false));
        assertThat(plan.looks().getFirst().upperZ()).isInfinite();
        assertThat(plan.looks().getFirst().upperRatio()).isZero();
        assertThat(plan.looks().getLast().upperZ()).isCloseTo(1.959963984540054, within(1e-10));
    }

    @Test
    void harmIsShownAtEqualHazardsWithItsErrorOnly() {
        SequentialDesign design = new SequentialDesign(1.3, 1, 0.025, 0.9, 1, List.of(0.25, 0.5, 0.75, 1.0), Spending.ONLY_AT_END, 0,
                Spending.ONLY_AT_END, 0, false, 0.02);
        SequentialPlan plan = SequentialPlan.of(design);
        double[] none = new double[4];
        Arrays.fill(none, Double.POSITIVE_INFINITY);
        double[] harm = plan.looks().stream().mapToDouble(SequentialPlan.Look::harmZ).toArray();
        double[] noFutility = new double[4];
        Arrays.fill(noFutility, Double.NEGATIVE_INFINITY);
        assertThat(ExitProbabilities.of(plan.boundaries().fractions(), none, noFutility, harm, plan.drift(1)).harmed())
                .isCloseTo(0.02, within(SPENT));
        assertThat(plan.exits(2).harmed()).isGreaterThan(0.95);
        assertThat(plan.exits(2).harmed()).isLessThanOrEqualTo(plan.exits(2).notShown());
        assertThat(plan.looks()).allSatisfy(look -> assertThat(look.harmRatio()).isGreaterThan(1));
        assertThat(plan.looks()).extracting(SequentialPlan.Look::harmRatio).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void boundsAreTheSameOnEveryScale() {
        SequentialPlan plan = SequentialPlan.of(uneven(false));
        for (SequentialPlan.Look look : plan.looks()) {
            double root = Math.sqrt(2 / 9.0 * look.events());
            assertThat(Math.log(1.4 / look.upperRatio()) * root).isCloseTo(look.upperZ(), within(1e-9));
            assertThat(NormalDistribution.of(0, 1).inverseSurvivalProbability(look.lowerP())).isCloseTo(look.lowerZ(), within(1e-9));
        }
        assertThat(plan.exits(0.95).shown()).isCloseTo(0.85, within(SPENT));
        assertThat(plan.looks().getLast().upperRatio()).isCloseTo(plan.looks().getLast().lowerRatio(), within(1e-12));
    }

    @Test
    void theEndComesEarlierWhenLessTreatmentIsHarmful() {
        SequentialDesign design = SequentialDesign.equal(4, 0.025, 0.8, Spending.ONLY_AT_END, 0, Spending.POCOCK, 0, false);
        SequentialTiming.SequentialSchedule given = new SequentialTiming.SequentialSchedule(design, SurvivalDesign.of(1.3, 0.025, 0.8, 36,
                0.8, 36, 24));
        SequentialTiming planned = SequentialTiming.of(given, 1);
        SequentialTiming harmful = SequentialTiming.of(given, 1.6);
        assertThat(planned.months().getLast()).isCloseTo(60, within(1e-6));
        assertThat(harmful.expectedMonths()).isLessThan(planned.expectedMonths());
        assertThat(planned.expectedPatients()).isLessThanOrEqualTo(planned.patients() + 1e-9);
        assertThat(planned.months()).isSorted();
        double mean = 0;
        for (int k = 0; k < 4; k++) {
            mean += planned.months().get(k) * (planned.exits().upper().get(k) + planned.exits().lower().get(k));
        }
        assertThat(planned.expectedMonths()).isCloseTo(mean, within(1e-9)).isLessThan(60);
    }

    @Test
    void atTheFirstLookTheEstimateIsTheOrdinaryOne() {
        SequentialEstimate estimate = SequentialEstimate.of(new SequentialEstimate.SequentialEvents(FIVE, List.of(140.0), 0.9, true));
        double half = 1.959963984540054 / Math.sqrt(140 / 4.0);
        assertThat(estimate.ratio()).isCloseTo(0.9, within(1e-8));
        assertThat(estimate.lower()).isCloseTo(0.9 * Math.exp(-half), within(1e-8));
        assertThat(estimate.upper()).isCloseTo(0.9 * Math.exp(half), within(1e-8));
        assertThat(estimate.p()).isCloseTo(NormalDistribution.of(0, 1).survivalProbability(estimate.z()), within(1e-10));
    }

    @Test
    void pAndLimitAndRepeatedLimitTurnAtTheBound() {
        double most = SequentialPlan.of(FIVE).maxEvents();
        List<Double> events = new ArrayList<>(List.of(most / 5, most * 2 / 5, most * 3 / 5, most * 4 / 5, most));
        double bound = SequentialPlan.of(FIVE).looks().getLast().upperRatio();
        SequentialEstimate atBound = SequentialEstimate.of(new SequentialEstimate.SequentialEvents(FIVE, events, bound, true));
        assertThat(atBound.p()).isCloseTo(0.025, within(1e-8));
        assertThat(atBound.upper()).isCloseTo(1.3, within(1e-7));
        assertThat(atBound.repeatedUpper()).isCloseTo(1.3, within(1e-7));
        assertThat(SequentialEstimate.of(new SequentialEstimate.SequentialEvents(FIVE, events, bound - 0.001, true)).shown()).isTrue();
        assertThat(SequentialEstimate.of(new SequentialEstimate.SequentialEvents(FIVE, events, bound + 0.001, true)).shown()).isFalse();
        assertThat(SequentialEstimate.of(new SequentialEstimate.SequentialEvents(FIVE, events.subList(0, 2), 1.1, false))
                .derivation().warnings())
                .anyMatch(warning -> warning.contains("repeated interval"));
    }

    /** Half of the median-unbiased estimates lie below the truth: 1,000 trials, seed fixed. */
    @Test
    void theEstimateIsUnbiasedInTheMedian() {
        SequentialDesign two = SequentialDesign.equal(2, 0.025, 0.8, Spending.POCOCK, 0, Spending.ONLY_AT_END, 0, false);
        SequentialPlan plan = SequentialPlan.of(two);
        double i2 = plan.maxEvents() / 4;
        double truth = 0.9;
        double effect = Math.log(1.3 / truth);
        SplittableRandom random = new SplittableRandom(7);
        int below = 0;
        int trials = 1_000;
        for (int trial = 0; trial < trials; trial++) {
            double s1 = effect * i2 / 2 + Math.sqrt(i2 / 2) * random.nextGaussian();
            double z1 = s1 / Math.sqrt(i2 / 2);
            boolean early = z1 >= plan.looks().getFirst().upperZ();
            double s2 = s1 + effect * i2 / 2 + Math.sqrt(i2 / 2) * random.nextGaussian();
            double ratio = 1.3 * Math.exp(-(early ? s1 / (i2 / 2) : s2 / i2));
            List<Double> events = early ? List.of(plan.maxEvents() / 2) : List.of(plan.maxEvents() / 2, plan.maxEvents());
            below += SequentialEstimate.of(new SequentialEstimate.SequentialEvents(two, events, ratio, true)).ratio() < truth ? 1 : 0;
        }
        assertThat(below / (double) trials).isCloseTo(0.5, within(3 * 0.5 / Math.sqrt(trials)));
    }

    @Test
    void manyAndNearLooksAreComputedToo() {
        Boundaries twenty = Boundaries.of(SequentialDesign.equal(20, 0.025, 0.9, Spending.POCOCK, 0, Spending.POCOCK, 0, true));
        assertThat(twenty.exits(0).shown()).isCloseTo(0.025, within(1e-8));
        Boundaries near = Boundaries.of(new SequentialDesign(1.3, 1, 0.025, 0.9, 1, List.of(0.5, 0.98, 0.99, 1.0),
                Spending.OBRIEN_FLEMING, 0,
                Spending.OBRIEN_FLEMING, 0, false, 0));
        assertThat(near.exits(near.drift()).shown()).isCloseTo(SimpsonGrid.shown(near.fractions(), near.upper(), near.lower(),
                near.drift(), 400),
                within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"1.3, 1.4, 0.025, 0.8, 0.5, 1, margin", "1.3, 1, 0.025, 0.8, 0.5, 0.9, looks", "1.3, 1, 0.025, 0.8, 0.5, 0.5, looks",
            "1.3, 1, 0.025, 0.02, 0.5, 1, power", "1.3, 1, NaN, 0.8, 0.5, 1, alpha", "1.3, 1, 0.025, 0.8, 0.995, 1, looks"})
    void impossibleDesignsSayWhatToChange(double margin, double ratio, double alpha, double power, double first, double second,
            String input) {
        refused(() -> new SequentialDesign(margin, ratio, alpha, power, 1, List.of(first, second), Spending.OBRIEN_FLEMING, 0,
                Spending.OBRIEN_FLEMING, 0, false, 0), input);
    }

    @Test
    void otherImpossibleInputsSayWhatToChange() {
        refused(() -> SequentialDesign.equal(2, 0.025, 0.8, Spending.POWER, 0, Spending.POCOCK, 0, false), "efficacyParameter");
        refused(() -> new SequentialTiming.SequentialSchedule(FIVE, SurvivalDesign.of(1.4, 0.025, 0.8, 36, 0.8, 36, 24)), "margin");
        refused(() -> new SequentialEstimate.SequentialEvents(FIVE, List.of(100.0, 90.0), 1, true), "events");
        refused(() -> new SequentialEstimate.SequentialEvents(FIVE, List.of(), 1, true), "events");
        refused(() -> new SequentialEstimate.SequentialEvents(FIVE, List.of(100.0), 0, true), "hazardRatio");
    }

    private static void refused(Runnable plan, String input) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(plan::run)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theListedDesignAnswersWithItsTables() {
        var method = (org.oncommons.methods.quantity.TrialMethod<SequentialDesign>) SequentialMethods.all().getFirst();
        Answer answer = method.on(FIVE);
        assertThat(answer.tables()).extracting(Answer.Table::name).containsExactly("bounds", "exits", "operation");
        assertThat(answer.values().get(2).number()).isCloseTo(1.10131, within(5.1e-6));
    }
}
