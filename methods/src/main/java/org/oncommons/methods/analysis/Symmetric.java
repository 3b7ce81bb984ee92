package org.oncommons.methods.analysis;

import org.jspecify.annotations.Nullable;

/** Systems of a few linear equations, symmetric and positive definite. */
final class Symmetric {

    /** A pivot below this share of the largest diagonal element counts as none. */
    private static final double SINGULAR = 1e-13;

    private Symmetric() {}

    /**
     * The inverse, by Gauss and Jordan with pivots on the diagonal.
     *
     * @return null if the matrix is singular
     */
    static double[] @Nullable [] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] a = new double[size][];
        double[] scale = new double[size];
        for (int i = 0; i < size; i++) {
            a[i] = matrix[i].clone();
            scale[i] = matrix[i][i];
        }
        for (int p = 0; p < size; p++) {
            double pivot = a[p][p];
            if (!(pivot > SINGULAR * scale[p])) {
                return null;
            }
            sweep(a, p, pivot);
        }
        return a;
    }

    private static void sweep(double[][] a, int p, double pivot) {
        int size = a.length;
        for (int i = 0; i < size; i++) {
            if (i != p) {
                double factor = a[i][p] / pivot;
                for (int j = 0; j < size; j++) {
                    a[i][j] = j == p ? -factor : a[i][j] - factor * a[p][j];
                }
            }
        }
        for (int j = 0; j < size; j++) {
            a[p][j] = j == p ? 1 / pivot : a[p][j] / pivot;
        }
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = dot(matrix[i], vector);
        }
        return product;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
