package org.oncommons.methods.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.economics.NetBenefit.Quadrant;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class EconomicsTests {

    /** Simpson's rule against closed forms, relative. */
    private static final Percentage INTEGRAL = Percentage.withPercentage(1e-7);

    private static BenefitQuestion question(double cost, double qaly, double threshold, double aversion) {
        return new BenefitQuestion(cost, 800, qaly, 0.05, 0.3, threshold, aversion, "EUR 2025");
    }

    @Test
    void withoutLossAversionTheClosedFormsHold() {
        NetBenefit found = NetBenefit.of(question(-1500, -0.02, 30_000, 1));
        double mean = 30_000 * -0.02 + 1500;
        double error = Math.sqrt(Math.pow(30_000 * 0.05, 2) + 800.0 * 800 - 2 * 0.3 * 30_000 * 0.05 * 800);
        assertThat(found.benefit()).isCloseTo(mean, INTEGRAL);
        assertThat(found.error()).isCloseTo(error, INTEGRAL);
        assertThat(found.acceptable()).isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(mean / error), INTEGRAL);
        assertThat(found.perfect()).isCloseTo(InformationValue.loss(mean, error), INTEGRAL);
    }

    @Test
    void theRegionHoldsItsShareOfDrawnDifferences() {
        BenefitQuestion question = question(-1500, -0.02, 30_000, 1);
        List<NetBenefit.Place> region = NetBenefit.of(question).region(0.95);
        assertThat(NetBenefit.expected(question)).isEqualTo(NetBenefit.of(question).benefit());
        assertThat(region.getFirst().qalys()).isCloseTo(region.getLast().qalys(), within(1e-12));
        SplittableRandom random = new SplittableRandom(8);
        int draws = 200_000;
        int inside = 0;
        for (int k = 0; k < draws; k++) {
            double z = random.nextGaussian();
            inside += holds(region, -0.02 + 0.05 * z, -1500 + 800 * (0.3 * z + Math.sqrt(1 - 0.09) * random.nextGaussian())) ? 1 : 0;
        }
        assertThat((double) inside / draws).isCloseTo(0.95, within(0.003));
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(() -> NetBenefit.of(question).region(1)).withMessageContaining("0.95");
    }

    /** Whether a place lies within the polygon: an odd number of its sides is to the right. */
    private static boolean holds(List<NetBenefit.Place> region, double qalys, double cost) {
        boolean inside = false;
        for (int at = 1; at < region.size(); at++) {
            NetBenefit.Place one = region.get(at - 1);
            NetBenefit.Place other = region.get(at);
            if (one.cost() > cost != other.cost() > cost
                    && qalys < one.qalys() + (cost - one.cost()) / (other.cost() - one.cost()) * (other.qalys() - one.qalys())) {
                inside = !inside;
            }
        }
        return inside;
    }

    @Test
    void lossAversionIsThatOfDrawingDifferences() {
        NetBenefit found = NetBenefit.of(question(-1500, -0.02, 30_000, 2));
        SplittableRandom random = new SplittableRandom(4);
        int draws = 400_000;
        double sum = 0;
        double best = 0;
        int positive = 0;
        for (int k = 0; k < draws; k++) {
            double z = random.nextGaussian();
            double qaly = -0.02 + 0.05 * z;
            double cost = -1500 + 800 * (0.3 * z + Math.sqrt(1 - 0.09) * random.nextGaussian());
            double b = 30_000 * qaly * (qaly < 0 ? 2 : 1) - cost;
            sum += b;
            best += Math.max(0, b);
            positive += b > 0 ? 1 : 0;
        }
        double threeErrors = 3 * found.error() / Math.sqrt(draws);
        assertThat(found.benefit()).isCloseTo(sum / draws, within(threeErrors));
        assertThat(found.acceptable()).isCloseTo((double) positive / draws, within(3 * 0.5 / Math.sqrt(draws)));
        assertThat(found.perfect()).isCloseTo(best / draws - Math.max(0, sum / draws), within(2 * threeErrors));
        assertThat(found.benefit()).isLessThan(NetBenefit.of(question(-1500, -0.02, 30_000, 1)).benefit());
    }

    /** Where less treatment saves and loses health, more saved for a QALY lost is better; the ratio rises and so does the benefit. */
    @Test
    void inTheSouthWestALargerRatioIsBetter() {
        NetBenefit little = NetBenefit.of(question(-300, -0.02, 30_000, 1));
        NetBenefit much = NetBenefit.of(question(-1500, -0.02, 30_000, 1));
        assertThat(little.quadrant()).isEqualTo(Quadrant.SOUTH_WEST);
        assertThat(much.ratio()).isCloseTo(75_000, within(1e-6)).isGreaterThan(little.ratio());
        assertThat(much.benefit()).isPositive();
        assertThat(little.benefit()).isNegative();
        assertThat(much.sentence()).contains("saves 75000 EUR 2025 for each QALY lost, more than the 30000");
        assertThat(little.sentence()).contains("not more than the 30000");
        assertThat(NetBenefit.of(question(-1500, -0.02, 30_000, 3)).sentence()).contains("not more than the 90000");
        assertThat(much.derivation().warnings()).anyMatch(warning -> warning.contains("Do not rank by the ratio"));
    }

    @Test
    void eachQuadrantHasItsSentence() {
        assertThat(NetBenefit.of(question(-100, 0.01, 30_000, 1)).sentence()).contains("costs no more and does no worse");
        assertThat(NetBenefit.of(question(100, -0.01, 30_000, 1)).sentence()).contains("standard treatment is better");
        assertThat(NetBenefit.of(question(100, 0.01, 30_000, 1)).sentence()).contains("10000 EUR 2025 for each QALY gained, less than");
        assertThat(NetBenefit.of(question(500, 0.01, 30_000, 1)).sentence()).contains("not less than");
    }

    /** At threshold 0 only money counts; in the south-west the curve falls as QALYs are worth more. */
    @Test
    void theAcceptabilityCurveFallsWhereHealthIsLost() {
        NetBenefit found = NetBenefit.of(question(-1500, -0.1, 30_000, 1));
        assertThat(found.curve().getFirst().acceptable()).isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(1500 / 800.0),
                INTEGRAL);
        assertThat(found.curve()).hasSize(41);
        for (int k = 1; k < 41; k++) {
            assertThat(found.curve().get(k).acceptable()).isLessThan(found.curve().get(k - 1).acceptable());
        }
        assertThat(found.curve().get(20).acceptable()).isCloseTo(found.acceptable(), within(1e-12));
    }

    private static InformationQuestion information(double benefit, double patients, double delay) {
        return new InformationQuestion(benefit, 2000, 15_000, patients, patients, 1000, 10, delay, 0.03, 2e6, "EUR");
    }

    @Test
    void sampleInformationGrowsTowardsPerfectInformation() {
        double before = 0;
        for (double patients : new double[] {1, 10, 100, 1000, 100_000}) {
            InformationValue found = InformationValue.of(information(500, patients, 0));
            assertThat(found.sample()).isGreaterThan(before).isLessThan(found.perfect());
            before = found.sample();
        }
        InformationValue large = InformationValue.of(information(500, 1e6, 0));
        assertThat(large.sample()).isCloseTo(large.perfect(), within(0.001 * large.perfect()));
        assertThat(InformationValue.of(information(0, 100, 0)).perfect()).isCloseTo(2000 / Math.sqrt(2 * Math.PI), within(1e-9));
        assertThat(InformationValue.of(information(-500, 100, 0)).perfect()).isCloseTo(large.perfect(), within(1e-9));
    }

    @Test
    void onlyPatientsAfterTheReportProfit() {
        InformationValue soon = InformationValue.of(information(500, 300, 0));
        InformationValue late = InformationValue.of(information(500, 300, 4.5));
        double discounted = 0;
        for (int year = 0; year < 10; year++) {
            discounted += 1000 / Math.pow(1.03, year);
        }
        assertThat(soon.populationSample()).isCloseTo(soon.sample() * discounted, Percentage.withPercentage(1e-9));
        double lost = 500 / Math.pow(1.03, 4);
        for (int year = 0; year < 4; year++) {
            lost += 1000 / Math.pow(1.03, year);
        }
        assertThat(late.populationSample()).isCloseTo(late.sample() * (discounted - lost), Percentage.withPercentage(1e-9));
        assertThat(late.netGain()).isCloseTo(late.populationSample() - 2e6, within(1e-6));
    }

    /** Belief N(500, 2000^2), data with error 1500: drawn, regressed, against the closed form. */
    @Test
    void regressionOnSimulatedDataFindsTheClosedForm() {
        SplittableRandom random = new SplittableRandom(12);
        List<Double> benefits = new ArrayList<>();
        List<Double> summaries = new ArrayList<>();
        for (int k = 0; k < 100_000; k++) {
            double truth = 500 + 2000 * random.nextGaussian();
            benefits.add(truth);
            summaries.add(truth + 1500 * random.nextGaussian());
        }
        double spread = 2000.0 * 2000 / Math.sqrt(2000.0 * 2000 + 1500.0 * 1500);
        assertThat(InformationValue.sampleFromDraws(benefits, summaries, 1)).isCloseTo(InformationValue.loss(500, spread), within(DRAWN));
        assertThat(InformationValue.sampleFromDraws(benefits, summaries, 3)).isCloseTo(InformationValue.loss(500, spread), within(DRAWN));
        assertThat(InformationValue.perfectFromDraws(benefits)).isCloseTo(InformationValue.loss(500, 2000), within(DRAWN));
    }

    /** Three standard errors of the mean of 100 000 numbers that vary by about 1300. */
    private static final double DRAWN = 3 * 1300 / Math.sqrt(100_000);

    @Test
    void aTrialPaysBackAfterItsCostOverTheExpectedSaving() {
        PayBackQuestion question = new PayBackQuestion(3e6, 12_000, 9000, 1000, 0.5, 0.8, 5, 0, "EUR");
        PayBack found = PayBack.of(question);
        assertThat(found.savingAYear()).isEqualTo(1.2e6);
        assertThat(found.years()).isCloseTo(7.5, within(1e-12));
        assertThat(found.discountedYears()).isCloseTo(7.5, within(1e-12));
        PayBack discounted = PayBack.of(new PayBackQuestion(3e6, 12_000, 9000, 1000, 0.5, 0.8, 5, 0.04, "EUR"));
        double saved = 0;
        double years = discounted.discountedYears();
        for (int k = 0; k < 100_000; k++) {
            saved += 1.2e6 * Math.pow(1.04, -(5 + (years - 5) * (k + 0.5) / 100_000)) * (years - 5) / 100_000;
        }
        assertThat(saved).isCloseTo(3e6, within(1.0));
        assertThat(years).isGreaterThan(7.5);
        PayBack never = PayBack.of(new PayBackQuestion(3e9, 12_000, 9000, 1000, 0.5, 0.8, 5, 0.04, "EUR"));
        assertThat(never.discountedYears()).isNaN();
        assertThat(never.derivation().warnings()).anyMatch(warning -> warning.contains("never reach"));
    }

    @Test
    void theBudgetIsTheSumOfItsYears() {
        BudgetQuestion question = new BudgetQuestion(List.of(100.0, 200.0), List.of(0.1, 0.5), 5000, 3000, "CHF");
        assertThat(question.saved(0)).isEqualTo(20_000);
        assertThat(question.saved(1)).isEqualTo(200_000);
        @SuppressWarnings("unchecked")
        Answer answer = ((TrialMethod<BudgetQuestion>) EconomicsMethods.all().get(1)).on(question);
        assertThat(answer.values().getFirst().number()).isEqualTo(220_000);
        assertThat(answer.values().getFirst().unit()).isEqualTo("CHF");
        assertThat(answer.tables().getFirst().rows()).hasSize(2);
    }

    @Test
    void negativeMoneyAndOtherImpossibleInputsSayWhatToChange() {
        refused("threshold", () -> question(100, 0.1, -1, 1));
        refused("costError", () -> new BenefitQuestion(1, 0, 1, 1, 0, 1, 1, "EUR"));
        refused("lossAversion", () -> question(100, 0.1, 30_000, 0.5));
        refused("currency", () -> new BenefitQuestion(1, 1, 1, 1, 0, 1, 1, " "));
        refused("costStandard", () -> new BudgetQuestion(List.of(1.0), List.of(1.0), -5, 1, "EUR"));
        refused("uptake", () -> new BudgetQuestion(List.of(1.0), List.of(1.5), 5, 1, "EUR"));
        refused("uptake", () -> new BudgetQuestion(List.of(1.0, 2.0), List.of(1.0), 5, 1, "EUR"));
        refused("trialCost", () -> new PayBackQuestion(-1, 2, 1, 1, 1, 1, 0, 0, "EUR"));
        refused("costLess", () -> new PayBackQuestion(1, 2, 2, 1, 1, 1, 0, 0, "EUR"));
        refused("costDifference", () -> question(Double.NaN, 0.1, 30_000, 1));
        refused("delayYears", () -> information(1, 10, 10));
        refused("benefits", () -> InformationValue.perfectFromDraws(List.of(1.0)));
    }

    private static void refused(String input, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }

    @Test
    void everyMethodHasAnExampleWithAnAnswer() {
        assertThat(EconomicsMethods.all()).isNotEmpty().allSatisfy(method -> {
            Answer answer = example(method);
            assertThat(answer.values()).isNotEmpty().allSatisfy(value -> assertThat(value.number()).isFinite());
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer example(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
