package org.oncommons.methods.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;

class FixedTimeTests {

    private static final double DAYS = 365.25 / 12;

    /** Integrals are computed to 1e-10. */
    private static final Percentage INTEGRAL = Percentage.withPercentage(1e-7);

    private static FixedTimeDesign plan(double shape, double ratio, double followUp, double dropOut) {
        return new FixedTimeDesign(60, 0.05, ratio, 0.025, 0.8, 1, List.of(60.0), List.of(0.8), shape, 24, followUp, dropOut);
    }

    /**
     * The comparison of measures in trial-methods.md, B3, computed there independently and rounded: patients in an arm, all followed for
     * five years.
     */
    @ParameterizedTest
    @CsvSource({"0.85, 0.03, 2847, 2224, 2623", "0.70, 0.05, 1604, 1319, 1468", "0.95, 0.03, 1083, 828, 1330"})
    void sizesOfAllMeasuresAreThoseOfTheComparison(double survival, double difference, long mean, long atTime, long logRank) {
        FixedTimeDesign design = FixedTimeDesign.of(60, difference, survival, 0.025, 0.8, 1e-9, 60);
        Answer answer = FixedTimeSizing.measures(design);
        assertThat(Math.round(answer.values().get(0).number() / 2)).isEqualTo(atTime);
        assertThat(Math.round(answer.values().get(1).number() / 2)).isEqualTo(mean);
        assertThat(Math.round(answer.values().get(2).number() / 2)).isEqualTo(logRank);
    }

    @Test
    void marginsOfTheMeanAreThoseOfTheComparison() {
        assertThat(FixedTimeSizing.restrictedMean(FixedTimeDesign.of(60, 0.03, 0.85, 0.025, 0.8, 1, 60)).values().get(3).number() * DAYS)
                .isCloseTo(29.1, within(0.05));
        assertThat(FixedTimeSizing.restrictedMean(FixedTimeDesign.of(60, 0.03, 0.95, 0.025, 0.8, 1, 60)).values().get(3).number() * DAYS)
                .isCloseTo(28.0, within(0.05));
    }

