package org.oncommons.methods.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.TrialMethod;

class RecruitmentTests {

    private static final List<Centre> CENTRES = List.of(new Centre("A", 4, 0.8, 0.6, 0, 12, 6), new Centre("B", 2, 0.8, 0.7, 0, 3, 8),
            Centre.planned("C", 1.5, 3), Centre.planned("D", 0.8, 9), Centre.planned("E", 3, 0), Centre.planned("F", 0.5, 1));

    private static RecruitmentQuestion question(List<Centre> centres, int patients, double month) {
        return new RecruitmentQuestion(centres, patients, month, 1.5, 0);
    }

    /** What matching three moments leaves for six unlike centres; two moments would be off by 0.025. */
    private static final double MOMENT_MATCH = 0.01;

    /** Three standard errors of 100 000 draws. */
    private static final double DRAWN = 3 * 0.5 / Math.sqrt(100_000);

    /** Recomputed with Python 3.11 by the exact recursion for a sum of negative binomial numbers, n p(n) = sum k c(k) p(n - k). */
    @ParameterizedTest
    @CsvSource({"12, 0.151773243686244", "20, 0.6941586392787795", "30, 0.9642764989652414"})
    void theChanceByADateIsNearTheExactOne(double month, double exact) {
        assertThat(RecruitmentForecast.of(question(CENTRES, 135, month)).byDate()).isCloseTo(exact, within(MOMENT_MATCH));
    }

    @Test
    void theChanceByADateIsThatOfDrawingRatesAndCounts() {
        int runs = 100_000;
        SplittableRandom random = new SplittableRandom(3);
        for (double month : new double[] {12, 20, 30}) {
            RecruitmentForecast forecast = RecruitmentForecast.of(question(CENTRES, 135, month));
            int reached = 0;
            double sum = 0;
            for (int run = 0; run < runs; run++) {
                double mean = 0;
                for (Centre centre : CENTRES) {
                    double shape = 1.5 + centre.recruited();
                    double rate = 1.5 / centre.expectedRate() + centre.activeMonths();
                    mean += gamma(random, shape) / rate * Math.max(0, month - centre.startMonth());
                }
                int count = 15 + poisson(random, mean);
                reached += count >= 135 ? 1 : 0;
                sum += count;
            }
            assertThat(forecast.byDate()).isCloseTo((double) reached / runs, within(MOMENT_MATCH + DRAWN));
            assertThat(forecast.expectedByDate()).isCloseTo(sum / runs, within(0.5));
        }
    }

