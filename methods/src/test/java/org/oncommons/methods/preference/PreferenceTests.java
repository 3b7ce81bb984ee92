package org.oncommons.methods.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

/**
 * Sizes by the formula of R's package preference 1.1 (overall_sample_size) and the smallest binomial number, both evaluated in python 3.11
 * (standard library); effects against simulated trials.
 */
class PreferenceTests {

    private static final double SAME_FORMULA = 1e-9;

    private static final TwoStagePlan PLAN = new TwoStagePlan(0.4, 0.25, 0.3, 1.2, 0.6, 0.4, 0.025, 0.8);

    @Test
    void sizesAgreeWithTheFormulaOfThePackagePreference() {
        TwoStageSize size = TwoStageSize.of(PLAN);
        assertThat(size.treatment()).isCloseTo(470.93278406094504, within(1e-6));
        assertThat(size.selection()).isCloseTo(3362.7544111851857, within(1e-6));
        assertThat(size.preference()).isCloseTo(2329.2504468593065, within(1e-6));
    }

    @Test
    void withEqualPreferencesSelectionAndPreferenceCostTheSame() {
        TwoStageSize size = TwoStageSize.of(new TwoStagePlan(0.4, 0.3, 0.3, 1.2, 0.5, 0.4, 0.025, 0.8));
        assertThat(size.selection()).isCloseTo(size.preference(), within(SAME_FORMULA));
    }

    /** Means that were built from the additive model with the effects 2, 3 and 1. */
    @Test
    void effectsOfAnAdditiveModelAreFoundAgain() {
        TwoStageEffects effects = TwoStageEffects.of(data(120, 80));
        assertThat(effects.treatment().value()).isCloseTo(2, within(SAME_FORMULA));
        assertThat(effects.selection().value()).isCloseTo(3, within(SAME_FORMULA));
        assertThat(effects.preference().value()).isCloseTo(1, within(SAME_FORMULA));
        assertThat(effects.treatment().lower()).isLessThan(2);
        assertThat(effects.treatment().upper()).isGreaterThan(2);
    }

    /** Where the data lie on the model, the errors of the estimates are those that the sizes are planned with. */
    @Test
    void errorsAreThoseOfTheSizes() {
        TwoStageEffects effects = TwoStageEffects.of(data(120, 80));
        TwoStageSize size = TwoStageSize.of(new TwoStagePlan(2, 3, 1, 5, 0.6, 0.5, 0.025, 0.8));
        double z = 1.959963984540054 + 0.8416212335729143;
        assertThat(effects.treatment().error()).isCloseTo(2 / z * Math.sqrt(size.treatment() / 400), within(1e-9));
        assertThat(effects.selection().error()).isCloseTo(3 / z * Math.sqrt(size.selection() / 400), within(1e-9));
        assertThat(effects.preference().error()).isCloseTo(1 / z * Math.sqrt(size.preference() / 400), within(1e-9));
    }

    private static TwoStageData data(int choseE, int choseC) {
        double phi = (double) choseE / (choseE + choseC);
        double gotE = 10;
        double gotC = 8;
        return new TwoStageData(choseE, gotE + (1 - phi) * (3 + 1), 5, choseC, gotC + phi * (1 - 3), 5, 100, gotE, 5, 100, gotC, 5, 0.95);
    }

    /** 4,000 trials drawn from the model of the plan; the spread of the estimates is the standard error that the formula plans with. */
    @Test
    void drawnTrialsSpreadAsTheFormulaSays() {
        double phi = 0.6;
        double selection = 3;
        double preference = 1;
        SplittableRandom random = new SplittableRandom(4);
        int trials = 4_000;
        double[] found = new double[trials];
        double meanError = 0;
        for (int t = 0; t < trials; t++) {
            double[][] groups = draw(random, phi, selection, preference);
            TwoStageEffects effects = TwoStageEffects.of(summary(groups));
            found[t] = effects.selection().value();
            meanError += effects.selection().error() / trials;
        }
        double mean = Arrays.stream(found).average().orElseThrow();
        double deviation = Math.sqrt(Arrays.stream(found).map(x -> (x - mean) * (x - mean)).sum() / (trials - 1));
        assertThat(mean).isCloseTo(selection, within(3 * deviation / Math.sqrt(trials) + 0.02));
        assertThat(meanError).isCloseTo(deviation, within(3 * deviation / Math.sqrt(2 * trials) + 0.02 * deviation));
        double planned = selection / (1.959963984540054 + 0.8416212335729143) * Math.sqrt(
                TwoStageSize.of(new TwoStagePlan(2, selection, preference, 5, phi, 0.5, 0.025, 0.8)).selection() / 400);
        assertThat(planned).isCloseTo(deviation, within(3 * deviation / Math.sqrt(2 * trials) + 0.03 * deviation));
    }

