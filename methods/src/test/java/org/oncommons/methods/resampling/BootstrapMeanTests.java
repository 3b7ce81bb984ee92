package org.oncommons.methods.resampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.interval.IntervalEstimate;

class BootstrapMeanTests {

    private static final double NONE = Double.NaN;
    private static final double[][] ROWS = {{0.25, NONE, 1, NONE}, {0.5, NONE, 1, 0.5}, {NONE, NONE, 1, NONE}, {1, NONE, 1, NONE}, {0,
            NONE, 1, NONE}};

    private static List<BootstrapMean> columns(double[][] rows) {
        return BootstrapMean.ofColumns(rows, OptionalInt.of(9), 0.90, 500, 3);
    }

    @Test
    void missingCellsAreLeftOut() {
        IntervalEstimate first = columns(ROWS).getFirst().interval();
        assertThat(first.answered()).isEqualTo(4);
        assertThat(first.value()).isCloseTo(0.4375, within(1e-12));
        assertThat(first.lower()).isBetween(0.0, first.value());
        assertThat(first.upper()).isBetween(first.value(), 1.0);
    }

    @Test
    void fewerThanTwoAnswersHaveNoInterval() {
        assertThat(columns(ROWS).get(1).interval().answered()).isZero();
        assertThat(columns(ROWS).get(1).interval().value()).isNaN();
        assertThat(columns(ROWS).get(3).interval().value()).isEqualTo(0.5);
        assertThat(columns(ROWS).get(3).interval().bounded()).isFalse();
        assertThat(columns(ROWS).get(3).correction()).isEmpty();
    }

    @Test
    void oneAnswerOfOneInstitutionIsKnown() {
        IntervalEstimate only = BootstrapMean.of(new double[] {0.5}, OptionalInt.of(1), 0.9, 500, new SplittableRandom(1)).interval();
        assertThat(only.known()).isTrue();
        assertThat(only.lower()).isEqualTo(0.5);
    }

    @Test
    void equalAnswersHaveAnIntervalWithoutWidth() {
        IntervalEstimate constant = columns(ROWS).get(2).interval();
        assertThat(constant.lower()).isEqualTo(1);
        assertThat(constant.upper()).isEqualTo(1);
    }

    @Test
    void anotherColumnChangesNoInterval() {
        double[][] first = Arrays.stream(ROWS).map(row -> new double[] {row[2], row[0]}).toArray(double[][]::new);
        assertThat(columns(first).get(1)).isEqualTo(columns(ROWS).get(0));
    }

    @Test
    void intervalMovesAndStretchesWithTheAnswers() {
        double[] values = {0.1, 0.2, 0.2, 0.6, 0.9, 1.3, 2.4};
        double[] moved = Arrays.stream(values).map(value -> 10 + 3 * value).toArray();
        IntervalEstimate one = BootstrapMean.of(values, OptionalInt.empty(), 0.95, 2000, new SplittableRandom(8)).interval();
        IntervalEstimate other = BootstrapMean.of(moved, OptionalInt.empty(), 0.95, 2000, new SplittableRandom(8)).interval();
        assertThat(other.lower()).isCloseTo(10 + 3 * one.lower(), within(1e-9));
        assertThat(other.upper()).isCloseTo(10 + 3 * one.upper(), within(1e-9));
    }

    @Test
    void refusesRaggedRowsInfiniteAnswersAndTooFewReplicates() {
        assertThatIllegalArgumentException().isThrownBy(() -> columns(new double[][] {{1}, {1, 2}}))
                .withMessageContaining("different lengths");
        assertThatIllegalArgumentException().isThrownBy(() -> columns(new double[][] {{Double.POSITIVE_INFINITY}}))
                .withMessageContaining("finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BootstrapMean.of(new double[] {1, 2}, OptionalInt.empty(), 0.9, 50, new SplittableRandom(1)))
                .withMessageContaining("at least 100");
        assertThat(columns(new double[0][])).isEmpty();
    }
}
