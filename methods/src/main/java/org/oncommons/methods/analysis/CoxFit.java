package org.oncommons.methods.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * A fitted Cox regression with Efron's ties: h(t | x) = h<sub>stratum</sub>(t) exp(&sum; beta<sub>j</sub> x<sub>j</sub>).
 * Coefficients are accurate to about 1e-9 of their standard errors.
 *
 * @param data           what it was fitted to
 * @param coefficients   log hazard ratios, in the order of the covariates
 * @param covariance     of the coefficients, the inverse of the observed information
 * @param nullLikelihood log partial likelihood at 0
 * @param likelihood     log partial likelihood at the coefficients
 * @param score          Rao's statistic of all coefficients being 0
 * @param iterations     Newton steps taken
 */
public record CoxFit(CoxData data, List<Double> coefficients, List<List<Double>> covariance, double nullLikelihood, double likelihood,
        double score, int iterations) {

    private static final int MOST_ITERATIONS = 50;

    /** Halvings of a step that does not raise the likelihood. */
    private static final int MOST_HALVINGS = 30;

    /** Stops when all steps are below this share of a standard error: the next one would be about its square. */
    private static final double SMALL_STEP = 1e-9;

    /** A standardised coefficient beyond this means that the likelihood has no maximum. */
    private static final double ENDLESS = 30;

    public CoxFit {
        coefficients = List.copyOf(coefficients);
        covariance = covariance.stream().map(List::copyOf).toList();
    }

    /**
     * Fits by Newton's method.
     *
     * @throws ImpossibleInput if covariates repeat each other, or a coefficient has no finite estimate
     */
    public static CoxFit of(CoxData data) {
        PartialLikelihood likelihood = new PartialLikelihood(data);
        int size = data.covariates().length;
        double[] none = new double[data.followUp().size()];
        double[] beta = new double[size];
        likelihood.at(beta, none);
        double start = likelihood.value;
        double score = Double.NaN;
        for (int iteration = 1; iteration <= MOST_ITERATIONS; iteration++) {
            double[][] inverse = Symmetric.inverse(likelihood.information);
            if (inverse == null) {
                throw iteration == 1 ? redundant() : endless(data);
            }
            double[] step = Symmetric.times(inverse, likelihood.gradient);
            score = iteration == 1 ? Symmetric.dot(step, likelihood.gradient) : score;
            boolean last = smallest(step, inverse);
            climb(likelihood, beta, step, none);
            if (Arrays.stream(beta).anyMatch(value -> Math.abs(value) > ENDLESS)) {
                break;
            }
            if (last) {
                return fit(likelihood, data, beta, start, score, iteration);
            }
        }
        throw endless(data);
    }

    private static ImpossibleInput endless(CoxData data) {
        return new ImpossibleInput("The hazard ratio has no finite estimate, because a covariate separates patients with the event from "
                + "those "
                + "without (for instance no event in one arm): give longer follow-up, or leave that covariate out.", "events",
                data.names().getFirst());
    }

    private static ImpossibleInput redundant() {
        return new ImpossibleInput("The covariates repeat each other, or do not vary among patients at risk within a stratum: leave one of "
                + "them "
                + "out, or join strata.", "covariates", "strata");
    }

    private static boolean smallest(double[] step, double[][] inverse) {
        for (int j = 0; j < step.length; j++) {
            if (Math.abs(step[j]) > SMALL_STEP * Math.sqrt(inverse[j][j])) {
                return false;
            }
        }
        return true;
    }

    /** Takes the step, or the first half of it and so on that does not lower the likelihood beyond rounding. */
    private static void climb(PartialLikelihood likelihood, double[] beta, double[] step, double[] none) {
        double before = likelihood.value;
        double[] from = beta.clone();
        double length = 1;
        for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
            for (int j = 0; j < beta.length; j++) {
                beta[j] = from[j] + length * step[j];
            }
            likelihood.at(beta, none);
            if (likelihood.value >= before - 1e-10 * Math.abs(before)) {
                return;
            }
            length /= 2;
        }
    }

    private static CoxFit fit(PartialLikelihood likelihood, CoxData data, double[] beta, double start, double score, int iterations) {
        double[][] inverse = Symmetric.inverse(likelihood.information);
        if (inverse == null) {
            throw endless(data);
        }
        List<Double> coefficients = new ArrayList<>();
        List<List<Double>> covariance = new ArrayList<>();
        for (int j = 0; j < beta.length; j++) {
            coefficients.add(beta[j] / likelihood.spread(j));
            List<Double> row = new ArrayList<>();
            for (int l = 0; l < beta.length; l++) {
                row.add(inverse[j][l] / likelihood.spread(j) / likelihood.spread(l));
            }
            covariance.add(row);
        }
        return new CoxFit(data, coefficients, covariance, start, likelihood.value, score, iterations);
    }

    public double standardError(int covariate) {
        return Math.sqrt(covariance.get(covariate).get(covariate));
    }

    /** Hazard ratio for one more unit of the covariate. */
    public Estimate hazardRatio(int covariate, double level) {
        return Estimate.normal(coefficients.get(covariate), standardError(covariate), level).exponential();
    }

    /** Twice the gain of log likelihood, chi-squared with as many degrees of freedom as covariates if none has an effect. */
    public double likelihoodRatio() {
        return 2 * (likelihood - nullLikelihood);
    }

    /** p of the likelihood ratio test that no covariate has an effect. */
    public double pValue() {
        return ChiSquaredDistribution.of(coefficients.size()).survivalProbability(Math.max(0, likelihoodRatio()));
    }
}
