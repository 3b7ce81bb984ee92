package org.oncommons.methods.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

/** The variance of the stepped wedge by generalised least squares over all cells in python 3.11 (standard library). */
class ClusterTests {

    @ParameterizedTest
    @CsvSource({"5, 3, 12, 0.03, 0.4, 0.0015127553562531136", "3, 2, 30, 0.1, 1, 0.01727678571428572"})
    void theVarianceOfAWedgeIsThatOfLeastSquares(int steps, int clusters, double patients, double correlation, double deviation,
            double variance) {
        SteppedWedge wedge = SteppedWedge.of(new SteppedWedgePlan(steps, clusters, patients, correlation, deviation, 0.1, 0.025));
        assertThat(wedge.variance()).isCloseTo(variance, within(1e-14));
    }

    /** Woertman and others, Journal of Clinical Epidemiology 66 (2013) 752: design effect per measurement, one baseline period. */
    @ParameterizedTest
    @CsvSource({"4, 2, 20, 0.05", "6, 1, 10, 0.2", "2, 5, 8, 0"})
    void theVarianceIsThatOfWoertmansDesignEffect(int steps, int clusters, double patients, double correlation) {
        double k = steps;
        double n = patients;
        double rho = correlation;
        double effect = (1 + rho * (k * n + n - 1)) / (1 + rho * (k * n / 2 + n - 1)) * 3 * (1 - rho) / (2 * (k - 1 / k));
        double perCluster = steps * clusters * patients;
        SteppedWedge wedge = SteppedWedge.of(new SteppedWedgePlan(steps, clusters, patients, correlation, 1, 0.1, 0.025));
        assertThat(wedge.variance()).isCloseTo(4 * effect / perCluster, within(1e-12));
        assertThat(wedge.patients()).isEqualTo(perCluster * (steps + 1));
    }

    @Test
    void thePowerIsAlphaWithoutDistanceAndGrowsWithIt() {
        assertThat(SteppedWedge.of(new SteppedWedgePlan(5, 3, 12, 0.03, 0.4, 1e-12, 0.05)).power()).isCloseTo(0.05, within(1e-9));
        assertThat(SteppedWedge.of(new SteppedWedgePlan(5, 3, 12, 0.03, 0.4, 0.2, 0.05)).power()).isGreaterThan(0.99);
    }

    @Test
    void unlikeClustersOfUnequalSizeNeedMorePatients() {
        ClusterSize size = ClusterSize.of(new ClusterPlan(800, 25, 0.6, 0.02));
        assertThat(size.designEffect()).isCloseTo(1.66, within(1e-12));
        assertThat(size.patients()).isCloseTo(1328, within(1e-9));
        assertThat(size.clusters()).isEqualTo(54);
        assertThat(ClusterSize.of(new ClusterPlan(1025, 25, 0, 0)).clusters()).as("an even number").isEqualTo(42);
        assertThat(ClusterSize.of(new ClusterPlan(800, 25, 0, 0)).patients()).isEqualTo(800);
        assertThat(ClusterSize.of(new ClusterPlan(800, 25, 0, 0)).derivation().warnings()).isNotEmpty();
        assertThat(size.derivation().warnings()).isEmpty();
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("correlation", () -> new ClusterPlan(800, 25, 0.6, 1));
        refused("clusterSize", () -> new ClusterPlan(800, 0, 0.6, 0.1));
        refused("steps", () -> new SteppedWedgePlan(1, 3, 12, 0.03, 0.4, 0.1, 0.05));
        refused("distance", () -> new SteppedWedgePlan(3, 3, 12, 0.03, 0.4, 0, 0.05));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(ClusterMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(2);
        ClusterMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isPositive();
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
