package org.oncommons.methods.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class MarginTests {

    private static final PlannedMargin PERSEPHONE = PlannedMargin.of(0.2, 0.03, MarginUnit.ABSOLUTE, 4000, 0.05);

    @Test
    void eachScaleLeadsBackToTheSameMargin() {
        for (double control = 0.01; control < 0.9; control += 0.07) {
            RateMargin margin = RateMargin.ofAbsolute(control, 0.04);
            for (RateMargin back : List.of(RateMargin.ofHazardRatio(control, margin.hazardRatio()),
                    RateMargin.ofOddsRatio(control, margin.oddsRatio()), RateMargin.ofAngle(control, margin.angle()))) {
                assertThat(back.acceptedRate()).isCloseTo(margin.acceptedRate(), within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MarginRule.class)
    void everyRuleKeepsThePlannedMarginAtThePlannedRate(MarginRule rule) {
        RateMargin planned = RateMargin.ofAbsolute(0.05, 0.03);
        assertThat(rule.at(planned, 0.05).absolute()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void forRareEventsHazardAndOddsRatioAreTheRatioOfRates() {
        RateMargin rare = RateMargin.ofAbsolute(1e-7, 1e-7);
        assertThat(rare.hazardRatio()).isCloseTo(2, within(1e-6));
        assertThat(rare.oddsRatio()).isCloseTo(2, within(1e-6));
    }

    @Test
    void atLowerControlRatesAFixedDifferenceIsLaxAndAFixedRatioStrict() {
        RateMargin planned = RateMargin.ofAbsolute(0.2, 0.03);
        double ratio = MarginRule.FIXED_HAZARD_RATIO.at(planned, 0.05).absolute();
        double frontier = MarginRule.FRONTIER.at(planned, 0.05).absolute();
        assertThat(ratio).isLessThan(frontier);
        assertThat(frontier).isLessThan(0.03);
    }

    /** It would not at all on the scale of angles; on that of differences the variance under the margin grows a little faster. */
    @Test
    void thePowerOfTheFrontierHardlyDependsOnTheControlRate() {
        PlannedMargin plan = new PlannedMargin(0.1, 0.05, MarginUnit.ABSOLUTE, 60, 1, 1200, 1, 1, 0.025, 0.8, List.of(0.05, 0.1, 0.3, 0.5));
        List<MarginAtRate> frontier = MarginTable.of(plan).under(MarginRule.FRONTIER);
        assertThat(frontier).allSatisfy(row -> assertThat(row.powerAtTime()).isCloseTo(frontier.get(1).powerAtTime(), within(0.07)));
        List<MarginAtRate> difference = MarginTable.of(plan).under(MarginRule.FIXED_ABSOLUTE);
        assertThat(difference.get(0).powerAtTime() - difference.get(3).powerAtTime()).isGreaterThan(0.4);
    }

    @Test
    void thePowerIsThatOfTheSizesFormulaAndTheNeededSizeHasIt() {
        MarginAtRate row = MarginTable.of(new PlannedMargin(0.2, 0.03, MarginUnit.ABSOLUTE, 48, 1, 4000, 1, 1, 0.05, 0.8, List.of(0.2)))
                .under(MarginRule.FIXED_ABSOLUTE).getFirst();
        PlannedMargin needed = new PlannedMargin(0.2, 0.03, MarginUnit.ABSOLUTE, 48, 1, row.patientsNeeded(), 1, 1, 0.05, 0.8,
                List.of(0.2));
        assertThat(MarginTable.of(needed).rows().getFirst().powerAtTime()).isCloseTo(0.8, within(1e-9));
        double events = 4000 * 0.2;
        assertThat(row.powerOfHazardRatio()).isCloseTo(NormalDistribution.of(0, 1)
                .cumulativeProbability(Math.sqrt(events) / 2 * Math.log(row.hazardRatio()) - 1.6448536269514722), within(1e-9));
    }

    @Test
    void whereARuleAcceptsEveryRateThereIsNoMargin() {
        List<MarginAtRate> rows = MarginTable.of(new PlannedMargin(0.2, 0.1, MarginUnit.ABSOLUTE, 60, 1, 500, 1, 1, 0.025, 0.8,
                List.of(0.95))).rows();
        assertThat(rows.getFirst().absolute()).isNaN();
        assertThat(rows.get(1).absolute()).isLessThan(0.05);
    }

    @Test
    void aTruthBeyondTheMarginHasNoPowerAndNoSize() {
        MarginAtRate row = MarginTable.of(new PlannedMargin(0.2, 1.2, MarginUnit.HAZARD_RATIO, 60, 1, 500, 1, 1.3, 0.025, 0.8,
                List.of(0.2)))
                .rows().getFirst();
        assertThat(row.powerAtTime()).isZero();
        assertThat(row.patientsNeeded()).isInfinite();
        assertThat(row.powerOfHazardRatio()).isLessThan(0.025);
    }

    @Test
    void preservingMoreLeavesASmallerMargin() {
        double before = Double.POSITIVE_INFINITY;
        for (double preserved : new double[] {0, 0.25, 0.5, 0.75, 0.95}) {
            double margin = FixedMargin.of(new HistoricalEffects(List.of(1.6), List.of(1.2), List.of(2.13), 0.95, 0.95, preserved,
                    Pooling.COMMON_EFFECT)).margin();
            assertThat(margin).isGreaterThan(1).isLessThan(before);
            before = margin;
        }
        FixedMargin fixed = FixedMargin.of(HistoricalEffects.of(1.6, 1.2, 2.13));
        assertThat(fixed.allows(1.05)).isTrue();
        assertThat(fixed.allows(1.2)).isFalse();
    }

    @Test
    void equalTrialsHaveNoVarianceBetweenThemAndAreMoreSureTogether() {
        HistoricalEffects twice = new HistoricalEffects(List.of(1.6, 1.6), List.of(1.2, 1.2), List.of(2.13, 2.13), 0.95, 0.95, 0.5,
                Pooling.DERSIMONIAN_LAIRD);
        PooledEffect pooled = PooledEffect.of(twice);
        PooledEffect one = PooledEffect.of(HistoricalEffects.of(1.6, 1.2, 2.13));
        assertThat(pooled.betweenTrials()).isZero();
        assertThat(pooled.error()).isCloseTo(one.error() / Math.sqrt(2), within(1e-12));
        assertThat(pooled.estimate()).isCloseTo(Math.log(1.6), within(1e-12));
    }

    @Test
    void historyKnownExactlyMakesSynthesisTheFixedMargin() {
        Synthesis exact = Synthesis.of(new SynthesisPlan(1.5, 1.4999, 1.5001, 0.95, 0.5, 0.025, 0.9, 1));
        assertThat(exact.events()).isCloseTo(exact.fixedMarginEvents(), within(1.0));
    }

    @Test
    void theSynthesisHasItsPowerAtItsEvents() {
        SynthesisPlan plan = new SynthesisPlan(1.5, 1.2, 1.875, 0.95, 0.6, 0.025, 0.85, 2);
        double error = Math.sqrt(1 / (2.0 / 9 * Synthesis.of(plan).events()));
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double atPower = Synthesis.statistic(plan, Math.exp(-normal.inverseCumulativeProbability(0.15) * error), error);
        assertThat(atPower).isCloseTo(-normal.inverseSurvivalProbability(0.025), within(1e-9));
    }

    @Test
    void tippingPointsFollowFromQualityAndMoney() {
        TippingPoint point = TippingPoint.of(TippingPlan.of(0.02, 2, 3000, 15_000, 30_000));
        assertThat(point.forPatients()).isCloseTo(0.01, within(1e-15));
        assertThat(point.forPayer()).isCloseTo(0.12 / 2.5, within(1e-15));
        assertThat(point.worthForPayer(0.047)).isEqualTo(1);
        assertThat(point.worthForPayer(0.049)).isZero();
        assertThat(point.patientQuantile(0.9)).isEqualTo(0.01);
    }

    @Test
    void aPayerWithEndlessMeansOnlyLooksAtQuality() {
        assertThat(TippingPoint.of(TippingPlan.of(0.02, 2, 3000, 15_000, 1e12)).forPayer()).isCloseTo(0.01, within(1e-6));
    }

    @Test
    void answersOnOneLadderGiveTheObservedShares() {
        List<Double> accepted = List.of(0.0, 0.01, 0.02, 0.02, 0.05, 0.05, 0.05, 0.05, 0.05, 0.05);
        List<Double> refused = List.of(0.01, 0.02, 0.05, 0.05, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        AcceptedMargin margin = AcceptedMargin.of(new ThresholdAnswers(accepted, refused, 0.8, 0.95, List.of(0.01, 0.02, 0.05)));
        assertThat(margin.curve()).extracting(AcceptedMargin.Point::share)
                .satisfies(shares -> assertThat(shares.get(0)).isCloseTo(0.9, within(1e-9)))
                .satisfies(shares -> assertThat(shares.get(1)).isCloseTo(0.8, within(1e-9)))
                .satisfies(shares -> assertThat(shares.get(2)).isCloseTo(0.6, within(1e-9)));
        assertThat(margin.margin()).isEqualTo(0.02);
        assertThat(margin.sureMargin()).isZero();
        assertThat(margin.curve()).allSatisfy(point -> assertThat(point.share()).isBetween(point.lower(), point.upper()));
    }

    @Test
    void manyAnswersMakeTheMarginSure() {
        List<Double> accepted = IntStream.range(0, 400).mapToObj(i -> i < 20 ? 0.0 : 0.03).toList();
        List<Double> refused = IntStream.range(0, 400).mapToObj(i -> i < 20 ? 0.01 : 1.0).toList();
        AcceptedMargin margin = AcceptedMargin.of(new ThresholdAnswers(accepted, refused, 0.9, 0.95, List.of()));
        assertThat(margin.sureMargin()).isEqualTo(0.03);
        assertThat(margin.derivation().warnings()).anyMatch(warning -> warning.contains("largest loss that was offered"));
    }

    @Test
    void halfOfThePeopleAcceptTheMeanRisk() {
        AcceptableRisk risk = AcceptableRisk.of(new ChoiceModel(0.4, 0.05, -0.2, 0.02, 0, 5, 0.2, 0.05, 0.7, 0.95, 10_000, 1));
        assertThat(risk.shareAccepting(risk.value())).isCloseTo(0.5, within(1e-12));
        assertThat(risk.shareAccepting(risk.margin())).isCloseTo(0.7, within(1e-9));
        assertThat(risk.margin()).isBetween(0.0, risk.value());
        assertThat(risk.lower()).isLessThan(risk.value());
        assertThat(risk.upper()).isGreaterThan(risk.value());
    }

    @Test
    void whoAcceptsARiskIsTheNormalShareOfThoseWhoGainFromIt() {
        AcceptableRisk risk = AcceptableRisk.of(new ChoiceModel(0.4, 0.05, -0.2, 0.02, 0, 5, 0.2, 0.05, 0.7, 0.95, 1_000, 1));
        assertThat(risk.shareAccepting(4)).isCloseTo(NormalDistribution.of(0, 1)
                .cumulativeProbability((0.4 * 5 - 0.2 * 4) / Math.sqrt(Math.pow(5 * 0.2, 2) + Math.pow(4 * 0.05, 2))), within(1e-12));
    }

    @Test
    void aMarginIsReadOnItsOwnScale() {
        assertThat(MarginUnit.HAZARD_RATIO.at(0.2, 1.3).hazardRatio()).isCloseTo(1.3, within(1e-12));
        assertThat(MarginUnit.ODDS_RATIO.at(0.2, 1.3).oddsRatio()).isCloseTo(1.3, within(1e-12));
        assertThat(MarginUnit.ABSOLUTE.at(0.2, 0.03).absolute()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void aShareThatNotEvenNoRiskReachesHasNoMargin() {
        assertThat(AcceptableRisk.of(new ChoiceModel(0.1, 0.05, -0.2, 0.02, 0, 1, 1, 0, 0.9, 0.95, 1_000, 1)).margin()).isZero();
    }

    @Test
    void impossibleInputsSayWhatToChange() {
        refused("margin", () -> PlannedMargin.of(0.9, 0.2, MarginUnit.ABSOLUTE, 100, 0.05));
        refused("margin", () -> PlannedMargin.of(0.2, 0.9, MarginUnit.HAZARD_RATIO, 100, 0.05));
        refused("controlRate", () -> PlannedMargin.of(20, 0.03, MarginUnit.ABSOLUTE, 100, 0.05));
        refused("ratios", () -> FixedMargin.of(HistoricalEffects.of(1.2, 0.9, 1.6)));
        refused("ratios", () -> HistoricalEffects.of(1.2, 1.3, 1.6));
        refused("ratios", () -> HistoricalEffects.of(1.59, 1.2, 1.6));
        refused("ratios", () -> new HistoricalEffects(List.of(1.5), List.of(1.2), List.of(), 0.95, 0.95, 0.5, Pooling.COMMON_EFFECT));
        refused("ratios", () -> new HistoricalEffects(List.of(1.5), List.of(1.2), List.of(1.875), 0.95, 0.95, 0.5, Pooling.HARTUNG_KNAPP));
        refused("ratio", () -> Synthesis.of(new SynthesisPlan(1.2, 0.9, 1.6, 0.95, 0.5, 0.025, 0.9, 1)));
        refused("power", () -> new SynthesisPlan(1.5, 1.2, 1.875, 0.95, 0.5, 0.025, 0.02, 1));
        refused("qalysGained", () -> TippingPlan.of(0, 2, 0, 0, 30_000));
        refused("saving", () -> new TippingPlan(0.1, 0, 2, 0, 0, 5, 0, 0, 30_000, 100, 1));
        refused("eventCost", () -> TippingPlan.of(0.1, 2, 0, -1, 30_000));
        refused("accepted", () -> new ThresholdAnswers(List.of(0.05), List.of(0.05), 0.8, 0.95, List.of()));
        refused("accepted", () -> new ThresholdAnswers(List.of(), List.of(), 0.8, 0.95, List.of()));
        refused("covariance", () -> new ChoiceModel(0.4, 0.05, -0.2, 0.02, 0.1, 5, 0, 0, 0.8, 0.95, 1_000, 1));
        refused("loss", () -> new ChoiceModel(0.4, 0.05, 0.2, 0.02, 0, 5, 0, 0, 0.8, 0.95, 1_000, 1));
    }

    private static void refused(String input, ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call).withMessageEndingWith(".")
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input));
    }

    @Test
    void theSliderOfTheDossierIsOneCall() {
        assertThat(MarginTable.of(PERSEPHONE).rows()).hasSize(99 * 3);
    }

    @Test
    void everyMethodAnswersItsExample() {
        assertThat(MarginMethods.all()).extracting(TrialMethod::name).doesNotHaveDuplicates().hasSize(6);
        MarginMethods.all().forEach(method -> assertThat(answer(method).values().getFirst().number()).as(method.name()).isPositive());
        Answer answer = answer(MarginMethods.all().getFirst());
        assertThat(answer.tables()).hasSize(3);
        assertThat(answer.derivation().assumes()).anyMatch(sentence -> sentence.contains("90 % two-sided interval"));
    }

    private static <I extends Record> Answer answer(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
