package org.oncommons.methods.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Regression of pseudo-values with the identity link, so that a coefficient is an adjusted difference (of survival probability, restricted
 * mean or incidence), with the sandwich variance (X'X)<sup>-1</sup> X' diag(e<sup>2</sup>) X (X'X)<sup>-1</sup>, not corrected for small
 * samples.
 * Andersen, Klein and Rosth&oslash;j, Biometrika 90 (2003) 15. Censoring must not depend on the covariates.
 *
 * @param names          "intercept" and the covariates
 * @param coefficients   in that order
 * @param standardErrors robust
 */
public record PseudoRegression(List<String> names, List<Double> coefficients, List<Double> standardErrors) {

    public PseudoRegression {
        names = List.copyOf(names);
        coefficients = List.copyOf(coefficients);
        standardErrors = List.copyOf(standardErrors);
    }

    /**
     * Least squares.
     *
     * @param pseudo     from {@link PseudoValues}
     * @param covariates one array for each, one value for each patient
     */
    public static PseudoRegression of(double[] pseudo, List<String> names, double[][] covariates) {
        if (names.size() != covariates.length || Arrays.stream(covariates).anyMatch(values -> values.length != pseudo.length)) {
            throw new ImpossibleInput("There are " + pseudo.length + " patients and " + names.size()
                    + " names: give a name for each covariate and a value for each patient.", "covariates", "names");
        }
        int size = covariates.length + 1;
        double[][] rows = IntStream.range(0, pseudo.length).mapToObj(i -> row(covariates, i)).toArray(double[][]::new);
        double[][] bread = Symmetric.inverse(crossed(rows, filled(pseudo.length, 1)));
        if (bread == null) {
            throw new ImpossibleInput("The covariates repeat each other or never vary: leave one of them out.", "covariates");
        }
        double[] sums = new double[size];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < size; j++) {
                sums[j] += rows[i][j] * pseudo[i];
            }
        }
        double[] beta = Symmetric.times(bread, sums);
        double[] squares = IntStream.range(0, rows.length).mapToDouble(i -> Math.pow(pseudo[i] - Symmetric.dot(rows[i], beta), 2))
                .toArray();
        double[][] meat = crossed(rows, squares);
        List<Double> errors = IntStream.range(0, size)
                .mapToObj(j -> Math.sqrt(Symmetric.dot(bread[j], Symmetric.times(meat, bread[j])))).toList();
        List<String> all = new java.util.ArrayList<>(List.of("intercept"));
        all.addAll(names);
        return new PseudoRegression(all, Arrays.stream(beta).boxed().toList(), errors);
    }

    private static double[] filled(int length, double value) {
        double[] filled = new double[length];
        Arrays.fill(filled, value);
        return filled;
    }

    private static double[] row(double[][] covariates, int i) {
        double[] row = new double[covariates.length + 1];
        row[0] = 1;
        for (int j = 0; j < covariates.length; j++) {
            row[j + 1] = covariates[j][i];
        }
        return row;
    }

    /** X' diag(weights) X. */
    private static double[][] crossed(double[][] rows, double[] weights) {
        int size = rows[0].length;
        double[][] crossed = new double[size][size];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < size; j++) {
                for (int l = 0; l < size; l++) {
                    crossed[j][l] += weights[i] * rows[i][j] * rows[i][l];
                }
            }
        }
        return crossed;
    }

    /** Interval of a coefficient, 0 the intercept. */
    public Estimate interval(int coefficient, double level) {
        return Estimate.normal(coefficients.get(coefficient), standardErrors.get(coefficient), level);
    }
}
