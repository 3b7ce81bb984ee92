package org.oncommons.methods.recruitment;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.numbers.gamma.LogGamma;
import org.oncommons.methods.quantity.Derivation;

/**
 * Gamma distribution of centres' rates by maximum likelihood from past counts, which are negative binomial:
 * <pre>
 * ln L = &sum; [ln &Gamma;(alpha + k) - ln &Gamma;(alpha) + alpha ln(beta/(beta + tau)) + k ln(1/(beta + tau))].
 * </pre>
 * For each alpha the mean alpha/beta that is best is found by halving, alpha itself by golden sections of its logarithm; both to 1e-8 or
 * so.
 *
 * @param counts     what it was estimated from
 * @param shape      alpha; {@value #ALIKE} means that centres differ no more than by chance
 * @param rate       beta
 * @param likelihood ln L, without terms that do not depend on the parameters
 * @param derivation step by step
 */
public record RateDistribution(PastCounts counts, double shape, double rate, double likelihood, Derivation derivation) {

    /** Shape beyond which rates are the same for all that counts can tell. */
    public static final double ALIKE = 1e6;

    private static final double LEAST = 1e-3;
    private static final int SECTIONS = 80;
    private static final int HALVINGS = 200;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Estimates it. */
    public static RateDistribution of(PastCounts counts) {
        double low = Math.log(LEAST);
        double high = Math.log(ALIKE);
        for (int k = 0; k < SECTIONS; k++) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (profile(counts, Math.exp(left)) < profile(counts, Math.exp(right))) {
                low = left;
            } else {
                high = right;
            }
        }
        double middle = Math.exp((low + high) / 2);
        double shape = profile(counts, middle) <= profile(counts, ALIKE) + 1e-9 ? ALIKE : middle;
        double mean = bestMean(counts, shape);
        return new RateDistribution(counts, shape, shape / mean, profile(counts, shape), derivation(counts, shape, mean));
    }

    /** Patients a month of a centre, on average. */
    public double mean() {
        return shape / rate;
    }

    private static double profile(PastCounts counts, double shape) {
        double rate = shape / bestMean(counts, shape);
        double sum = 0;
        for (int i = 0; i < counts.patients().size(); i++) {
            double k = counts.patients().get(i);
            double tau = counts.months().get(i);
            sum += rising(shape, k) - shape * Math.log1p(tau / rate) - k * Math.log(rate + tau);
        }
        return sum;
    }

    /** ln &Gamma;(alpha + k) - ln &Gamma;(alpha), as a sum where the difference would lose digits. */
    private static double rising(double shape, double k) {
        if (k > 1000) {
            return LogGamma.value(shape + k) - LogGamma.value(shape);
        }
        double sum = 0;
        for (int j = 0; j < k; j++) {
            sum += Math.log(shape + j);
        }
        return sum;
    }

    /** Where &sum; alpha (k - mean tau)/(alpha + mean tau) changes its sign. */
    private static double bestMean(PastCounts counts, double shape) {
        double low = 0;
        double high = 0;
        for (int i = 0; i < counts.patients().size(); i++) {
            high = Math.max(high, counts.patients().get(i) / counts.months().get(i));
        }
        for (int step = 0; step < HALVINGS && high - low > 1e-15 * high; step++) {
            double middle = (low + high) / 2;
            double slope = 0;
            for (int i = 0; i < counts.patients().size(); i++) {
                double expected = middle * counts.months().get(i);
                slope += (counts.patients().get(i) - expected) / (shape + expected);
            }
            if (slope > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static Derivation derivation(PastCounts counts, double shape, double mean) {
        Derivation.Builder derivation = Derivation.of("Rates of centres by maximum likelihood",
                "counts ~ negative binomial, rates ~ Gamma(alpha, "
                + "beta)", "Anisimov and Fedorov, Statistics in Medicine 26 (2007) 4958")
                .assumes("Centres of the past are like those of the new trial, and rates stayed the same.")
                .step("Shape alpha", "largest likelihood of " + counts.patients().size() + " centres", shape, "")
                .step("Rate beta", plain(shape) + " / " + plain(mean), shape / mean, "months");
        if (counts.patients().size() < 10) {
            derivation.warn("Only " + counts.patients().size() + " centres: alpha is very uncertain.");
        }
        if (shape == ALIKE) {
            derivation.warn("Centres differ no more than by chance, so alpha is set to " + plain(ALIKE) + ".");
        }
        return derivation.done();
    }
}
