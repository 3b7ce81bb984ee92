package org.oncommons.methods.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

/** Curves and sizes recomputed in python 3.11 (standard library) by Newton's method for all 36 pairs of powers. */
class DurationTests {

    private static final List<Double> MONTHS = List.of(3.0, 4.5, 6.0, 7.5, 9.0, 10.5, 12.0);

    private static final List<Double> EIGHTY = List.of(80.0, 80.0, 80.0, 80.0, 80.0, 80.0, 80.0);

    private static final List<Double> EVENTS = List.of(17.0, 13.0, 11.0, 9.0, 9.0, 8.0, 8.0);

    /** Newton's method twice, with other stopping rules. */
    private static final double SAME_MAXIMUM = 1e-6;

    @Test
    void theLikeliestCurveAgreesWithPython() {
        FractionalPolynomial polynomial = new FractionalPolynomial(array(MONTHS));
        FractionalPolynomial.Curve curve = polynomial.fit(array(EIGHTY), array(EVENTS));
        assertThat(curve.firstPower()).isEqualTo(0);
        assertThat(curve.secondPower()).isEqualTo(3);
        assertThat(curve.logLikelihood()).isCloseTo(-217.22764098266777, within(SAME_MAXIMUM));
        assertThat(curve.rate(3)).isCloseTo(0.2125553608285913, within(SAME_MAXIMUM));
        assertThat(curve.rate(5)).isCloseTo(0.1518548474590485, within(SAME_MAXIMUM));
        assertThat(curve.rate(12)).isCloseTo(0.09981869480470024, within(SAME_MAXIMUM));
    }

