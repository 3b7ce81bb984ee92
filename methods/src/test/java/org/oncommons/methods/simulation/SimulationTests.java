package org.oncommons.methods.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class SimulationTests {

    private static final Looks THREE = new Looks(List.of(40.0, 80.0, 120.0), List.of(3.71, 2.51, 1.99), List.of(-0.7, 1.0));
    private static final Switching BOTH_WAYS = new Switching(0.2, 0.1, 2, 30, 0.5, true);
    private static final TrialCourse COURSE = new TrialCourse(300, 2, List.of(0.0, 6.0), List.of(1.0, 3.0), 24, 120,
            List.of(0.0, 12.0, 40.0), List.of(0.01, 0.03, 0.01), List.of(0.0, 20.0), List.of(0.8, 1.6), 0.004);

    private static SimulationPlan plan(int trials) {
        return new SimulationPlan(COURSE, BOTH_WAYS, THREE, 1.4, trials, 42);
    }

    @Test
    void resultsDoNotDependOnTheNumberOfThreads() {
        OperatingCharacteristics one = Simulation.run(plan(730), 1, SimulationProgress.NONE);
        assertThat(Simulation.run(plan(730), 3, SimulationProgress.NONE)).isEqualTo(one);
        SimulationPlan otherSeed = new SimulationPlan(COURSE, BOTH_WAYS, THREE, 1.4, 730, 43);
        assertThat(Simulation.run(otherSeed, 1, SimulationProgress.NONE).rules()).isNotEqualTo(one.rules());
    }

    @Test
    void everyTrialEndsOnceUnderEachRule() {
        for (RuleCharacteristics rule : Simulation.run(plan(500), SimulationProgress.NONE).rules()) {
            double all = sum(rule.stopForEfficacy()) + sum(rule.stopForFutility()) + sum(rule.endWithout());
            assertThat(all).isCloseTo(1, within(1e-12));
            assertThat(rule.shown()).isCloseTo(sum(rule.stopForEfficacy()), within(1e-12));
            assertThat(rule.months()).isBetween(10.0, 120.0);
            assertThat(rule.patients()).isLessThanOrEqualTo(300);
        }
    }

    private static double sum(List<Double> shares) {
        return shares.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The four statistics at a look, patient by patient, with numbers at risk counted anew at each event. */
    @Test
    void statisticsAreThoseOfCountingPatientByPatient() {
        SimulationPlan plan = new SimulationPlan(COURSE, BOTH_WAYS, new Looks(List.of(60.0), List.of(99.0), List.of()), 1.4, 1, 1);
        TrialSetting setting = new TrialSetting(plan);
        SimulatedTrial trial = new SimulatedTrial(setting);
        SplittableRandom random = new SplittableRandom(8);
        for (int repeat = 0; repeat < 20; repeat++) {
            Tally tally = new Tally(1);
            trial.run(random, tally);
            double calendar = tally.months[0];
            for (AnalysisRule set : Arrays.copyOf(AnalysisRule.values(), AnalysisRule.SETS)) {
                assertThat(trial.statistic[set.ordinal()]).as(set.words()).isCloseTo(counted(setting, trial, calendar, set), within(1e-10));
            }
            assertThat(tally.controlEvents[0] + tally.experimentalEvents[0]).isEqualTo(60);
        }
    }

    private static double counted(TrialSetting setting, SimulatedTrial trial, double calendar, AnalysisRule set) {
        double score = 0;
        double information = 0;
        for (int i = 0; i < setting.patients; i++) {
            int arm = armAt(setting, trial, calendar, set, i, trial.stays[i]);
            if (trial.event[i] && trial.ends[i] <= calendar && arm >= 0) {
                double[] atRisk = new double[2];
                for (int j = 0; j < setting.patients; j++) {
                    int other = armAt(setting, trial, calendar, set, j, trial.stays[i]);
                    if (other >= 0 && Math.min(trial.stays[j], calendar - setting.entry[j]) >= trial.stays[i] - (j == i ? 1e-9 : 0)) {
                        atRisk[other]++;
                    }
                }
                double share = 1.4 * atRisk[1] / (1.4 * atRisk[1] + atRisk[0]);
                score += arm - share;
                information += share * (1 - share);
            }
        }
        return -score / Math.sqrt(information);
    }

    /** In which arm a patient counts at a time since randomisation; -1 in none. */
    private static int armAt(TrialSetting setting, SimulatedTrial trial, double calendar, AnalysisRule set, int i, double time) {
        double change = trial.change(i);
        boolean changed = change < time;
        boolean changedByTheLook = setting.entry[i] + change <= calendar;
        return switch (set) {
            case PER_PROTOCOL -> changedByTheLook ? -1 : setting.arm[i];
            case PER_PROTOCOL_CENSORED -> changed ? -1 : setting.arm[i];
            case AS_TREATED -> changed ? 1 - setting.arm[i] : setting.arm[i];
            default -> setting.arm[i];
        };
    }

    @Test
    void armsFollowTheAllocationAndEntriesTheAccrualCurve() {
        TrialSetting setting = new TrialSetting(plan(1));
        assertThat(setting.controls[300]).isEqualTo(100);
        assertThat(Arrays.stream(setting.entry).filter(month -> month < 6).count()).isEqualTo(30);
        assertThat(setting.entry).isSorted();
        assertThat(setting.entry[299]).isLessThan(24);
    }

    @Test
    void hazardsAndTheirInverseFitTogether() {
        PiecewiseHazards hazards = new PiecewiseHazards(COURSE);
        assertThat(hazards.cumulative(0, 50)).isCloseTo(12 * 0.01 + 28 * 0.03 + 10 * 0.01, within(1e-12));
        assertThat(hazards.cumulative(1, 50)).isCloseTo(0.8 * (0.12 + 8 * 0.03) + 1.6 * (20 * 0.03 + 0.1), within(1e-12));
        for (double t = 0; t < 100; t += 0.7) {
            assertThat(hazards.inverse(0, hazards.cumulative(0, t))).isCloseTo(t, within(1e-9));
            assertThat(hazards.inverse(1, hazards.cumulative(1, t))).isCloseTo(t, within(1e-9));
        }
    }

    @Test
    void timesAreSortedAlsoWhenTheyCrowd() {
        SplittableRandom random = new SplittableRandom(2);
        TimeOrder order = new TimeOrder();
        for (int power = 1; power <= 9; power++) {
            int shape = power;
            long[] keys = random.doubles(777).mapToLong(u -> TimeOrder.key(100 * Math.pow(u, shape), (int) (u * 1000))).toArray();
            long[] expected = keys.clone();
            Arrays.sort(expected);
            assertThat(Arrays.copyOf(order.sort(keys, 777, 100), 777)).isEqualTo(expected);
        }
        assertThat(order.sort(new long[0], 0, 100)).isNotNull();
    }

    @Test
    void aRatioInPiecesOfTheSameHeightIsAConstantRatio() {
        SimulationPlan constant = new SimulationPlan(COURSE.withHazardRatio(1.2), Switching.NONE, THREE, 1.4, 300, 9);
        TrialCourse pieces = new TrialCourse(300, 2, List.of(0.0, 6.0), List.of(1.0, 3.0), 24, 120, List.of(0.0, 12.0, 40.0),
                List.of(0.01, 0.03, 0.01), List.of(0.0, 20.0), List.of(1.2, 1.2), 0.004);
        RuleCharacteristics one = Simulation.run(constant, SimulationProgress.NONE).by(AnalysisRule.BOTH);
        RuleCharacteristics two = Simulation.run(new SimulationPlan(pieces, Switching.NONE, THREE, 1.4, 300, 9), SimulationProgress.NONE)
                .by(AnalysisRule.BOTH);
        assertThat(two.shown()).isEqualTo(one.shown());
        assertThat(two.months()).isCloseTo(one.months(), within(1e-6));
    }

    @Test
    void curvesThatDivergeLateDeceiveAnEarlyLook() {
        TrialCourse late = new TrialCourse(2000, 1, List.of(0.0), List.of(1.0), 24, 120, List.of(0.0), List.of(0.01), List.of(0.0, 36.0),
                List.of(1.0, 2.5), 0);
        double early = ratioAt(late, 200);
        double full = ratioAt(late, 1000);
        assertThat(early).isCloseTo(1, within(0.05));
        assertThat(full).isGreaterThan(early + 0.2);
    }

    private static double ratioAt(TrialCourse course, double events) {
        Looks looks = new Looks(List.of(events), List.of(1.96), List.of());
        return Simulation.run(new SimulationPlan(course, Switching.NONE, looks, 1.3, 200, 4), SimulationProgress.NONE)
                .by(AnalysisRule.INTENTION_TO_TREAT).hazardRatio();
    }

    @Test
    void progressIsToldAndCancels() {
        AtomicInteger told = new AtomicInteger();
        Simulation.run(plan(500), (done, all) -> {
            assertThat(done).isGreaterThan(told.getAndSet(done)).isLessThanOrEqualTo(all);
        });
        assertThat(told).hasValue(500);
        SimulationPlan endless = plan(100_000_000);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> Simulation.run(endless, (done, all) -> {
            if (done >= 100) {
                throw new CancellationException("enough");
            }
        })).withMessage("enough");
    }

    @Test
    void aTrialWithoutEventsShowsNothing() {
        TrialCourse hardly = TrialCourse.constant(10, 1, 2, 1e-9, 1);
        RuleCharacteristics rule = Simulation.run(new SimulationPlan(hardly, Switching.NONE, Looks.atTheEnd(0.05), 2, 100, 1),
                SimulationProgress.NONE).by(AnalysisRule.BOTH);
        assertThat(rule.shown()).isZero();
        assertThat(rule.endWithout()).containsExactly(1.0);
        assertThat(rule.months()).isEqualTo(2);
    }

    @Test
    void impossiblePlansSayWhatToChange() {
        refused("patients", () -> TrialCourse.constant(2, 12, 24, 0.01, 1));
        refused("maximumMonths", () -> TrialCourse.constant(100, 24, 12, 0.01, 1));
        refused("controlHazards", () -> TrialCourse.constant(100, 12, 24, 0, 1));
        refused("controlHazards", () -> TrialCourse.constant(100, 12, 24, Double.NaN, 1));
        refused("hazardRatios", () -> TrialCourse.constant(100, 12, 24, 0.01, 0));
        refused("toControl", () -> Switching.atOnce(1.5, 0));
        refused("toMonth", () -> new Switching(0.1, 0, 12, 6, 0, false));
        refused("frailty", () -> new Switching(0.1, 0, 0, 0, 0, true));
        refused("efficacy", () -> new Looks(List.of(10.0, 20.0), List.of(2.0), List.of()));
        refused("events", () -> new Looks(List.of(20.0, 10.0), List.of(3.0, 2.0), List.of()));
        refused("futility", () -> new Looks(List.of(10.0, 20.0), List.of(3.0, 2.0), List.of(3.5)));
        refused("margin", () -> new SimulationPlan(COURSE, Switching.NONE, THREE, 1, 10, 1));
        refused("trials", () -> new SimulationPlan(COURSE, Switching.NONE, THREE, 1.3, 0, 1));
    }

    private static void refused(String input, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }

    @Test
    void theAnswerTellsAllRulesAndLooks() {
        Answer answer = SimulationMethods.answer(Simulation.run(plan(100), SimulationProgress.NONE));
        assertThat(answer.tables()).extracting(Answer.Table::name).containsExactly("rules", "looks");
        assertThat(answer.tables().getFirst().rows()).hasSize(AnalysisRule.values().length);
        assertThat(answer.derivation().warnings()).hasSize(4);
    }

    @Test
    void everyMethodHasAnExampleWithAnAnswer() {
        assertThat(SimulationMethods.all()).isNotEmpty().allSatisfy(method -> {
            Answer answer = example(method);
            assertThat(answer.values()).isNotEmpty().allSatisfy(value -> assertThat(value.number()).isFinite());
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer example(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
