package org.oncommons.methods.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Cox's partial likelihood with Efron's treatment of ties, its gradient and information, and the same weighted by a function of time, which
 * the test of proportional hazards needs. Covariates are centred and scaled inside. One thread at a time.
 *
 * <p>With D tied events and r = 0 &hellip; D-1, the risk set is that of all patients less r/D of the tied ones (Efron, Journal of the
 * American Statistical Association 72 (1977) 557).
 */
final class PartialLikelihood {

    private final CoxData data;
    private final int size;
    /** By stratum, within it the latest first. */
    private final int[] order;
    /** One row for each patient. */
    private final double[][] x;
    private final double[] spread;
    private final double[] risk;

    double value;
    final double[] gradient;
    final double[][] information;
    /** Gradient and information with each term times g, and the information times g squared. */
    final double[] weightedGradient;
    final double[][] weighted;
    final double[][] squared;

    private double s0;
    private double t0;
    private final double[] s1;
    private final double[] t1;
    private final double[][] s2;
    private final double[][] t2;
    private final double[] mean;

    PartialLikelihood(CoxData data) {
        this.data = data;
        size = data.covariates().length;
        order = IntStream.range(0, data.followUp().size()).boxed().sorted(Comparator.<Integer>comparingInt(i -> data.strata()[i])
                .thenComparing(i -> -data.followUp().time(i))).mapToInt(Integer::intValue).toArray();
        x = new double[order.length][size];
        spread = new double[size];
        for (int j = 0; j < size; j++) {
            standardise(j);
        }
        risk = new double[order.length];
        gradient = new double[size];
        information = new double[size][size];
        weightedGradient = new double[size];
        weighted = new double[size][size];
        squared = new double[size][size];
        s1 = new double[size];
        t1 = new double[size];
        s2 = new double[size][size];
        t2 = new double[size][size];
        mean = new double[size];
    }

    private void standardise(int j) {
        double[] values = data.covariates()[j];
        double centre = Arrays.stream(values).average().orElseThrow();
        double sum = Arrays.stream(values).map(value -> (value - centre) * (value - centre)).sum();
        spread[j] = Math.sqrt(sum / values.length);
        for (int i = 0; i < values.length; i++) {
            x[i][j] = (values[i] - centre) / spread[j];
        }
    }

    /** Standard deviation of a covariate: a coefficient inside is this times the one outside. */
    double spread(int covariate) {
        return spread[covariate];
    }

    /**
     * Evaluates all of it.
     *
     * @param beta coefficients of the standardised covariates
     * @param g    weight at the time of each patient
     */
    void at(double[] beta, double[] g) {
        clear();
        for (int i = 0; i < risk.length; i++) {
            risk[i] = Math.exp(Symmetric.dot(beta, x[i]));
        }
        int k = 0;
        while (k < order.length) {
            int stratum = data.strata()[order[k]];
            s0 = 0;
            Arrays.fill(s1, 0);
            zero(s2);
            while (k < order.length && data.strata()[order[k]] == stratum) {
                k = time(k, stratum, beta, g);
            }
        }
    }

    private void clear() {
        value = 0;
        Arrays.fill(gradient, 0);
        Arrays.fill(weightedGradient, 0);
        zero(information);
        zero(weighted);
        zero(squared);
    }

    private static void zero(double[][] matrix) {
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
    }

    /** Takes all patients whose follow-up ends at one time; returns where the next time begins. */
    private int time(int from, int stratum, double[] beta, double[] g) {
        double time = data.followUp().time(order[from]);
        double weight = g[order[from]];
        int tied = 0;
        t0 = 0;
        Arrays.fill(t1, 0);
        zero(t2);
        int k = from;
        for (; k < order.length && data.strata()[order[k]] == stratum && data.followUp().time(order[k]) == time; k++) {
            int i = order[k];
            s0 += risk[i];
            add(s1, s2, i);
            if (data.followUp().ended(i)) {
                tied++;
                t0 += risk[i];
                add(t1, t2, i);
                value += Symmetric.dot(beta, x[i]);
                for (int j = 0; j < size; j++) {
                    gradient[j] += x[i][j];
                    weightedGradient[j] += weight * x[i][j];
                }
            }
        }
        for (int r = 0; r < tied; r++) {
            efron((double) r / tied, weight);
        }
        return k;
    }

    private void add(double[] first, double[][] second, int i) {
        for (int j = 0; j < size; j++) {
            double product = risk[i] * x[i][j];
            first[j] += product;
            for (int l = 0; l <= j; l++) {
                second[j][l] += product * x[i][l];
            }
        }
    }

    private void efron(double share, double weight) {
        double total = s0 - share * t0;
        value -= Math.log(total);
        for (int j = 0; j < size; j++) {
            mean[j] = (s1[j] - share * t1[j]) / total;
            gradient[j] -= mean[j];
            weightedGradient[j] -= weight * mean[j];
            for (int l = 0; l <= j; l++) {
                double covariance = (s2[j][l] - share * t2[j][l]) / total - mean[j] * mean[l];
                put(information, j, l, covariance);
                put(weighted, j, l, weight * covariance);
                put(squared, j, l, weight * weight * covariance);
            }
        }
    }

    private static void put(double[][] matrix, int j, int l, double value) {
        matrix[j][l] += value;
        if (j != l) {
            matrix[l][j] += value;
        }
    }
}
