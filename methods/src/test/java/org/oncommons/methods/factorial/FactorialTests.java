package org.oncommons.methods.factorial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.proportion.ProportionFormula;
import org.oncommons.methods.proportion.ProportionSizing;
import org.oncommons.methods.proportion.TwoProportions;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

/** The size recomputed in python 3.11 (standard library). */
class FactorialTests {

    @Test
    void theHarderQuestionSetsTheSizeAndInteractionsCostFourTimesAsMuch() {
        FactorialSize size = FactorialSize.of(new FactorialPlan(0.06, 0.07, 0.01, 0.36, 0.05, 0.8));
        assertThat(size.patients()).isCloseTo(1059.5165848195193, within(1e-6));
        assertThat(size.powerA()).isCloseTo(0.8, within(1e-12));
        assertThat(size.powerB()).isGreaterThan(0.8);
        FactorialSize plain = FactorialSize.of(new FactorialPlan(0.06, 0.06, 0, 0.36, 0.05, 0.8));
        assertThat(plain.interaction()).isCloseTo(4 * plain.patients(), within(1e-9));
        assertThat(plain.separate()).isCloseTo(2 * plain.patients(), within(1e-9));
        assertThat(plain.derivation().warnings()).hasSize(1);
        assertThat(size.derivation().warnings()).hasSize(2);
    }

    /** One question alone is the comparison of two halves: Wald's formula with rate .5 in both. */
    @Test
    void oneQuestionHasTheSizeOfATrialWithTwoArms() {
        double two = ProportionSizing.size(TwoProportions.of(0.5, 0.5, 0.1, 0.025, 0.9), ProportionFormula.WALD).total();
        assertThat(FactorialSize.of(new FactorialPlan(0.1, 0.2, 0, 0.5, 0.025, 0.9)).patients()).isCloseTo(two, within(1e-9));
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("interaction", () -> new FactorialPlan(0.06, 0.07, 0.12, 0.36, 0.05, 0.8));
        refused("power", () -> new FactorialPlan(0.06, 0.07, 0, 0.36, 0.05, 0.05));
        refused("distanceB", () -> new FactorialPlan(0.06, -0.07, 0, 0.36, 0.05, 0.8));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(FactorialMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(1);
        FactorialMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isPositive();
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