    @Test
    void sizesAgreeWithPython() {
        DurationSize size = DurationSize.of(new DurationPlan(MONTHS, List.of(0.2, 0.16, 0.13, 0.115, 0.105, 0.1, 0.1), 0.1, 0.05, 0.8));
        double[] expected = {2652440.917659241, 457.96481093238896, 173.51131278723963, 95.79620593944354, 49.58701023193963,
                16.272607561179544};
        for (int k = 0; k < expected.length; k++) {
            assertThat(size.arms().get(k).patients()).isCloseTo(expected[k], Percentage.withPercentage(k == 0 ? 1 : 1e-3));
        }
        assertThat(size.any()).isEqualTo(size.arms().getLast().patients());
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    @Test
    void aCurveWithoutDurationEffectIsFlatAndAccepted() {
        List<Double> many = Collections.nCopies(7, 2_000.0);
        DurationTrial flat = new DurationTrial(MONTHS, many, Collections.nCopies(7, 200.0), 0.1, 0.05, 7, 200, 3);
        DurationCurve curve = DurationCurve.of(flat, done -> {});
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.rate()).isCloseTo(0.1, within(1e-6)));
        assertThat(curve.acceptable()).isEqualTo(3);
        assertThat(curve.points().getLast().upper()).isZero();
    }

    @Test
    void aSteepCurveAcceptsOnlyLongDurations() {
        List<Double> many = Collections.nCopies(7, 1_000.0);
        List<Double> steep = List.of(500.0, 400.0, 300.0, 220.0, 160.0, 80.0, 100.0);
        DurationCurve curve = DurationCurve.of(new DurationTrial(MONTHS, many, steep, 0.1, 0.05, 37, 400, 3), done -> {});
        assertThat(curve.acceptable()).isBetween(8.0, 10.5).isEqualTo(curve.points().stream().filter(point -> point.upper() < 0.1)
                .findFirst().orElseThrow().duration());
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.upper()).isGreaterThanOrEqualTo(point.difference()));
        DurationCurve strict = DurationCurve.of(new DurationTrial(MONTHS, many, steep, 0.001, 0.05, 13, 400, 3), done -> {});
        assertThat(strict.acceptable()).isNaN();
        assertThat(strict.derivation().warnings()).anyMatch(warning -> warning.contains("No shorter duration"));
    }

    @Test
    void theSameSeedGivesTheSameLimitsAndAMoreCautiousAlphaHigherOnes() {
        DurationTrial trial = new DurationTrial(MONTHS, EIGHTY, EVENTS, 0.1, 0.05, 5, 400, 8);
        DurationCurve first = DurationCurve.of(trial, done -> {});
        assertThat(DurationCurve.of(trial, done -> {}).points()).isEqualTo(first.points());
        DurationCurve cautious = DurationCurve.of(new DurationTrial(MONTHS, EIGHTY, EVENTS, 0.1, 0.01, 5, 400, 8), done -> {});
        assertThat(cautious.points().getFirst().upper()).isGreaterThan(first.points().getFirst().upper());
    }

    /** 80 trials in which six months lie exactly at the margin; that they pass as seldom as they may, within three errors. */
    @Test
    void aDurationAtTheMarginIsSeldomAccepted() {
        double[] rates = new double[7];
        FractionalPolynomial.Curve truth = new FractionalPolynomial(array(MONTHS)).fit(array(Collections.nCopies(7, 1e6)),
                new double[] {350e3, 260e3, 200e3, 160e3, 130e3, 110e3, 100e3});
        Arrays.setAll(rates, k -> truth.rate(MONTHS.get(k)));
        double margin = rates[2] - rates[6];
        SplittableRandom random = new SplittableRandom(17);
        int accepted = 0;
        for (int t = 0; t < 80; t++) {
            List<Double> events = Arrays.stream(rates).mapToObj(rate -> (double) random.doubles(150).filter(u -> u < rate).count())
                    .toList();
            DurationTrial trial = new DurationTrial(MONTHS, Collections.nCopies(7, 150.0), events, margin, 0.05, 4, 200, t);
            accepted += DurationCurve.of(trial, done -> {}).points().get(1).upper() < margin ? 1 : 0;
        }
        assertThat(accepted / 80.0).isLessThan(0.05 + 3 * Math.sqrt(0.05 * 0.95 / 80));
    }

    @Test
    void progressIsToldAndCanStopTheWork() {
        DurationTrial trial = new DurationTrial(MONTHS, EIGHTY, EVENTS, 0.1, 0.05, 5, 400, 8);
        List<Double> told = new ArrayList<>();
        DurationCurve.of(trial, told::add);
        assertThat(told).isSorted().startsWith(0.0).endsWith(1.0).hasSizeGreaterThan(5);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> DurationCurve.of(trial, done -> {
            throw new CancellationException("stopped");
        }));
    }

    @Test
    void armsWithoutEventsEndToo() {
        DurationTrial without = new DurationTrial(MONTHS, EIGHTY, Collections.nCopies(7, 0.0), 0.1, 0.05, 5, 200, 1);
        DurationCurve curve = DurationCurve.of(without, done -> {});
        assertThat(curve.points()).allSatisfy(point -> assertThat(point.difference()).isCloseTo(0, within(1e-3)));
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("durations", () -> new DurationTrial(List.of(3.0, 2.0, 4.0, 5.0), EIGHTY, EVENTS, 0.1, 0.05, 5, 400, 8));
        refused("durations", () -> new DurationPlan(List.of(3.0, 2.0, 4.0, 5.0), Collections.nCopies(4, 0.1), 0.1, 0.05, 0.8));
        refused("durations", () -> new DurationTrial(List.of(0.0, 2.0, 4.0, 5.0), EIGHTY, EVENTS, 0.1, 0.05, 5, 400, 8));
        refused("durations", () -> new DurationTrial(MONTHS, EIGHTY, List.of(1.0), 0.1, 0.05, 5, 400, 8));
        refused("events", () -> new DurationTrial(MONTHS, EIGHTY, Collections.nCopies(7, 81.0), 0.1, 0.05, 5, 400, 8));
        refused("events", () -> new DurationTrial(MONTHS, EIGHTY, Collections.nCopies(7, 1.5), 0.1, 0.05, 5, 400, 8));
        refused("rates", () -> new DurationPlan(MONTHS, List.of(0.1), 0.1, 0.05, 0.8));
        refused("power", () -> new DurationPlan(MONTHS, Collections.nCopies(7, 0.1), 0.1, 0.05, 0.05));
        refused("margin", () -> DurationSize.of(new DurationPlan(MONTHS, List.of(0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3), 0.05, 0.05, 0.8)));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(DurationMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(2);
        DurationMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isPositive();
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
