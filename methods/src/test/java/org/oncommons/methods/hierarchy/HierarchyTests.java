package org.oncommons.methods.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.oncommons.methods.hierarchy.Layer.Kind;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class HierarchyTests {

    private static final Layer SURVIVAL = new Layer("survival", Kind.TIME_TO_EVENT, 0);

    private static final Layer SCORE = new Layer("score", Kind.MORE_IS_BETTER, 0);

    /** Power of formulas that take the variance without difference; see also the note on ties at {@link WinRatioSize}. */
    private static final double FORMULA_BIAS = 0.03;

    @Test
    void whoHasTheEventSurelyLaterWins() {
        assertThat(SURVIVAL.compare(new double[] {10, 0}, new double[] {8, 1}, 0)).isPositive();
        assertThat(SURVIVAL.compare(new double[] {10, 1}, new double[] {8, 0}, 0)).isZero();
        assertThat(SURVIVAL.compare(new double[] {8, 1}, new double[] {10, 0}, 0)).isNegative();
        assertThat(new Layer("survival", Kind.TIME_TO_EVENT, 3).compare(new double[] {10, 0}, new double[] {8, 1}, 0)).isZero();
        assertThat(new Layer("pain", Kind.LESS_IS_BETTER, 0).compare(new double[] {1}, new double[] {2}, 0)).isPositive();
        assertThat(SCORE.compare(new double[] {Double.NaN}, new double[] {2}, 0)).isZero();
    }

    @Test
    void exchangingTheArmsExchangesWinsAndLosses() {
        PairwiseComparison comparison = new PairwiseComparison(List.of(SURVIVAL, SCORE));
        double[][] first = {{3, 1, 5}, {8, 0, 2}, {6, 1, 4}, {9, 0, 1}};
        double[][] second = {{4, 1, 1}, {7, 0, 6}, {2, 1, 3}};
        PairwiseResult result = comparison.compare(first, second);
        PairwiseResult exchanged = comparison.compare(second, first);
        assertThat(exchanged.layerWins()).isEqualTo(result.layerLosses());
        assertThat(exchanged.netBenefitVariance()).isCloseTo(result.netBenefitVariance(), within(1e-12));
        assertThat(exchanged.winRatio(0.9).lower()).isCloseTo(1 / result.winRatio(0.9).upper(), within(1e-12));
        assertThat(result.wins() + result.losses() + result.ties()).isCloseTo(1, within(1e-12));
        assertThat(result.winOdds(0.9).value()).isCloseTo(result.better(0.9).value() / (1 - result.better(0.9).value()), within(1e-12));
    }

    @Test
    void aLaterLayerOnlyDecidesWhatEarlierOnesLeaveOpen() {
        double[][] control = {{5, 1, 0}, {5, 1, 0}};
        double[][] experimental = {{6, 1, -9}, {5, 1, 9}};
        PairwiseResult result = new PairwiseComparison(List.of(SURVIVAL, SCORE)).compare(control, experimental);
        assertThat(result.layerWins()).containsExactly(2L, 2L);
        assertThat(result.layerLosses()).containsExactly(0L, 0L);
        assertThat(result.derivation(0.95).warnings()).anyMatch(warning -> warning.contains("followed"));
    }

    /** 600 trials drawn from the categories of the plan, analysed by the net benefit; the formula is within its bias. */
    @Test
    void drawnTrialsOfTheDoorSizeHaveItsPower() {
        DoorPlan plan = new DoorPlan(List.of(0.4, 0.3, 0.2, 0.1), List.of(0.55, 0.28, 0.1, 0.07), 0.5, 1, 0.025, 0.8);
        int arm = (int) Math.ceil(DoorSize.of(plan).patients() / 2);
        assertThat(shown(arm, plan.control(), plan.experimental(), false)).isCloseTo(0.8, within(threeErrors(0.8, 600) + FORMULA_BIAS));
    }

    /** Without ties: scores normal, with the probability to win that belongs to the win ratio. */
    @Test
    void drawnTrialsOfTheWinRatioSizeHaveItsPower() {
        double winRatio = 1.5;
        int arm = (int) Math.ceil(WinRatioSize.of(new WinRatioPlan(winRatio, 1, 0, 1, 0.025, 0.8)).patients() / 2);
        double shift = Math.sqrt(2) * NormalDistribution.of(0, 1).inverseCumulativeProbability(winRatio / (1 + winRatio));
        SplittableRandom random = new SplittableRandom(9);
        int shown = 0;
        for (int trial = 0; trial < 600; trial++) {
            double[][] control = draw(arm, random, 0);
            double[][] experimental = draw(arm, random, shift);
            shown += new PairwiseComparison(List.of(SCORE)).compare(control, experimental).winRatio(0.95).lower() > 1 ? 1 : 0;
        }
        assertThat(shown / 600.0).isCloseTo(0.8, within(threeErrors(0.8, 600) + FORMULA_BIAS));
    }

    @Test
    void withoutADifferenceTheIntervalsMissAsOftenAsTheyMay() {
        List<Double> shares = List.of(0.4, 0.3, 0.2, 0.1);
        assertThat(shown(60, shares, shares, true)).isCloseTo(0.05, within(threeErrors(0.05, 600) + 0.01));
    }

    private static double threeErrors(double share, int trials) {
        return 3 * Math.sqrt(share * (1 - share) / trials);
    }

    private static double[][] draw(int patients, SplittableRandom random, double shift) {
        double[][] arm = new double[patients][1];
        Arrays.setAll(arm, i -> new double[] {shift + random.nextGaussian()});
        return arm;
    }

    private static double shown(int arm, List<Double> control, List<Double> experimental, boolean bothSides) {
        SplittableRandom random = new SplittableRandom(21);
        PairwiseComparison comparison = new PairwiseComparison(List.of(new Layer("category", Kind.LESS_IS_BETTER, 0)));
        int shown = 0;
        for (int trial = 0; trial < 600; trial++) {
            PairwiseResult.Estimate net = comparison.compare(categories(arm, control, random), categories(arm, experimental, random))
                    .netBenefit(0.95);
            shown += net.lower() > 0 || bothSides && net.upper() < 0 ? 1 : 0;
        }
        return shown / 600.0;
    }

    private static double[][] categories(int patients, List<Double> shares, SplittableRandom random) {
        double[][] arm = new double[patients][1];
        for (double[] patient : arm) {
            double left = random.nextDouble();
            while (patient[0] < shares.size() - 1 && left >= shares.get((int) patient[0])) {
                left -= shares.get((int) patient[0]++);
            }
        }
        return arm;
    }

    @Test
    void theSizeOfAWinRatioHasThePlannedPowerAndGrowsWithTies() {
        double before = 0;
        for (double ties : new double[] {0, 0.2, 0.5, 0.8}) {
            WinRatioPlan plan = new WinRatioPlan(1.3, 0.9, ties, 2, 0.05, 0.85);
            double patients = WinRatioSize.of(plan).patients();
            assertThat(WinRatioSize.power(plan, patients)).isCloseTo(0.85, within(1e-10));
            assertThat(patients).isGreaterThan(before);
            before = patients;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.99, -0.5, 0, 0.3, 0.9, 0.9999, 1})
    void theBivariateNormalAtNoughtIsAnAngle(double rho) {
        assertThat(BivariateNormal.below(0, 0, rho)).isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-12));
    }

    @Test
    void theBivariateNormalGrowsWithTheCorrelationUpToTheSmallerOfBoth() {
        double before = -1;
        for (double rho = -1; rho <= 1; rho += 0.125) {
            double joint = BivariateNormal.below(0.8, 0.3, rho);
            assertThat(joint).isGreaterThanOrEqualTo(before);
            before = joint;
        }
        assertThat(before).isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(0.3), within(1e-12));
        assertThat(BivariateNormal.below(0.8, 9, 0.5)).isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(0.8), within(1e-9));
    }

    @Test
    void bothAreShownBetweenTheLowerBoundAndTheSmallerPower() {
        for (double correlation : new double[] {-0.9, 0, 0.5, 0.99}) {
            QualityPower power = QualityPower.of(new QualityPlan(1600, 0.05, 0.85, 0.025, 0.9, correlation, 0.8));
            assertThat(power.both()).isBetween(power.leastBoth(), 0.85);
            assertThat(QualityPower.both(power.inputs(), power.needed())).isCloseTo(0.8, within(1e-9));
        }
        assertThat(QualityPower.of(new QualityPlan(1600, 0.05, 0.85, 0.025, 0.9, 0, 0.8)).both()).isCloseTo(0.85 * 0.9, within(1e-12));
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("winRatio", () -> new WinRatioPlan(0.9, 1, 0, 1, 0.025, 0.9));
        refused("ties", () -> new WinRatioPlan(1.4, 1, 1, 1, 0.025, 0.9));
        refused("power", () -> new WinRatioPlan(1.4, 1, 0, 1, 0.3, 0.2));
        refused("control", () -> new DoorPlan(List.of(0.4, 0.3), List.of(0.5, 0.5), 0.5, 1, 0.025, 0.9));
        refused("control", () -> new DoorPlan(List.of(0.4, 0.6), List.of(0.5, 0.3, 0.2), 0.5, 1, 0.025, 0.9));
        refused("experimental", () -> new DoorPlan(List.of(0.5, 0.5), List.of(0.4, 0.6), 0.5, 1, 0.025, 0.9));
        refused("oncologicPower", () -> new QualityPlan(1600, 0.05, 0.04, 0.025, 0.9, 0, 0.8));
        refused("correlation", () -> new QualityPlan(1600, 0.05, 0.8, 0.025, 0.9, 1.5, 0.8));
        refused("wanted", () -> QualityPower.of(new QualityPlan(1600, 0.05, 0.8, 0.025, 0.9, 0, 0.0001)));
        refused("threshold", () -> new Layer("score", Kind.MORE_IS_BETTER, -1));
        refused("layers", () -> new PairwiseComparison(List.of()));
        PairwiseComparison scores = new PairwiseComparison(List.of(SCORE));
        refused("control", () -> scores.compare(new double[][] {{1}}, new double[][] {{1}, {2}}));
        refused("experimental", () -> scores.compare(new double[][] {{1}, {2}}, new double[][] {{1}, {2, 3}}));
        refused("control", () -> scores.compare(new double[20_000][1], new double[20_000][1]));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(HierarchyMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(3);
        HierarchyMethods.all().forEach(method -> {
            Answer answer = answer(method);
            assertThat(answer.values().getFirst().number()).as(method.name()).isPositive();
            assertThat(answer.derivation().assumes()).anyMatch(sentence -> sentence.contains("95 % two-sided interval"));
        });
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
