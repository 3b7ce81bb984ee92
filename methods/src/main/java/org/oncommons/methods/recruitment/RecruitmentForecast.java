package org.oncommons.methods.recruitment;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.recruitment.GammaSum.Posterior;

/**
 * Poisson-gamma forecast (Anisimov and Fedorov, Statistics in Medicine 26 (2007) 4958): the rate of a centre is gamma distributed with
 * shape
 * alpha around what it expects, and after k patients in tau months with shape alpha + k and rate beta + tau.
 *
 * @param question        what was asked
 * @param byDate          probability to have the patients by the month that was asked for
 * @param expectedByDate  mean number by then, with those recruited already
 * @param quantiles       month by which the patients are there with probability 0.1, 0.5 and 0.9; NaN if not within {@value #HORIZON}
 * months
 * @param without         what each centre contributes, in their order
 * @param derivation      step by step
 */
public record RecruitmentForecast(RecruitmentQuestion question, double byDate, double expectedByDate, List<Double> quantiles,
        List<Without> without, Derivation derivation) {

    /** Months after which a forecast is none. */
    public static final int HORIZON = 1200;

    /** Halvings of {@value #HORIZON} months: below a second. */
    private static final int HALVINGS = 40;

    private static final int STEPS = 40;
    private static final double[] PROBABILITIES = {0.1, 0.5, 0.9};

    /**
     * The same forecast without one centre's future patients.
     *
     * @param centre which
     * @param byDate probability to have the patients by the month without it
     * @param median month by which they are there with probability 0.5 without it; NaN if never
     * @param rate   patients a month that are expected of it now
     */
    public record Without(Centre centre, double byDate, double median, double rate) {}

    public RecruitmentForecast {
        quantiles = List.copyOf(quantiles);
        without = List.copyOf(without);
    }

    /** Forecasts. */
    public static RecruitmentForecast of(RecruitmentQuestion question) {
        List<Posterior> posteriors = question.centres().stream().map(centre -> posterior(centre, question.shape())).toList();
        GammaSum byDate = sum(question, posteriors, question.byMonth(), -1);
        List<Double> quantiles = new ArrayList<>();
        for (double probability : PROBABILITIES) {
            quantiles.add(month(question, posteriors, probability, -1));
        }
        List<Without> without = IntStream.range(0, posteriors.size()).mapToObj(i -> new Without(question.centres().get(i),
                sum(question, posteriors, question.byMonth(), i).atLeast(question.missing()), month(question, posteriors, 0.5, i),
                posteriors.get(i).mean())).toList();
        return new RecruitmentForecast(question, byDate.atLeast(question.missing()), question.recruited() + byDate.mean(), quantiles,
                without,
                derivation(question, byDate, quantiles));
    }

    /** Probability to have the patients by any month. */
    public double probability(double month) {
        List<Posterior> posteriors = question.centres().stream().map(centre -> posterior(centre, question.shape())).toList();
        return sum(question, posteriors, month, -1).atLeast(question.missing());
    }

    /**
     * The chance to have the patients by a month.
     *
     * @param month from today
     */
    public record Chance(double month, double probability) {}

    /**
     * From today at equal steps until the patients are there with probability 0.9; where that is later than five times the asked month, or
     * never, until twice the asked month.
     */
    public List<Chance> chances() {
        List<Posterior> posteriors = question.centres().stream().map(centre -> posterior(centre, question.shape())).toList();
        double likely = quantiles.getLast();
        double end = likely <= 5 * question.byMonth() ? Math.max(likely, 1.25 * question.byMonth()) : 2 * question.byMonth();
        return IntStream.rangeClosed(0, STEPS).mapToObj(step -> end * step / STEPS)
                .map(month -> new Chance(month, sum(question, posteriors, month, -1).atLeast(question.missing()))).toList();
    }

    private static Posterior posterior(Centre centre, double shape) {
        return new Posterior(shape + centre.recruited(), shape / centre.expectedRate() + centre.activeMonths());
    }

    private static GammaSum sum(RecruitmentQuestion question, List<Posterior> posteriors, double month, int left) {
        double[] exposures = new double[posteriors.size()];
        for (int i = 0; i < exposures.length; i++) {
            Centre centre = question.centres().get(i);
            double open = month - centre.startMonth();
            exposures[i] = i == left || open <= 0 ? 0 : weighted(open, question.decayAMonth());
        }
        return GammaSum.of(posteriors, exposures);
    }

    /** Months, later ones counting less: &int;<sub>0</sub><sup>open</sup> (1 - decay)<sup>s</sup> ds. */
    private static double weighted(double open, double decay) {
        double loss = Math.log1p(-decay);
        return decay == 0 ? open : Math.expm1(loss * open) / loss;
    }

    private static double month(RecruitmentQuestion question, List<Posterior> posteriors, double probability, int left) {
        int missing = question.missing();
        if (missing == 0) {
            return 0;
        }
        if (sum(question, posteriors, HORIZON, left).atLeast(missing) < probability) {
            return Double.NaN;
        }
        double low = 0;
        double high = HORIZON;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            if (sum(question, posteriors, middle, left).atLeast(missing) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static Derivation derivation(RecruitmentQuestion question, GammaSum byDate, List<Double> quantiles) {
        Derivation.Builder derivation = Derivation.of("Poisson-gamma forecast of recruitment",
                "rate ~ Gamma(alpha + k, alpha/expected + tau); count by t ~ Poisson + negative binomial with three moments of the sum",
                "Anisimov and Fedorov, Statistics in Medicine 26 (2007) 4958; gamma distribution of the sum: Mountain and Sherlock, "
                + "Biometrics 78 (2022) 636, "
                + "here with a third moment")
                .assumes("Patients come one by one and independently, at a rate of each centre's own.")
                .assumes(question.decayAMonth() == 0 ? "Rates stay the same." : "Rates fall by " + plain(100 * question.decayAMonth())
                        + " % a month from the opening on.")
                .assumes("Centres open when they say.")
                .step("Still to recruit", plain(question.patients()) + " - " + question.recruited(), question.missing(), "patients")
                .step("Expected by month " + plain(question.byMonth()), "sum of rate times months open", byDate.mean(), "patients")
                .step("Standard deviation of that number", "sqrt(mean + variance of the mean)", byDate.countDeviation(), "patients")
                .step("Probability by month " + plain(question.byMonth()), "P(count >= " + question.missing() + ")",
                        byDate.atLeast(question.missing()), "probability")
                .step("Month of even chances", "where that probability is 0.5", quantiles.get(1), "months")
                .warn("alpha is taken as known, so that the range of months is somewhat too narrow.")
                .warn("Three moments stand for the sum of the centres: with few and unlike centres chances are off by up to about 0.01.");
        if (Double.isNaN(quantiles.get(1))) {
            derivation.warn("The patients are not reached with even chances within " + HORIZON
                    + " months: add centres or ask for fewer patients.");
        }
        if (question.centres().stream().allMatch(centre -> centre.recruited() == 0)) {
            derivation.warn("Nothing was counted yet: the forecast rests on what centres expect, which is usually too much.");
        }
        return derivation.done();
    }
}