    /** Marsaglia and Tsang, ACM Transactions on Mathematical Software 26 (2000) 363; shape at least 1. */
    private static double gamma(SplittableRandom random, double shape) {
        double d = shape - 1 / 3.0;
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static int poisson(SplittableRandom random, double mean) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= Math.log(random.nextDouble());
        }
        return count;
    }

    /** Time to n more of one open centre: mean n B/(A - 1), from the distribution function by the sum over small steps. */
    @Test
    void theMeanTimeToTheLastPatientIsTheKnownOne() {
        List<Centre> one = List.of(new Centre("A", 3, 1, 1, 0, 30, 10));
        double shape = 1.5 + 30;
        double rate = 1.5 / 3 + 10;
        RecruitmentForecast forecast = RecruitmentForecast.of(question(one, 70, 12));
        double mean = IntStream.range(0, 60_000).mapToDouble(k -> (1 - forecast.probability((k + 0.5) * 0.001)) * 0.001).sum();
        assertThat(mean).isCloseTo(40 * rate / (shape - 1), within(1e-3));
    }

    @Test
    void quantilesAreWhereTheChanceIsReachedAndEachCentreBringsThemNearer() {
        RecruitmentForecast forecast = RecruitmentForecast.of(question(CENTRES, 150, 24));
        assertThat(forecast.quantiles()).isSorted();
        assertThat(forecast.probability(forecast.quantiles().get(0))).isCloseTo(0.1, within(1e-6));
        assertThat(forecast.probability(forecast.quantiles().get(1))).isCloseTo(0.5, within(1e-6));
        assertThat(forecast.probability(forecast.quantiles().get(2))).isCloseTo(0.9, within(1e-6));
        assertThat(forecast.without()).allSatisfy(each -> {
            assertThat(each.median()).isGreaterThan(forecast.quantiles().get(1));
            assertThat(each.byDate()).isLessThan(forecast.byDate());
        });
        List<Centre> withoutE = CENTRES.stream().filter(centre -> !centre.name().equals("E")).toList();
        assertThat(RecruitmentForecast.of(question(withoutE, 150, 24)).quantiles().get(1)).isCloseTo(forecast.without().get(4).median(),
                within(1e-9));
    }

    @Test
    void countsCorrectWhatWasExpected() {
        double expected = RecruitmentForecast.of(question(List.of(Centre.planned("A", 4, 0)), 100, 12)).without().getFirst().rate();
        double afterFew = RecruitmentForecast.of(question(List.of(new Centre("A", 4, 1, 1, 0, 10, 10)), 100, 12)).without().getFirst()
                .rate();
        double afterLong = RecruitmentForecast.of(question(List.of(new Centre("A", 4, 1, 1, 0, 100, 100)), 200, 12)).without().getFirst()
                .rate();
        assertThat(expected).isCloseTo(4, within(1e-12));
        assertThat(afterFew).isCloseTo((1.5 + 10) / (1.5 / 4 + 10), within(1e-12));
        assertThat(afterLong).isCloseTo(1, within(0.02));
    }

    /** Five centres of the same expectation and opening are one gamma distribution: negative binomial by its own sum. */
    @Test
    void alikeRatesAddUpToANegativeBinomialNumber() {
        List<Centre> five = IntStream.range(0, 5).mapToObj(i -> Centre.planned("C" + i, 2, 0)).toList();
        double chance = 10 / (10 + 1.5 / 2);
        double term = Math.pow(1 - chance, 7.5);
        double expected = 1;
        for (int k = 0; k < 90; k++) {
            expected -= term;
            term *= chance * (7.5 + k) / (k + 1);
        }
        assertThat(RecruitmentForecast.of(question(five, 90, 10)).byDate()).isCloseTo(expected, within(1e-10));
    }

    @Test
    void alikeCentresRecruitAsAPoissonProcess() {
        RecruitmentQuestion alike = new RecruitmentQuestion(List.of(Centre.planned("A", 5, 0)), 50, 10, 1e6, 0);
        double poisson = 1;
        double term = Math.exp(-50);
        for (int k = 0; k < 50; k++) {
            poisson -= term;
            term *= 50.0 / (k + 1);
        }
        assertThat(RecruitmentForecast.of(alike).byDate()).isCloseTo(poisson, within(1e-4));
    }

    @Test
    void fallingRatesMayNeverReachTheNumberAndItIsSaid() {
        RecruitmentQuestion falling = new RecruitmentQuestion(List.of(Centre.planned("A", 2, 0)), 500, 24, 3, 0.05);
        RecruitmentForecast forecast = RecruitmentForecast.of(falling);
        assertThat(forecast.quantiles().get(1)).isNaN();
        assertThat(forecast.expectedByDate()).isCloseTo(2 * (1 - Math.pow(0.95, 24)) / -Math.log(0.95), within(1e-9));
        assertThat(forecast.derivation().warnings()).anyMatch(warning -> warning.contains("not reached"));
    }

    @Test
    void aTrialThatHasItsPatientsIsDone() {
        RecruitmentForecast forecast = RecruitmentForecast.of(question(CENTRES, 15, 1));
        assertThat(forecast.byDate()).isEqualTo(1);
        assertThat(forecast.quantiles()).containsExactly(0.0, 0.0, 0.0);
    }

    /** Recomputed with Python 3.11's lgamma by a grid that is refined to 1e-12 around the best point. */
    @Test
    void theRatesOfPastCentresHaveTheLargestLikelihood() {
        RateDistribution rates = RateDistribution.of(new PastCounts(List.of(12., 3., 0., 25., 7., 9., 1., 14., 4., 30.),
                List.of(10., 8., 6., 12., 9., 11., 4., 12., 7., 15.)));
        assertThat(rates.shape()).isCloseTo(2.3446577866725122, within(FLAT));
        assertThat(rates.rate()).isCloseTo(2.4192747577318037, within(FLAT));
        assertThat(rates.likelihood()).isCloseTo(-84.88008499353589, within(1e-9));
    }

    /** A likelihood is flat at its top: it is equal to 16 digits within this distance. */
    private static final double FLAT = 1e-6;

    @Test
    void ratesOfManySimulatedCentresAreFoundAgain() {
        SplittableRandom random = new SplittableRandom(6);
        List<Double> counts = IntStream.range(0, 4000).mapToObj(i -> (double) poisson(random, 12 * gamma(random, 2) / 3)).toList();
        RateDistribution rates = RateDistribution.of(new PastCounts(counts, IntStream.range(0, 4000).mapToObj(i -> 12.0).toList()));
        assertThat(rates.shape()).isCloseTo(2, within(0.2));
        assertThat(rates.mean()).isCloseTo(2 / 3.0, within(0.03));
    }

    @Test
    void centresThatDifferLessThanByChanceAreCalledAlike() {
        RateDistribution rates = RateDistribution.of(new PastCounts(List.of(10., 10., 11., 9.), List.of(10., 10., 10., 10.)));
        assertThat(rates.shape()).isEqualTo(RateDistribution.ALIKE);
        assertThat(rates.mean()).isCloseTo(1, within(1e-9));
        assertThat(rates.derivation().warnings()).anyMatch(warning -> warning.contains("no more than by chance"));
    }

    @Test
    void impossibleForecastsSayWhatToChange() {
        refused("centres", () -> question(List.of(), 100, 12));
        refused("patients", () -> question(CENTRES, 0, 12));
        refused("byMonth", () -> question(CENTRES, 10, Double.NaN));
        refused("eligibleAMonth", () -> Centre.planned("A", 0, 0));
        refused("consenting", () -> new Centre("A", 1, 1, 1.2, 0, 0, 0));
        refused("activeMonths", () -> new Centre("A", 1, 1, 1, 0, 5, 0));
        refused("patients", () -> new PastCounts(List.of(0., 0.), List.of(1., 1.)));
        refused("patients", () -> new PastCounts(List.of(1.), List.of(1.)));
        refused("patients", () -> new PastCounts(List.of(1., 1.5), List.of(1., 2.)));
        refused("months", () -> new PastCounts(List.of(1., 1.), List.of(1., 0.)));
    }

    private static void refused(String input, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatExceptionOfType(ImpossibleInput.class).isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.inputs()).first().isEqualTo(input)).withMessageEndingWith(".");
    }

    @Test
    void everyMethodTellsItsSteps() {
        assertThat(RecruitmentMethods.all()).extracting(method -> method.name()).containsExactly("recruitment-forecast",
                "recruitment-rates");
        assertThat(RecruitmentForecast.of(question(CENTRES, 150, 24)).derivation().steps()).hasSize(5);
    }

    @Test
    void everyMethodHasAnExampleWithAnAnswer() {
        assertThat(RecruitmentMethods.all()).isNotEmpty().allSatisfy(method -> {
            Answer answer = example(method);
            assertThat(answer.values()).isNotEmpty().allSatisfy(value -> assertThat(value.number()).isFinite());
            assertThat(answer.derivation().steps()).isNotEmpty();
        });
    }

    private static <I extends Record> Answer example(TrialMethod<I> method) {
        return method.on(method.example());
    }
}
