package org.oncommons.methods.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.analysis.KaplanMeier.Scale;
import org.oncommons.methods.quantity.ImpossibleInput;

class AnalysisTests {

    /** Sums of a few dozen numbers near 1. */
    private static final double ROUNDING = 1e-12;

    private final FollowUp invented = invented(200, 3);

    /** Times with ties; causes 0 to most. */
    private static FollowUp invented(int patients, int most) {
        Random random = new Random(7);
        double[] times = random.doubles(patients).map(u -> Math.ceil(-20 * Math.log(u))).toArray();
        return FollowUp.of(times, random.ints(patients, 0, most).toArray());
    }

    @Test
    void withoutCensoringTheCurveIsTheShareAliveAndGreenwoodIsTheBinomialVariance() {
        FollowUp complete = FollowUp.of(new double[] {1, 2, 2, 3, 5, 8, 9, 9, 9, 12}, new int[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
        KaplanMeier curve = KaplanMeier.of(complete);
        assertThat(curve.survival(0.5)).isEqualTo(1);
        assertThat(curve.survival(5)).isCloseTo(0.5, within(ROUNDING));
        assertThat(curve.standardError(5)).isCloseTo(Math.sqrt(0.25 / 10), within(ROUNDING));
        assertThat(curve.restrictedMean(12).mean()).isCloseTo(6, within(ROUNDING));
        assertThat(curve.median(0.95, Scale.LOG_LOG).value()).isEqualTo((5.0 + 8) / 2);
        assertThat(curve.survival(100)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Scale.class)
    void intervalsEncloseTheCurveAndStayWithinZeroAndOne(Scale scale) {
        KaplanMeier curve = KaplanMeier.of(invented);
        double before = 1;
        for (KaplanMeier.Point point : curve.points()) {
            Estimate interval = curve.interval(point.time(), 0.99, scale);
            assertThat(interval.value()).isBetween(interval.lower(), interval.upper()).isBetween(0.0, before);
            assertThat(interval.lower()).isBetween(0.0, 1.0);
            assertThat(interval.upper()).isBetween(0.0, 1.0);
            before = point.survival();
        }
    }

    @Test
    void incidencesOfAllCausesAndSurvivalAddUpToOne() {
        KaplanMeier free = KaplanMeier.of(invented);
        for (double t : new double[] {3, 10, 25, 40}) {
            double sum = CumulativeIncidence.of(invented, 1).incidence(t) + CumulativeIncidence.of(invented, 2).incidence(t);
            assertThat(sum + free.survival(t)).isCloseTo(1, within(ROUNDING));
        }
    }

    @Test
    void withoutCompetingEventsIncidenceIsOneMinusSurvivalWithGreenwoodsVariance() {
        FollowUp single = invented(150, 2);
        KaplanMeier survival = KaplanMeier.of(single);
        CumulativeIncidence incidence = CumulativeIncidence.of(single, 1);
        for (double t : new double[] {3, 10, 25, 40}) {
            assertThat(incidence.incidence(t)).isCloseTo(1 - survival.survival(t), within(ROUNDING));
            assertThat(incidence.standardError(t)).isCloseTo(survival.standardError(t), within(ROUNDING));
            assertThat(incidence.interval(t, 0.95).upper()).isCloseTo(1 - survival.interval(t, 0.95, Scale.LOG_LOG).lower(),
                    within(ROUNDING));
        }
    }

    @Test
    void pseudoValuesOfCompleteDataAreTheDataAndTheirMeanIsNearTheEstimate() {
        double[] times = {4, 1, 7, 9, 2};
        FollowUp complete = FollowUp.of(times, new int[] {1, 1, 1, 1, 1});
        assertThat(PseudoValues.survival(complete, 4)).containsExactly(new double[] {0, 0, 1, 1, 0}, within(ROUNDING));
        assertThat(PseudoValues.restrictedMean(complete, 8)).containsExactly(new double[] {4, 1, 7, 8, 2}, within(ROUNDING));
        assertThat(PseudoValues.incidence(complete, 1, 4)).containsExactly(new double[] {1, 1, 0, 0, 1}, within(ROUNDING));
        double mean = Arrays.stream(PseudoValues.survival(invented, 10)).average().orElseThrow();
        assertThat(mean).isCloseTo(KaplanMeier.of(invented).survival(10), within(0.001));
    }

    @Test
    void logRankIsTheScoreTestOfCoxWhereNoTimesAreTied() {
        double[] times = IntStream.range(0, 60).mapToDouble(i -> (i * 37 % 61) + 1).toArray();
        int[] causes = IntStream.range(0, 60).map(i -> i % 3 == 0 ? 0 : 1).toArray();
        boolean[] arms = new boolean[60];
        int[] strata = new int[60];
        for (int i = 0; i < 60; i++) {
            arms[i] = i % 2 == 0;
            strata[i] = i % 5;
        }
        FollowUp followUp = FollowUp.of(times, causes);
        assertThat(LogRank.of(followUp, arms, strata).chiSquared())
                .isCloseTo(CoxFit.of(CoxData.arms(followUp, arms, strata)).score(), within(1e-10));
    }

    @Test
    void aHazardRatioDoesNotDependOnUnitsOrOnTheNamingOfStrata() {
        FollowUp single = invented(150, 2);
        double[] age = new Random(3).doubles(150, 30, 80).toArray();
        double[] ageInDays = Arrays.stream(age).map(years -> years * 365.25 + 1e4).toArray();
        int[] strata = new Random(4).ints(150, 0, 3).toArray();
        int[] renamed = Arrays.stream(strata).map(s -> 100 - 7 * s).toArray();
        FollowUp inDays = FollowUp.of(IntStream.range(0, 150).mapToDouble(i -> 30.4 * single.time(i)).toArray(),
                IntStream.range(0, 150).map(single::cause).toArray());
        CoxFit fit = CoxFit.of(new CoxData(single, List.of("age"), new double[][] {age}, strata));
        CoxFit other = CoxFit.of(new CoxData(inDays, List.of("age"), new double[][] {ageInDays}, renamed));
        assertThat(other.coefficients().getFirst() * 365.25).isCloseTo(fit.coefficients().getFirst(), within(1e-10));
        assertThat(other.likelihood()).isCloseTo(fit.likelihood(), within(1e-9));
    }

    @Test
    void impossibleDataSayWhatToChange() {
        FollowUp noEvent = FollowUp.of(new double[] {1, 2, 3, 4}, new int[] {0, 0, 0, 0});
        boolean[] arms = {true, false, true, false};
        refused("events", () -> LogRank.of(noEvent, arms));
        refused("events", () -> CoxData.arms(noEvent, arms, new int[4]));
        FollowUp oneSided = FollowUp.of(new double[] {1, 2, 3, 4}, new int[] {1, 0, 1, 0});
        refused("events", () -> CoxFit.of(CoxData.arms(oneSided, arms, new int[4])));
        refused("experimental", () -> CoxData.arms(oneSided, new boolean[4], new int[4]));
        refused("covariates", () -> CoxFit.of(new CoxData(invented, List.of("a", "b"), new double[][] {column(1), column(2)},
                new int[200])));
        refused("time", () -> KaplanMeier.of(oneSided).survival(5));
        refused("time", () -> CumulativeIncidence.of(oneSided, 1).incidence(5));
        refused("tau", () -> KaplanMeier.of(oneSided).restrictedMean(-1));
        refused("times", () -> FollowUp.of(new double[] {1, Double.NaN}, new int[] {1, 0}));
        refused("events", () -> FollowUp.of(new double[] {1, 2}, new int[] {1}));
        refused("events", () -> FollowUp.of(List.of(1.0, 2.0), List.of(0.5, 1.0)));
        refused("times", () -> FollowUp.of(List.of(), List.of()));
        refused("experimental", () -> new TrialPatients(List.of(1.0, 2.0), List.of(1.0, 0.0), List.of(1.0, 1.0), List.of(), List.of()));
        refused("level", () -> KaplanMeier.of(oneSided).interval(1, 95, Scale.LOG));
    }

    private static double[] column(double factor) {
        return IntStream.range(0, 200).mapToDouble(i -> factor * (i % 7)).toArray();
    }

    private static void refused(String input, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }
}
