package org.oncommons.methods.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class IntervalTests {

    /** Rounding of a few operations on numbers up to 1. */
    private static final double ROUNDING = 1e-12;

    @Test
    void sharesStayBetweenZeroAndOneAroundTheEstimate() {
        for (int n = 1; n <= 50; n++) {
            for (int x = 0; x <= n; x++) {
                for (IntervalEstimate share : List.of(Wilson.of(x, n, 0.95), Jeffreys.of(x, n, 0.95))) {
                    assertThat(share.lower()).isBetween(0.0, share.value());
                    assertThat(share.upper()).isBetween(share.value(), 1.0);
                }
            }
        }
    }

    @Test
    void countingTheOthersMirrorsTheInterval() {
        for (int x = 0; x <= 12; x++) {
            IntervalEstimate wilson = Wilson.of(x, 12, 0.9);
            assertThat(Wilson.of(12 - x, 12, 0.9).lower()).isCloseTo(1 - wilson.upper(), within(ROUNDING));
        }
    }

    @Test
    void moreAnswersAndLessConfidenceShortenTheInterval() {
        assertThat(width(Wilson.of(20, 40, 0.95))).isLessThan(width(Wilson.of(10, 20, 0.95)));
        assertThat(width(Wilson.of(10, 20, 0.90))).isLessThan(width(Wilson.of(10, 20, 0.95)));
        assertThat(width(Jeffreys.of(20, 40, 0.95))).isLessThan(width(Jeffreys.of(10, 20, 0.95)));
    }

    private static double width(IntervalEstimate interval) {
        return interval.upper() - interval.lower();
    }

    @Test
    void boundsCloseOnTheShareAsMoreOfTheNetworkAnswers() {
        IntervalEstimate wilson = Wilson.of(12, 31, 0.95);
        double before = 0;
        for (int population = 31; population < 2000; population++) {
            double width = width(wilson.within(population));
            assertThat(width).isGreaterThanOrEqualTo(before).isLessThan(width(wilson));
            before = width;
        }
        assertThat(wilson.within(31).known()).isTrue();
        assertThat(wilson.within(31).lower()).isEqualTo(wilson.value());
        assertThat(wilson.within(32).known()).isFalse();
        assertThat(wilson.known()).isFalse();
        assertThat(wilson.populationFactor()).isEqualTo(1);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 2, 0.95)).withMessageContaining("a count from 0 to it");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(0, 0, 0.95)).withMessageContaining("a total of at least 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Jeffreys.of(1, 2, 95)).withMessageContaining("such as 0.95");
        assertThatIllegalArgumentException().isThrownBy(() -> Wilson.of(3, 20, 0.95).within(19)).withMessageContaining("20 of 19 answered");
        assertThatIllegalStateException().isThrownBy(() -> Wilson.of(3, 20, 0.95).within(30).within(40))
                .withMessageContaining("30 already");
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.mean(new double[] {1}, 5, 0.95))
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.share(1, 1, 5, 0.95)).withMessageContaining("at least 2");
    }

    @Test
    void everyIntervalRefusesLevelsAndCountsThatCannotBe() {
        double[] two = {0, 1};
        for (double level : new double[] {0, 1, -0.5, 95, Double.NaN}) {
            for (ThrowingCallable interval : List.<ThrowingCallable>of(() -> Wilson.of(1, 2, level), () -> Jeffreys.of(1, 2, level),
                    () -> FinitePopulation.mean(two, 5, level), () -> FinitePopulation.meanByStudent(two, 5, level),
                    () -> FinitePopulation.share(1, 2, 5, level))) {
                assertThatIllegalArgumentException().isThrownBy(interval).withMessageContaining("such as 0.95");
            }
        }
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.share(3, 2, 5, 0.95)).withMessageContaining("a count from 0 to it");
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.meanByStudent(new double[] {1}, 5, 0.95))
                .withMessageContaining("at least 2");
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.factor(-1, 5)).withMessageContaining("-1 of 5");
        assertThatIllegalArgumentException().isThrownBy(() -> FinitePopulation.factor(0, 0)).withMessageContaining("0 of 0");
    }

    @Test
    void thePopulationCountsFullyWhenNobodyAnsweredAndNotAtAllWhenEverybodyDid() {
        assertThat(FinitePopulation.factor(0, 1)).isEqualTo(1);
        assertThat(FinitePopulation.factor(5, 5)).isZero();
        assertThat(FinitePopulation.mean(new double[] {0, 1}, 2, 0.95).lower()).isEqualTo(0.5);
    }
}
