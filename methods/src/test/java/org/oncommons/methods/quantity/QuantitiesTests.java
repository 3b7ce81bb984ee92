package org.oncommons.methods.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.quantity.Quantities.Input;

class QuantitiesTests {

    record Dose(@Quantity(unit = "Gy", help = "Dose of one fraction", above = 0, most = 20) double dose,
            @Quantity(unit = "fractions", help = "How many", least = 1) int fractions,
            @Words(help = "Whether the boost is given") boolean boost,
            @Quantity(unit = "weeks", help = "When it is looked at", least = 0, below = 10) List<Double> weeks) {}

    @Test
    void inputsAreListedWithUnitAndRange() {
        assertThat(Quantities.of(Dose.class)).extracting(Input::name).containsExactly("dose", "fractions", "weeks");
        assertThat(Quantities.of(Dose.class)).extracting(Input::range)
                .containsExactly("above 0 and at most 20", "at least 1", "at least 0 and below 10");
        assertThat(Quantities.of(Dose.class)).extracting(Input::wholeOnly).containsExactly(false, true, false);
    }

    @Test
    void numbersAtTheEndOfTheirRangeAreTaken() {
        Quantities.require(Dose.class, 20, 1);
        Quantities.requireEach(Dose.class, "weeks", List.of(0.0, 9.9));
        assertThat(Quantities.of(Dose.class).getFirst().allows(20)).isTrue();
    }

    @Test
    void numbersOutsideTheirRangeAreRefusedByNameRangeAndUnit() {
        refused(() -> Quantities.require(Dose.class, 0, 1), "dose", "dose is 0: give a number above 0 and at most 20 (Gy).");
        refused(() -> Quantities.require(Dose.class, 2, 0), "fractions", "fractions is 0: give a number at least 1 (fractions).");
        refused(() -> Quantities.require(Dose.class, Double.NaN, 1), "dose",
                "dose is no number: give a number above 0 and at most 20 (Gy).");
        refused(() -> Quantities.requireEach(Dose.class, "weeks", List.of(1.0, 10.0)), "weeks",
                "weeks is 10: give a number at least 0 and below 10 (weeks).");
    }

    private static void refused(Runnable check, String input, String sentence) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(check::run).withMessage(sentence)
                .satisfies(refusal -> assertThat(refusal.inputs()).containsExactly(input));
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        assertThat(List.of(0.025, 1200.0, 2.5e-7, 0.1 + 0.2, Double.NaN).stream().map(Quantities::plain))
                .containsExactly("0.025", "1200", "2.5E-7", "0.3", "not a number");
    }

    @Test
    void alphaIsShownWithItsInterval() {
        assertThat(new OneSidedAlpha(0.05).words()).isEqualTo("one-sided 0.05 = 90 % two-sided interval");
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> new OneSidedAlpha(0.5));
    }
}
