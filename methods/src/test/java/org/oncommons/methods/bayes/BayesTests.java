package org.oncommons.methods.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.proportion.Counts;
import org.oncommons.methods.proportion.DifferenceInterval;
import org.oncommons.methods.proportion.DifferenceIntervals;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class BayesTests {

    @Test
    void aFlatPriorIsTheUsualTest() {
        HazardOperation operation = HazardOperation.of(new HazardPlan(1.3, 400, 2, 0.975, 1, 0, 1, 1, 0));
        assertThat(operation.typeOne()).isCloseTo(0.025, within(1e-12));
        assertThat(operation.assurance()).isCloseTo(operation.power(), within(1e-12));
        double schoenfeld = Math.log(1.3) * Math.sqrt(400 * 2 / 9.0) - HazardRule.NORMAL.inverseSurvivalProbability(0.025);
        assertThat(operation.power()).isCloseTo(HazardRule.NORMAL.cumulativeProbability(schoenfeld), within(1e-12));
    }

    @Test
    void theBoundIsWhereTheProbabilityReachesGamma() {
        HazardRule rule = new HazardRule(Math.log(1.3), 0.95, Math.log(0.9), 20);
        assertThat(rule.probability(rule.bound(80), 80)).isCloseTo(0.95, within(1e-12));
    }

    @Test
    void aHopefulPriorRaisesAndASceptLowersTheTypeOneError() {
        double flat = HazardOperation.of(new HazardPlan(1.3, 300, 1, 0.975, 1, 0, 1, 1, 0.1)).typeOne();
        HazardOperation hopeful = HazardOperation.of(new HazardPlan(1.3, 300, 1, 0.975, 1, 60, 1, 1, 0.1));
        assertThat(hopeful.typeOne()).isGreaterThan(flat);
        assertThat(hopeful.derivation().warnings()).anyMatch(warning -> warning.contains("raises the type I error"));
        assertThat(HazardOperation.of(new HazardPlan(1.3, 300, 1, 0.975, 1.5, 60, 1, 1, 0.1)).typeOne()).isLessThan(flat);
    }

    @Test
    void assuranceNearsTheBeliefInNonInferiorityInEndlessTrials() {
        HazardOperation endless = HazardOperation.of(new HazardPlan(1.2, 1e7, 1, 0.975, 1, 0, 1, 1.05, 0.1));
        double believed = HazardRule.NORMAL.cumulativeProbability((Math.log(1.2) - Math.log(1.05)) / 0.1);
        assertThat(endless.assurance()).isCloseTo(believed, within(0.005));
    }

    /** Trials drawn one by one from the belief; three standard errors of the share. */
    @Test
    void simulatedTrialsSucceedAsOftenAsTheAssuranceSays() {
        HazardPlan plan = new HazardPlan(1.25, 350, 1, 0.95, 0.95, 40, 1, 1.02, 0.12);
        SplittableRandom random = new SplittableRandom(5);
        int trials = 200_000;
        int declared = 0;
        for (int i = 0; i < trials; i++) {
            double truth = Math.log(1.02) + 0.12 * random.nextGaussian();
            double observed = truth + random.nextGaussian() * Math.sqrt(4 / 350.0);
            declared += plan.rule().probability(observed, 350 / 4.0) >= 0.95 ? 1 : 0;
        }
        double assurance = HazardOperation.of(plan).assurance();
        assertThat((double) declared / trials).isCloseTo(assurance, within(3 * Math.sqrt(assurance * (1 - assurance) / trials)));
    }

    @Test
    void theCredibleIntervalOfAFlatPriorIsTheConfidenceInterval() {
        HazardPosterior posterior = HazardPosterior.of(new HazardEvidence(Math.sqrt(0.9 * 1.5), 0.9, 1.5, 0.95, 1.3, 1, 0, 0.975));
        assertThat(posterior.lower()).isCloseTo(0.9, within(1e-12));
        assertThat(posterior.upper()).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void justBeforeTheEndThePredictionIsNearlyTheVerdict() {
        assertThat(PredictedSuccess.of(new InterimEvidence(1.3, 1.0, 399.999, 400, 1, 0.975, 1, 0)).probability()).isGreaterThan(0.999);
        assertThat(PredictedSuccess.of(new InterimEvidence(1.3, 1.2, 399.999, 400, 1, 0.975, 1, 0)).probability()).isLessThan(0.001);
    }

    @Test
    void differencesOfRatesAreAntisymmetricAndLieWithinOne() {
        BetaDifference difference = BetaDifference.of(3, 40, 9, 50, 0.5, 0.5);
        BetaDifference reversed = BetaDifference.of(9, 50, 3, 40, 0.5, 0.5);
        assertThat(difference.below(0.07)).isCloseTo(1 - reversed.below(-0.07), within(1e-9));
        assertThat(difference.below(1)).isCloseTo(1, within(1e-12));
        assertThat(difference.below(-1)).isZero();
        assertThat(difference.below(difference.quantile(0.3))).isCloseTo(0.3, within(1e-8));
    }

    @Test
    void noEventsAtAllWithJeffreysPriorIsFinite() {
        assertThat(BetaDifference.of(0, 50, 0, 50, 0.5, 0.5).below(0.05)).isBetween(0.9, 1.0);
        assertThat(BetaDifference.of(50, 50, 50, 50, 0.5, 0.5).below(0.05)).isBetween(0.9, 1.0);
    }

    @Test
    void inLargeArmsCredibleAndConfidenceLimitsMeet() {
        RatePosterior posterior = RatePosterior.of(new RateEvidence(900, 10_000, 950, 10_000, 0.02, 0.5, 0.5, 0.9));
        DifferenceInterval score = DifferenceIntervals.of(new Counts(900, 10_000, 950, 10_000), 0.9,
                DifferenceInterval.Method.MIETTINEN_NURMINEN);
        assertThat(posterior.lower()).isCloseTo(score.lower(), within(1e-5));
        assertThat(posterior.upper()).isCloseTo(score.upper(), within(1e-5));
    }

    @Test
    void moreControlEventsNeverForbidMoreEventsWithLessTreatment() {
        RateOperation operation = RateOperation.of(new RatePlan(60, 40, 0.1, 0.95, 1, 1, 0.2, 0.2));
        for (int i = 1; i <= 60; i++) {
            assertThat(operation.mostEvents(i)).isGreaterThanOrEqualTo(operation.mostEvents(i - 1));
        }
        assertThat(operation.probability(0.2, 0.1)).isGreaterThan(operation.probability(0.2, 0.2));
        assertThat(operation.assurance(10, 40, 0, 0)).isBetween(operation.typeOneError(), 1.0);
        assertThat(operation.assurance(2000, 8000, 0, 0)).isCloseTo(operation.power(), within(0.002));
    }

    @Test
    void threePatientsWithoutEventsShowNothing() {
        RateOperation tiny = RateOperation.of(new RatePlan(3, 3, 0.1, 0.95, 1, 1, 0.1, 0.1));
        assertThat(tiny.mostEvents(0)).isEqualTo(-1);
        assertThat(tiny.probability(0.0001, 0.0001)).isLessThan(0.001);
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("margin", () -> new HazardPlan(0.9, 400, 1, 0.975, 1, 0, 1, 1, 0.1));
        refused("certainty", () -> new HazardPlan(1.3, 400, 1, 0.3, 1, 0, 1, 1, 0.1));
        refused("beliefSpread", () -> new HazardPlan(1.3, 400, 1, 0.975, 1, 0, 1, 1, -0.1));
        refused("ratio", () -> new HazardEvidence(1.5, 0.8, 1.2, 0.95, 1.3, 1, 0, 0.95));
        refused("eventsInAll", () -> new InterimEvidence(1.3, 1, 400, 400, 1, 0.975, 1, 0));
        refused("controlEvents", () -> new RateEvidence(30, 20, 1, 20, 0.1, 1, 1, 0.95));
        refused("priorWith", () -> new RateEvidence(3, 20, 1, 20, 0.1, 0.01, 1, 0.95));
        refused("margin", () -> new RatePlan(100, 100, 0.05, 0.95, 1, 1, 0.1, 0.2));
        refused("controlPatients", () -> new RatePlan(5000, 100, 0.05, 0.95, 1, 1, 0.1, 0.1));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(BayesMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(5);
        BayesMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isBetween(0.01, 0.999);
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
