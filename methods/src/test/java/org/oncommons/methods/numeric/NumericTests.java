package org.oncommons.methods.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.methods.numeric.Quadrature.Integral;

class NumericTests {

    @Test
    void rootsAreFoundToTheLastBits() {
        assertThat(RootSearch.between(1, 2, 0, x -> x * x - 2)).hasValueCloseTo(Math.sqrt(2), within(1e-15));
        assertThat(RootSearch.between(0, 1, 0, x -> Math.cos(x) - x)).hasValueCloseTo(0.7390851332151607, within(1e-15));
        assertThat(RootSearch.between(5, -5, 0, x -> Math.expm1(x - 1))).hasValueCloseTo(1.0, within(1e-14));
    }

    @Test
    void smoothFunctionsNeedFewEvaluations() {
        AtomicInteger evaluations = new AtomicInteger();
        RootSearch.between(0, 4, 1e-13, x -> {
            evaluations.incrementAndGet();
            return Math.exp(x) - 5;
        });
        assertThat(evaluations.get()).isLessThan(16);
    }

    @Test
    void flatAndBrokenFunctionsEndToo() {
        AtomicInteger evaluations = new AtomicInteger();
        DoubleUnaryOperator flat = x -> {
            evaluations.incrementAndGet();
            return Math.pow(x - 1.25, 15);
        };
        assertThat(RootSearch.between(-1e6, 1e7, 1e-12, flat)).hasValueCloseTo(1.25, within(1e-10));
        assertThat(RootSearch.between(-1e300, 1e300, 0, x -> x < 3 ? -1 : 1)).hasValueCloseTo(3.0, within(1e-12));
        assertThat(evaluations.get()).isLessThan(RootSearch.MOST_STEPS);
    }

    @Test
    void withoutAChangeOfSignThereIsNoRoot() {
        assertThat(RootSearch.between(-1, 1, 0, x -> x * x + 1)).isEmpty();
        assertThat(RootSearch.between(-1, 1, 0, x -> Double.NaN)).isEmpty();
        assertThat(RootSearch.above(0, 1, 1e6, 0, x -> 1 + x)).isEmpty();
        assertThat(RootSearch.above(0, 1, 1e6, 0, x -> Double.NaN)).isEmpty();
    }

    @Test
    void aRootFarAboveIsReachedByDoubling() {
        assertThat(RootSearch.above(0, 1, 1e9, 0, x -> x - 123_456)).hasValueCloseTo(123_456.0, within(1e-9));
        assertThat(RootSearch.above(0, 1, 100, 0, x -> x - 100)).hasValueCloseTo(100.0, within(1e-12));
        assertThat(RootSearch.above(7, 1, 100, 0, x -> x - 7)).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 16, 31, 64, 256})
    void gaussIsExactForPolynomialsUpToTwiceItsPoints(int points) {
        GaussLegendre rule = new GaussLegendre(points);
        int degree = Math.min(2 * points - 1, 40);
        assertThat(rule.integral(0, 1.5, x -> (degree + 1) * Math.pow(x, degree)))
                .isCloseTo(Math.pow(1.5, degree + 1), within(1e-12 * Math.pow(1.5, degree + 1)));
        assertThat(rule.node(0, -1, 1)).isBetween(-1.0, rule.node(points - 1, -1, 1));
    }

    @Test
    void gaussRefusesNoPoints() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GaussLegendre(0)).withMessageContaining("1 to 256");
    }

    @Test
    void smoothPeakedAndRootedFunctionsAreIntegrated() {
        closeTo(Quadrature.integral(0, Math.PI, 1e-13, Math::sin), 2, 1e-13);
        closeTo(Quadrature.integral(1, 0, 1e-13, Math::exp), 1 - Math.E, 1e-13);
        closeTo(Quadrature.integral(0, 1, 1e-12, Math::sqrt), 2.0 / 3, 1e-11);
        closeTo(Quadrature.integral(-1, 1, 1e-12, x -> 1 / (1e-6 + x * x)), 2e3 * Math.atan(1e3), 1e-9);
        closeTo(Quadrature.toInfinity(0, 1e-13, x -> Math.exp(-x * x)), Math.sqrt(Math.PI) / 2, 1e-12);
        closeTo(Quadrature.toInfinity(2, 1e-13, x -> 1 / (x * x)), 0.5, 1e-12);
    }

    private static void closeTo(Integral integral, double expected, double tolerance) {
        assertThat(integral.value()).isCloseTo(expected, within(tolerance));
        assertThat(integral.error()).isLessThan(1e-6);
    }

    @Test
    void aStepIsIntegratedAndNeverHangs() {
        assertThat(Quadrature.integral(0, 1, 1e-10, x -> x < 0.3 ? 0 : 1).value()).isCloseTo(0.7, within(1e-10));
        AtomicInteger evaluations = new AtomicInteger();
        Quadrature.integral(0, 1, 1e-300, x -> {
            evaluations.incrementAndGet();
            return Math.sin(1 / (x + 1e-9)) + Math.random();
        });
        assertThat(evaluations.get()).isLessThan(15 * (Quadrature.MOST_PIECES + 50));
    }
}
