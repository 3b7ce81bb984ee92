package org.oncommons.methods.grouping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How close texts are, from 0 to 1, by meaning and by words together: m + w − m · w (the probabilistic sum), m the cosine of the vectors
 * of meaning, negative ones as 0, and w the closeness by {@link SharedWords}. Either alone can bring two texts together; a text without
 * a vector of meaning, because the model does not know its language, is compared by words only.
 */
public final class TextCloseness {

    private TextCloseness() {}

    /**
     * @param meanings by text, all of one length; null: unknown
     * @return n x n, symmetric, 1 on the diagonal
     */
    public static double[][] of(List<float @Nullable []> meanings, SharedWords words) {
        int n = meanings.size();
        double[] lengths = meanings.stream().mapToDouble(vector -> vector == null ? 0 : Math.sqrt(dot(vector, vector))).toArray();
        double[][] closeness = new double[n][n];
        for (int i = 0; i < n; i++) {
            closeness[i][i] = 1;
            for (int j = 0; j < i; j++) {
                double meaning = lengths[i] == 0 || lengths[j] == 0 ? 0
                        : Math.clamp(dot(meanings.get(i), meanings.get(j)) / (lengths[i] * lengths[j]), 0, 1);
                double shared = words.closeness(i, j);
                closeness[i][j] = meaning + shared - meaning * shared;
                closeness[j][i] = closeness[i][j];
            }
        }
        return closeness;
    }

    /** Distances that belong to closenesses: 1 minus each. */
    public static double[][] distances(double[][] closeness) {
        double[][] distances = new double[closeness.length][closeness.length];
        for (int i = 0; i < closeness.length; i++) {
            for (int j = 0; j < closeness.length; j++) {
                distances[i][j] = i == j ? 0 : 1 - closeness[i][j];
            }
        }
        return distances;
    }

    /**
     * How close two people's texts are: for each text of either the closest of the other's, and of these the mean over the two people's
     * means (the symmetric best-match average, as for sets of terms in Lord et al. 2003). 1 for the same texts; what one says besides
     * pulls it down, how much each wrote does not matter.
     *
     * @param one   indices of the one's texts
     * @param other of the other's
     * @return NaN where either wrote nothing
     */
    public static double between(double[][] closeness, List<Integer> one, List<Integer> other) {
        return one.isEmpty() || other.isEmpty() ? Double.NaN : (best(closeness, one, other) + best(closeness, other, one)) / 2;
    }

    private static double best(double[][] closeness, List<Integer> from, List<Integer> to) {
        return from.stream().mapToDouble(i -> to.stream().mapToDouble(j -> closeness[i][j]).max().orElseThrow()).average().orElseThrow();
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += (double) one[k] * other[k];
        }
        return sum;
    }
}