    /** 200 who choose, 100 randomised to each treatment; groups: chose E, chose C, got E, got C. */
    private static double[][] draw(SplittableRandom random, double phi, double selection, double preference) {
        double[][] groups = new double[4][];
        double[] choosers = random.doubles(200).toArray();
        groups[0] = Arrays.stream(choosers).filter(u -> u < phi).map(u -> 10 + (1 - phi) * (selection + preference)
                + 5 * random.nextGaussian()).toArray();
        groups[1] = Arrays.stream(choosers).filter(u -> u >= phi).map(u -> 8 + phi * (preference - selection)
                + 5 * random.nextGaussian()).toArray();
        groups[2] = random.doubles(100).map(u -> 10 + (u < phi ? 1 - phi : -phi) * (selection + preference)
                + 5 * random.nextGaussian()).toArray();
        groups[3] = random.doubles(100).map(u -> 8 + (u < phi ? phi - 1 : phi) * (preference - selection)
                + 5 * random.nextGaussian()).toArray();
        return groups;
    }

    private static TwoStageData summary(double[][] groups) {
        double[] mean = Arrays.stream(groups).mapToDouble(group -> Arrays.stream(group).average().orElseThrow()).toArray();
        double[] deviation = new double[4];
        Arrays.setAll(deviation, g -> Math.sqrt(Arrays.stream(groups[g]).map(x -> (x - mean[g]) * (x - mean[g])).sum()
                / (groups[g].length - 1)));
        return new TwoStageData(groups[0].length, mean[0], deviation[0], groups[1].length, mean[1], deviation[1], groups[2].length, mean[2],
                deviation[2], groups[3].length, mean[3], deviation[3], 0.95);
    }

    @Test
    void theSmallestNumberToApproachIsExact() {
        PartlyRandomisedSize size = PartlyRandomisedSize.of(new PartlyRandomisedPlan(100, 0.45, 0.8, 0.7, 0.9, 0.9));
        assertThat(size.approached()).isEqualTo(307);
        assertThat(size.onAverage()).isCloseTo(100 / 0.36, within(SAME_FORMULA));
        assertThat(size.choseLess()).isCloseTo(307 * 0.55 * 0.9 * 0.7, within(SAME_FORMULA));
        assertThat(size.choseMore()).isCloseTo(307 * 0.55 * 0.9 * 0.3, within(SAME_FORMULA));
    }

    @Test
    void whereEverybodyIsRandomisedNobodyMoreIsApproached() {
        assertThat(PartlyRandomisedSize.of(new PartlyRandomisedPlan(100, 1, 1, 0.5, 1, 0.99)).approached()).isEqualTo(100);
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("prefer", () -> new TwoStagePlan(0.4, 0.25, 0.3, 1.2, 1, 0.4, 0.025, 0.8));
        refused("selection", () -> new TwoStagePlan(0.4, 0, 0.3, 1.2, 0.5, 0.4, 0.025, 0.8));
        refused("power", () -> new TwoStagePlan(0.4, 0.25, 0.3, 1.2, 0.5, 0.4, 0.025, 0.02));
        refused("choseC", () -> data(199, 1));
        refused("withoutWish", () -> new PartlyRandomisedPlan(100, 0, 0.8, 0.7, 0.9, 0.9));
        refused("withoutWish", () -> PartlyRandomisedSize.of(new PartlyRandomisedPlan(1_000_000, 1e-4, 1, 0.7, 0.9, 0.9)));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(PreferenceMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(3);
        PreferenceMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isPositive();
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
