package org.oncommons.methods.margin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Margins of published trials (PERSEPHONE, FAST-Forward, IMPORT LOW, HYPORT-Adjuvant, HD16, TAILORx); the BCG trials of Colditz and others
 * (JAMA 271 (1994) 698) pooled by metafor 4.8 and Stata's metan, as metafor's own tests print them; the rest recomputed by python 3.11
 * with the
 * standard library (bisection for the synthesis, Simpson's rule for the restricted mean).
 */
class MarginReferenceTests {

    /** The same formula computed twice. */
    private static final double SAME_FORMULA = 1e-9;

    /** Values printed with four decimals. */
    private static final double PRINTED = 5.1e-5;

    /** Published margins are rounded to two or three digits. */
    private static final double PUBLISHED = 0.005;

    private static final int[][] BCG = {{4, 119, 11, 128}, {6, 300, 29, 274}, {3, 228, 11, 209}, {62, 13536, 248, 12619},
            {33, 5036, 47, 5761}, {180, 1361, 372, 1079}, {8, 2537, 10, 619}, {505, 87886, 499, 87892}, {29, 7470, 45, 7232},
            {17, 1699, 65, 1600}, {186, 50448, 141, 27197}, {5, 2493, 3, 2338}, {27, 16886, 29, 17825}};

    @ParameterizedTest
    @CsvSource({"0.20, 0.03, 1.171, PERSEPHONE", "0.097, 0.03, 1.331, PERSEPHONE as observed", "0.02, 0.016, 1.81, FAST-Forward",
            "0.025, 0.025, 2.03, IMPORT LOW", "0.05, 0.03, 1.63, HYPORT-Adjuvant", "0.054, 0.10, 3.01, HD16", "0.10, 0.03, 1.322, TAILORx"})
    void absoluteMarginsOfTrialsAreTheirHazardRatios(double control, double margin, double hazardRatio, String trial) {
        assertThat(RateMargin.ofAbsolute(control, margin).hazardRatio()).as(trial).isCloseTo(hazardRatio, within(PUBLISHED));
    }

    @Test
    void conversionsAgreeWithTheirRecomputation() {
        assertThat(RateMargin.ofAbsolute(0.2, 0.03).hazardRatio()).isCloseTo(1.1712853120562658, within(SAME_FORMULA));
        assertThat(RateMargin.ofAbsolute(0.2, 0.03).oddsRatio()).isCloseTo(1.1948051948051948, within(SAME_FORMULA));
        RateMargin fiveYears = RateMargin.ofAbsolute(0.15, 0.03);
        assertThat(fiveYears.restrictedMeanLoss(60, 1)).isCloseTo(0.9566531470392424, within(SAME_FORMULA));
        assertThat(fiveYears.restrictedMeanLoss(60, 2)).isCloseTo(0.6456223722452037, within(SAME_FORMULA));
        assertThat(fiveYears.restrictedMeanLoss(60, 0.5)).isCloseTo(1.2561326656445282, within(SAME_FORMULA));
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.015827896422353452", "0.02, 0.020701429220818756", "0.10, 0.03965090306407609"})
    void theFrontierOfFivePercentPlusThree(double control, double margin) {
        RateMargin planned = RateMargin.ofAbsolute(0.05, 0.03);
        assertThat(MarginRule.FRONTIER.at(planned, control).absolute()).isCloseTo(margin, within(1e-12));
    }

    @Test
    void historyWithHazardRatio060AllowsAnEighthAndNeedsTheseEvents() {
        FixedMargin fixed = FixedMargin.of(HistoricalEffects.of(1 / 0.6, 1 / 0.8, 1 / 0.45));
        assertThat(fixed.wholeLoss()).isCloseTo(1.25, within(SAME_FORMULA));
        assertThat(fixed.margin()).isCloseTo(1.118033988749895, within(SAME_FORMULA));
        Synthesis synthesis = Synthesis.of(new SynthesisPlan(1 / 0.6, 1 / 0.8, 1 / 0.45, 0.95, 0.5, 0.025, 0.9, 1));
        assertThat(synthesis.events()).isCloseTo(1227.0737520038188, within(1e-6));
        assertThat(synthesis.fixedMarginEvents()).isCloseTo(3376.3504661035154, within(1e-6));
    }

    @Test
    void theBcgTrialsArePooledAsByMetaforAndMetan() {
        PooledEffect common = bcg(Pooling.COMMON_EFFECT);
        assertThat(common.estimate()).isCloseTo(0.4303, within(PRINTED));
        assertThat(common.lower(0.95)).isCloseTo(0.3509, within(PRINTED));
        assertThat(common.upper(0.95)).isCloseTo(0.5097, within(PRINTED));
        assertThat(common.heterogeneity()).isCloseTo(152.2330, within(PRINTED));
        PooledEffect random = bcg(Pooling.DERSIMONIAN_LAIRD);
        assertThat(random.estimate()).isCloseTo(0.7141, within(PRINTED));
        assertThat(random.lower(0.95)).isCloseTo(0.3638, within(PRINTED));
        assertThat(random.upper(0.95)).isCloseTo(1.0644, within(PRINTED));
        assertThat(random.betweenTrials()).isCloseTo(0.30876026286237646, within(SAME_FORMULA));
        assertThat(bcg(Pooling.HARTUNG_KNAPP).error()).isCloseTo(0.18069662833554748, within(SAME_FORMULA));
    }

    private static PooledEffect bcg(Pooling pooling) {
        double[] effects = new double[BCG.length];
        double[] variances = new double[BCG.length];
        for (int i = 0; i < BCG.length; i++) {
            double vaccinated = BCG[i][0] + BCG[i][1];
            double others = BCG[i][2] + BCG[i][3];
            effects[i] = -Math.log(BCG[i][0] / vaccinated / (BCG[i][2] / others));
            variances[i] = 1.0 / BCG[i][0] - 1 / vaccinated + 1.0 / BCG[i][2] - 1 / others;
        }
        return PooledEffect.of(effects, variances, pooling);
    }

    /** The ratio of two gamma variables is a multiple of an F variable, whose quantiles commons-statistics gives. */
    @Test
    void drawsOfTheTippingPointHaveTheQuantilesOfTheRatioOfGammas() {
        int draws = 400_000;
        TippingPoint point = TippingPoint.of(new TippingPlan(0.02, 0.008, 2.5, 0.7, 0, 0, 0, 0, 30_000, draws, 7));
        double shapeGained = 0.02 * 0.02 / (0.008 * 0.008);
        double shapeLost = 2.5 * 2.5 / (0.7 * 0.7);
        FDistribution ratio = FDistribution.of(2 * shapeGained, 2 * shapeLost);
        for (double share : new double[] {0.025, 0.25, 0.5, 0.75, 0.975}) {
            double exact = 0.02 / 2.5 * ratio.inverseCumulativeProbability(share);
            double error = Math.sqrt(share * (1 - share) / draws);
            assertThat(point.worthForPatients(exact)).as("share above the quantile %s", share).isCloseTo(1 - share, within(3 * error));
        }
    }

    /**
     * With many draws Krinsky and Robb's percentiles are the roots of Fieller's equation (Journal of the Royal Statistical Society B 16
     * (1954)
     * 175): the ratio lies below d exactly when b x + l d is negative, which is normal.
     */
    @Test
    void krinskyAndRobbsLimitsAreFiellers() {
        ChoiceModel model = new ChoiceModel(0.4, 0.08, -0.25, 0.04, -0.0012, 5, 0, 0, 0.8, 0.95, 1_000_000, 3);
        AcceptableRisk risk = AcceptableRisk.of(model);
        double[] roots = fieller(0.4 * 5, 0.08 * 5, -0.25, 0.04, -0.0012 * 5);
        assertThat(risk.value()).isCloseTo(8, within(1e-12));
        assertThat(risk.lower()).isCloseTo(roots[0], within(0.03));
        assertThat(risk.upper()).isCloseTo(roots[1], within(0.06));
    }

    private static double[] fieller(double benefit, double benefitError, double loss, double lossError, double covariance) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(0.025);
        double a = loss * loss - z * z * lossError * lossError;
        double b = benefit * loss - z * z * covariance;
        double c = benefit * benefit - z * z * benefitError * benefitError;
        double root = Math.sqrt(b * b - a * c);
        return new double[] {(-b - root) / a, (-b + root) / a};
    }

    /** Gentleman and Geyer, Biometrika 81 (1994) 618: the estimate is largest where no place could gain, and those with mass are even. */
    @Test
    void noOtherMassOfTheIntervalsIsLikelier() {
        List<Double> lower = new ArrayList<>();
        List<Double> upper = new ArrayList<>();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            int first = random.nextInt(8);
            lower.add(first / 100.0);
            upper.add((first + 1 + random.nextInt(5)) / 100.0);
        }
        IntervalCensored distribution = new IntervalCensored(lower, upper);
        double[] begins = distribution.begins();
        double[] masses = distribution.masses();
        double[] gains = new double[begins.length];
        for (int i = 0; i < lower.size(); i++) {
            double probability = 0;
            for (int j = 0; j < begins.length; j++) {
                probability += begins[j] >= lower.get(i) && begins[j] < upper.get(i) ? masses[j] : 0;
            }
            for (int j = 0; j < begins.length; j++) {
                gains[j] += begins[j] >= lower.get(i) && begins[j] < upper.get(i) ? 1 / probability : 0;
            }
        }
        for (int j = 0; j < begins.length; j++) {
            assertThat(gains[j]).isLessThan(60 + 1e-3);
            if (masses[j] > 1e-6) {
                assertThat(gains[j]).isCloseTo(60, within(1e-3));
            }
        }
    }
}
