package org.oncommons.methods.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Recomputed by python 3.11 with the standard library: assurance and predictive probability by Simpson's rule over the belief instead of in
 * closed form; beta differences by Simpson's rule with the beta distribution function as a binomial sum; the rule for two rates by visiting
 * every outcome; the case without events by exact fractions. The assurances were also found by simulation (0.5209 and 0.4241).
 */
class BayesReferenceTests {

    /** Closed form against quadrature. */
    private static final double SAME = 1e-9;

    /** Simpson's rule with 2,000 pieces. */
    private static final double SIMPSON = 1e-8;

    /**
     * Short-HER (Annals of Oncology 29 (2018) 2328) missed its margin with p above 0.05 and reports an 80 % probability of
     * non-inferiority; the flat prior gives 0.824 from its printed interval, so the authors' prior was a little sceptical.
     */
    @Test
    void shortHerMissesItsMarginThoughNonInferiorityIsProbable() {
        HazardPosterior posterior = HazardPosterior.of(new HazardEvidence(1.13, 0.89, 1.42, 0.9, 1.29, 1, 0, 0.95));
        assertThat(posterior.probability()).isCloseTo(0.8244513997372294, within(SAME)).isCloseTo(0.80, within(0.03));
        assertThat(4 / Math.pow(posterior.error(), 2)).as("events that the interval implies").isCloseTo(198.328962835403, within(1e-6));
        assertThat(posterior.declared()).isFalse();
    }

    @Test
    void aPriorOfAHundredEventsPullsShortHerTowardsOne() {
        HazardPosterior posterior = HazardPosterior.of(new HazardEvidence(1.13, 0.89, 1.42, 0.9, 1.29, 1, 100, 0.95));
        assertThat(posterior.ratio()).isCloseTo(1.084642270802373, within(SAME));
        assertThat(posterior.probability()).isCloseTo(0.9328593928275373, within(SAME));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.10, 0.5208559672753894", "0.03, 0.08, 0.42405730683769594"})
    void assuranceIsThePowerAveragedOverTheBelief(double mean, double spread, double assurance) {
        HazardOperation operation = HazardOperation.of(new HazardPlan(1.2, 500, 1, 0.975, 1, 0, 1, Math.exp(mean), spread));
        assertThat(operation.assurance()).isCloseTo(assurance, within(SAME));
    }

    @Test
    void thePredictiveProbabilityIsTheConditionalPowerAveragedOverThePosterior() {
        PredictedSuccess flat = PredictedSuccess.of(new InterimEvidence(1.3, 1.05, 150, 400, 1, 0.975, 1, 0));
        assertThat(flat.probability()).isCloseTo(0.5541511367798033, within(SAME));
        assertThat(flat.underNoLoss()).isCloseTo(0.7284269592612381, within(SAME));
        assertThat(flat.underMargin()).isCloseTo(0.0713092671589281, within(SAME));
        PredictedSuccess hopeful = PredictedSuccess.of(new InterimEvidence(1.3, 1.05, 150, 400, 1, 0.975, 0.95, 80));
        assertThat(hopeful.probability()).isCloseTo(0.767272026419915, within(SAME));
        assertThat(hopeful.underNoLoss()).isCloseTo(0.8779772689739135, within(SAME));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 12, 200, 14, 200, 0.9440662367903474", "0.1, 2, 20, 5, 25, 0.5520181539970408",
            "0, 2, 20, 5, 25, 0.20264861233471296",
            "-0.05, 8, 40, 3, 30, 0.6850259259591847", "0.1, 0, 20, 0, 10, 0.8018905538578411"})
    void betaDifferencesAgreeWithSimpsonsRule(double margin, int events, int patients, int lessEvents, int lessPatients, double expected) {
        assertThat(BetaDifference.of(events, patients, lessEvents, lessPatients, 1, 1).below(margin)).isCloseTo(expected, within(SIMPSON));
    }

    @Test
    void theRuleForRatesAgreesWithVisitingEveryOutcome() {
        RateOperation operation = RateOperation.of(new RatePlan(30, 25, 0.2, 0.9, 1, 1, 0.1, 0.1));
        assertThat(operation.power()).isCloseTo(0.8601820377048479, within(1e-12));
        assertThat(operation.typeOneError()).isCloseTo(0.1440187000043739, within(1e-12));
        int[] most = {2, 3, 3, 4, 5, 5, 6, 7, 7, 8, 9, 10, 10, 11, 12, 13, 14, 15, 16, 17, 17, 18, 19, 21, 22, 23, 24, 25, 25, 25, 25};
        for (int i = 0; i < most.length; i++) {
            assertThat(operation.mostEvents(i)).as("control events %d", i).isEqualTo(most[i]);
        }
    }
}
