package org.oncommons.methods.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.quantity.ImpossibleInput;

class VerdictTests {

    /** Published bounds have two digits: p moves by about this much when they are rounded. */
    private static final double ROUNDED_BOUNDS = 0.002;

    private static EffectInterval ninetyFive(double estimate, double lower, double upper) {
        return new EffectInterval(estimate, lower, upper, 0.95);
    }

    private static JointVerdict hazardRatio(double margin, EffectInterval all, EffectInterval kept) {
        return new PublishedResult(Measure.HAZARD_RATIO, margin, 0.025, all, kept).verdict();
    }

    /** As in the figure of Piaggio and others, JAMA 308 (2012) 2594. */
    @ParameterizedTest
    @CsvSource({"0.7, 0.55, 0.89, SUPERIOR, false", "0.95, 0.75, 1.2, NON_INFERIOR, false", "1.13, 1.05, 1.22, NON_INFERIOR, true",
        "1.1, 0.85, 1.42, INCONCLUSIVE, false", "1.25, 1.05, 1.49, INCONCLUSIVE, true", "1.6, 1.35, 1.9, INFERIOR, true"})
    void theIntervalsPlaceBetweenOneAndTheMarginGivesTheVerdict(double estimate, double lower, double upper, Verdict verdict,
            boolean worse) {
        SetVerdict set = hazardRatio(1.3, ninetyFive(estimate, lower, upper), null).intentionToTreat();
        assertThat(set.verdict()).isEqualTo(verdict);
        assertThat(set.worse()).isEqualTo(worse);
        assertThat(set.sentence()).contains(verdict.words()).contains("95 % interval");
        assertThat(set.pNonInferiority() < 0.025).isEqualTo(verdict.notInferior());
    }

    @Test
    void bothSetsMustShowNonInferiority() {
        EffectInterval shown = ninetyFive(1, 0.85, 1.18);
        EffectInterval open = ninetyFive(1.1, 0.9, 1.35);
        EffectInterval better = ninetyFive(0.8, 0.68, 0.94);
        EffectInterval worse = ninetyFive(1.7, 1.4, 2.06);
        assertThat(hazardRatio(1.3, shown, shown).verdict()).isEqualTo(Verdict.NON_INFERIOR);
        assertThat(hazardRatio(1.3, better, better).verdict()).isEqualTo(Verdict.SUPERIOR);
        assertThat(hazardRatio(1.3, better, shown).verdict()).isEqualTo(Verdict.NON_INFERIOR);
        assertThat(hazardRatio(1.3, worse, worse).verdict()).isEqualTo(Verdict.INFERIOR);
        JointVerdict disagree = hazardRatio(1.3, shown, open);
        assertThat(disagree.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(disagree.sentence()).contains("non-inferior by intention to treat, inconclusive per protocol");
        JointVerdict alone = hazardRatio(1.3, shown, null);
        assertThat(alone.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(alone.derivation().warnings()).anyMatch(sentence -> sentence.contains("per-protocol result is missing"));
    }

    /** p as published: PROSPECT (90.2 % interval) .005, SCOT .012, IDEA .11 from bounds rounded to two digits (recomputed .100). */
    @ParameterizedTest
    @CsvSource({"1.29, 0.92, 0.74, 1.14, 0.902, 0.0048", "1.13, 1.006, 0.909, 1.114, 0.95, 0.0125", "1.12, 1.07, 1.00, 1.15, 0.95, 0.100"})
    void pOfPublishedTrialsIsRebuilt(double margin, double estimate, double lower, double upper, double level, double p) {
        SetVerdict set = hazardRatio(margin, new EffectInterval(estimate, lower, upper, level), null).intentionToTreat();
        assertThat(set.pNonInferiority()).isCloseTo(p, within(ROUNDED_BOUNDS));
    }

    /** Short-HER: 1.13 with the 90 % interval .89 to 1.42 at margin 1.29 is not shown; flat-prior probability .824. */
    @Test
    void anIntervalOfAnotherLevelIsConverted() {
        EffectInterval ninety = new EffectInterval(1.13, 0.89, 1.42, 0.9);
        SetVerdict atFive = new PublishedResult(Measure.HAZARD_RATIO, 1.29, 0.05, ninety, null).verdict().intentionToTreat();
        assertThat(atFive.effect().upper()).isCloseTo(1.42, within(0.01));
        assertThat(atFive.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(1 - atFive.pNonInferiority()).isCloseTo(0.824, within(0.001));
        SetVerdict stricter = new PublishedResult(Measure.HAZARD_RATIO, 1.29, 0.025, ninety, null).verdict().intentionToTreat();
        assertThat(stricter.effect().upper()).isGreaterThan(atFive.effect().upper() + 0.02);
        assertThat(stricter.pNonInferiority()).isEqualTo(atFive.pNonInferiority());
    }

    /** SHAPE: .35 points, 90 % interval -1.62 to 2.32, margin 4 points: non-inferior. */
    @Test
    void differencesAreJudgedOnTheirOwnScale() {
        EffectInterval shape = new EffectInterval(0.0035, -0.0162, 0.0232, 0.9);
        JointVerdict joint = new PublishedResult(Measure.SURVIVAL_DIFFERENCE, 0.04, 0.05, shape, shape).verdict();
        assertThat(joint.verdict()).isEqualTo(Verdict.NON_INFERIOR);
        assertThat(joint.intentionToTreat().effect().upper()).isCloseTo(0.0232, within(1e-9));
    }

    @Test
    void aLopsidedIntervalIsPointedOut() {
        assertThat(hazardRatio(1.3, ninetyFive(1, 0.9, 1.11), null).derivation().warnings()).noneMatch(warning ->
                warning.contains("middle"));
        assertThat(hazardRatio(1.3, ninetyFive(1.05, 0.9, 1.11), null).derivation().warnings()).anyMatch(warning ->
                warning.contains("middle"));
    }

    @Test
    void impossibleResultsSayWhatToChange() {
        refused("margin", () -> hazardRatio(0.9, ninetyFive(1, 0.9, 1.1), null));
        refused("lower", () -> ninetyFive(1.2, 0.9, 1.1));
        refused("lower", () -> hazardRatio(1.3, ninetyFive(0.1, -0.1, 0.3), null));
        refused("level", () -> new EffectInterval(1, 0.9, 1.1, 95));
        refused("upper", () -> ninetyFive(1, 0.9, Double.NaN));
        refused("alpha", () -> new PublishedResult(Measure.HAZARD_RATIO, 1.3, 0.5, ninetyFive(1, 0.9, 1.1), null));
        refused("margin", () -> new PublishedResult(Measure.SURVIVAL_DIFFERENCE, 0, 0.05, ninetyFive(0, -0.1, 0.1), null));
    }

    private static void refused(String input, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }
}
