package org.oncommons.methods.economics;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Expected value of perfect and of sample information with normal belief and data,
 * <pre>
 * L(s) = s [phi(b/s) - |b/s| Phi(-|b/s|)],  EVPI = L(s<sub>0</sub>),  EVSI = L(s<sub>1</sub>),
 * s<sub>1</sub><sup>2</sup> = s<sub>0</sub><sup>4</sup>/(s<sub>0</sub><sup>2</sup> + sd<sup>2</sup>(1/n<sub>C</sub> + 1/n<sub>E</sub>)).
 * </pre>
 *
 * @param question          what was asked
 * @param perfect           EVPI for a patient
 * @param sample            EVSI for a patient
 * @param populationPerfect EVPI for all patients of the years
 * @param populationSample  EVSI for the patients treated after the trial reports
 * @param netGain           the latter less the cost of the trial
 * @param derivation        step by step
 */
public record InformationValue(InformationQuestion question, double perfect, double sample, double populationPerfect,
        double populationSample, double netGain, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Computes it. */
    public static InformationValue of(InformationQuestion q) {
        double prior = q.benefitError() * q.benefitError();
        double data = q.deviation() * q.deviation() * (1 / q.controlPatients() + 1 / q.experimentalPatients());
        double spread = Math.sqrt(prior * prior / (prior + data));
        double perfect = loss(q.benefit(), q.benefitError());
        double sample = loss(q.benefit(), spread);
        double all = patients(q, 0);
        double later = patients(q, q.delayYears());
        String money = q.currency() + " for a patient";
        Derivation derivation = Derivation.of("Value of information, normal belief", "EVSI = s1 [phi(b/s1) - |b/s1| Phi(-|b/s1|)], "
                + "s1^2 = s0^4 / (s0^2 + sd^2 (1/nC + 1/nE))", "Raiffa and Schlaifer, Applied Statistical Decision Theory (1961)")
                .assumes("Belief in the net benefit and the trial's estimate of it are normal.")
                .assumes("Everybody is treated as the net benefit says, from the report on.")
                .step("EVPI", "L(" + plain(q.benefitError()) + ") at b = " + plain(q.benefit()), perfect, money)
                .step("Spread of the belief after the trial", "sqrt(" + plain(prior) + "^2 / (" + plain(prior) + " + " + plain(data) + "))",
                spread,
                        money)
                .step("EVSI", "L(" + plain(spread) + ")", sample, money)
                .step("Patients after the report, discounted", plain(q.eligibleAYear()) + " a year from year " + plain(q.delayYears())
                + " to "
                        + plain(q.years()), later, "patients")
                .step("EVSI of all patients", plain(sample) + " * " + plain(later), sample * later, q.currency())
                .step("Net gain of the trial", plain(sample * later) + " - " + plain(q.trialCost()), sample * later - q.trialCost(),
                q.currency())
                .warn("Patients inside the trial are not counted.").done();
        return new InformationValue(q, perfect, sample, perfect * all, sample * later, sample * later - q.trialCost(), derivation);
    }

    /** Expected loss of choosing by the mean b when the truth is normal around it. */
    static double loss(double mean, double spread) {
        double z = Math.abs(mean / spread);
        return Math.max(0, spread * (NORMAL.density(z) - z * NORMAL.survivalProbability(z)));
    }

    /** Patients from a time on, each year discounted to its begin; the first year is not discounted. */
    private static double patients(InformationQuestion q, double from) {
        double sum = 0;
        for (int year = 0; year < q.years(); year++) {
            double share = Math.max(0, Math.min(year + 1, q.years()) - Math.max(year, from));
            sum += q.eligibleAYear() * share / Math.pow(1 + q.discount(), year);
        }
        return sum;
    }

    /**
     * Expected value of perfect information from draws of the net benefit of less treatment, mean of max(B, 0) less max(mean B, 0).
     */
    public static double perfectFromDraws(List<Double> benefits) {
        requireDraws(benefits);
        double mean = benefits.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double best = benefits.stream().mapToDouble(value -> Math.max(0, value)).average().orElseThrow();
        return best - Math.max(0, mean);
    }

    /**
     * Expected value of sample information by regression of the net benefit on a summary of simulated data (Strong, Oakley and Brennan,
     * Medical Decision Making 34 (2014) 311), with a polynomial.
     *
     * @param benefits  draws of the net benefit
     * @param summaries summary of the data simulated with each draw, such as the estimated difference
     * @param degree    of the polynomial, 1 to 5
     */
    public static double sampleFromDraws(List<Double> benefits, List<Double> summaries, int degree) {
        requireDraws(benefits);
        if (summaries.size() != benefits.size() || degree < 1 || degree > 5) {
            throw new ImpossibleInput("There are " + benefits.size() + " draws, " + summaries.size() + " summaries and degree " + degree
                    + ": give a summary for each draw and a degree from 1 to 5.", "summaries", "degree");
        }
        double[] y = benefits.stream().mapToDouble(Double::doubleValue).toArray();
        double[] fitted = fitted(y, summaries.stream().mapToDouble(Double::doubleValue).toArray(), degree);
        double best = Arrays.stream(fitted).map(value -> Math.max(0, value)).average().orElseThrow();
        return best - Math.max(0, Arrays.stream(y).average().orElseThrow());
    }

    private static void requireDraws(List<Double> benefits) {
        if (benefits.size() < 100 || benefits.stream().anyMatch(value -> !Double.isFinite(value))) {
            throw new ImpossibleInput("There are " + benefits.size() + " draws of the net benefit: give at least 100 numbers.", "benefits");
        }
    }

    /** Projection onto polynomials made orthogonal one after the other (Gram and Schmidt, with a second pass against rounding). */
    private static double[] fitted(double[] y, double[] x, int degree) {
        double centre = Arrays.stream(x).average().orElseThrow();
        double scale = Arrays.stream(x).map(value -> Math.abs(value - centre)).max().orElseThrow();
        if (!(scale > 0)) {
            throw new ImpossibleInput("All summaries are the same: simulate data that differ.", "summaries");
        }
        double[] fitted = new double[y.length];
        double[][] basis = new double[degree + 1][];
        for (int power = 0; power <= degree; power++) {
            int p = power;
            double[] column = Arrays.stream(x).map(value -> Math.pow((value - centre) / scale, p)).toArray();
            for (int earlier = 0; earlier < 2 * power; earlier++) {
                add(column, basis[earlier % power], -dot(column, basis[earlier % power]));
            }
            double length = Math.sqrt(dot(column, column));
            basis[power] = Arrays.stream(column).map(value -> value / length).toArray();
            add(fitted, basis[power], dot(y, basis[power]));
        }
        return fitted;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] column, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * column[i];
        }
    }
}