    @Test
    void variancesOfFullyFollowedPatientsHaveTheirClosedForms() {
        FixedTimeDesign design = plan(1, 1, 60, 0);
        assertThat(FixedTimeSizing.survival(design, 1).variance()).isCloseTo(0.8 * 0.2, INTEGRAL);
        double l = -Math.log(0.8) / 60;
        double mean = -Math.expm1(-l * 60) / l;
        double variance = 2 * (1 - Math.exp(-l * 60) * (1 + l * 60)) / (l * l) - mean * mean;
        FixedTimeSizing.Arm arm = FixedTimeSizing.restrictedMean(design, 1);
        assertThat(arm.mean()).isCloseTo(mean, INTEGRAL);
        assertThat(arm.variance()).isCloseTo(variance, INTEGRAL);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "1", "2.5"})
    void weibullVarianceIsThatOfSimulatedTimes(double shape) {
        FixedTimeSizing.Arm arm = FixedTimeSizing.restrictedMean(plan(shape, 1, 60, 0), 1.25);
        SplittableRandom random = new SplittableRandom(11);
        int patients = 400_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < patients; i++) {
            double time = Math.min(60, 60 * Math.pow(-Math.log(1 - random.nextDouble()) / (1.25 * -Math.log(0.8)), 1 / shape));
            sum += time;
            squares += time * time;
        }
        double mean = sum / patients;
        assertThat(arm.mean()).isCloseTo(mean, within(3 * Math.sqrt(arm.variance() / patients)));
        assertThat(arm.variance()).isCloseTo(squares / patients - mean * mean, Percentage.withPercentage(2));
    }

    @Test
    void lossAndShortFollowUpCostPatients() {
        double full = FixedTimeSizing.survival(plan(1, 1, 60, 0)).values().get(1).number();
        double shorter = FixedTimeSizing.survival(plan(1, 1, 48, 0)).values().get(1).number();
        double lossy = FixedTimeSizing.survival(plan(1, 1, 60, 0.05)).values().get(1).number();
        assertThat(full).isLessThan(shorter).isLessThan(lossy);
        assertThat(FixedTimeSizing.survival(plan(1, 0.9, 60, 0)).values().get(1).number()).isLessThan(full);
        assertThat(FixedTimeSizing.restrictedMean(plan(2, 1, 60, 0)).values().get(3).number())
                .isLessThan(FixedTimeSizing.restrictedMean(plan(1, 1, 60, 0)).values().get(3).number());
    }

    @Test
    void piecewiseHazardsOfOneCurveChangeNothing() {
        FixedTimeDesign pieces = new FixedTimeDesign(60, 0.05, 1, 0.025, 0.8, 1, List.of(15.0, 60.0), List.of(Math.pow(0.8, 0.25), 0.8),
                1, 24,
                48, 0.03);
        assertThat(FixedTimeSizing.restrictedMean(pieces).values().get(1).number())
                .isCloseTo(FixedTimeSizing.restrictedMean(plan(1, 1, 48, 0.03)).values().get(1).number(), INTEGRAL);
    }

    @Test
    void meanAndVarianceOfTheOneSampleTestAreThoseOfSimulatedPatients() {
        FixedTimeDesign design = plan(1.5, 0.9, 40, 0.03);
        OneSampleLogRank.Moments moments = OneSampleLogRank.Moments.of(design);
        SplittableRandom random = new SplittableRandom(3);
        int patients = 400_000;
        double lossHazard = -Math.log(0.97) / 12;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < patients; i++) {
            double event = 60 * Math.pow(-Math.log(1 - random.nextDouble()) / (0.9 * -Math.log(0.8)), 1 / 1.5);
            double end = Math.min(40 + 24 * random.nextDouble(), -Math.log(1 - random.nextDouble()) / lossHazard);
            double w = (event <= end ? 1 : 0) - design.margin() * -Math.log(0.8) * Math.pow(Math.min(event, end) / 60, 1.5);
            sum += w;
            squares += w * w;
        }
        double mean = sum / patients;
        assertThat(mean).isCloseTo(moments.mean(), within(3 * Math.sqrt(moments.variance() / patients)));
        assertThat(squares / patients - mean * mean).isCloseTo(moments.variance(), Percentage.withPercentage(1.5));
        assertThat(OneSampleLogRank.size(design).values().get(1).number()).isGreaterThan(10);
    }

    @Test
    void oneSampleTestCountsObservedAgainstTheMargin() {
        Answer answer = OneSampleLogRank.test(new OneSampleLogRank.OneSampleEvents(16, 20, 1.25, 0.025));
        assertThat(answer.derivation().steps().get(1).value()).isCloseTo(-9 / 5.0, within(1e-12));
        assertThat(answer.derivation().steps().get(2).value()).isCloseTo(-9 / Math.sqrt(20.5), within(1e-12));
        assertThat(answer.values().get(0).number()).isCloseTo(0.035930319, within(1e-9));
    }

    @Test
    void exactOneArmPlanKeepsErrorAndPower() {
        Answer answer = SingleArm.size(new SingleArm.SingleArmPlan(0.9, 0.95, 0.05, 0.8));
        int patients = (int) answer.values().get(0).number();
        int critical = (int) answer.values().get(1).number();
        assertThat(BinomialDistribution.of(patients, 0.9).survivalProbability(critical - 1)).isLessThanOrEqualTo(0.05);
        assertThat(BinomialDistribution.of(patients, 0.9).survivalProbability(critical - 2)).isGreaterThan(0.05);
        for (int more = patients; more < patients + 20; more++) {
            assertThat(SingleArm.power(new SingleArm.SingleArmPatients(0.9, 0.95, 0.05, more)).values().get(3).number())
                    .isGreaterThanOrEqualTo(0.8);
        }
        assertThat(SingleArm.power(new SingleArm.SingleArmPatients(0.9, 0.95, 0.05, patients - 1)).values().get(3).number())
                .isLessThan(0.8);
        assertThat(SingleArm.critical(3, 0.9, 0.05)).isEqualTo(4);
    }

    @Test
    void anUncertainThresholdCostsPatients() {
        SingleArm.SingleArmPlan plan = new SingleArm.SingleArmPlan(0.9, 0.95, 0.05, 0.8);
        Answer many = SingleArm.historical(new SingleArm.SingleArmHistorical(plan, 1e8));
        assertThat(many.values().get(0).number()).isEqualTo(Math.ceil(many.values().get(1).number()));
        Answer some = SingleArm.historical(new SingleArm.SingleArmHistorical(plan, 400));
        assertThat(some.values().get(0).number()).isGreaterThan(2 * many.values().get(0).number());
        refused(() -> SingleArm.historical(new SingleArm.SingleArmHistorical(plan, Math.floor(some.values().get(2).number()))),
                "historicalPatients");
    }

    @Test
    void impossiblePlansSayWhatToChange() {
        refused(() -> FixedTimeDesign.of(60, 0.9, 0.8, 0.025, 0.8, 24, 60), "difference");
        refused(() -> FixedTimeDesign.of(60, 0.05, 0.8, 0.025, 0.8, 24, 30), "followUpMonths");
        refused(() -> plan(1, 1.5, 60, 0), "margin");
        refused(() -> new FixedTimeDesign(60, 0.05, 1, 0.025, 0.8, 1, List.of(30.0, 60.0), List.of(0.9, 0.8), 2, 24, 60, 0), "shape");
        refused(() -> new SingleArm.SingleArmPlan(0.95, 0.9, 0.05, 0.8), "threshold");
        refused(() -> new SingleArm.SingleArmPlan(0.9, 0.95, 0.1, 0.1), "power");
        refused(() -> SingleArm.size(new SingleArm.SingleArmPlan(0.5, 0.5001, 0.05, 0.8)), "planned");
        refused(() -> new OneSampleLogRank.OneSampleEvents(3, 0, 1.2, 0.05), "expected");
    }

    private static void refused(Runnable plan, String input) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(plan::run)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }
}
