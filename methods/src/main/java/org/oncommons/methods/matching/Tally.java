package org.oncommons.methods.matching;

import java.util.Arrays;

/** Adds up how much weight space puts an alternative where. */
final class Tally {

    final double[][] rank;
    final double[][] wins;
    private final double[][] first;

    Tally(double[][] utilities) {
        int n = utilities.length;
        rank = new double[n][n];
        wins = new double[n][n];
        first = new double[n][n == 0 ? 0 : utilities[0].length];
    }

    /** A part of the weight space with its mean weights, in which exactly the marked alternatives are better than i. */
    void add(int i, boolean[] above, double share, double[] meanWeights) {
        int better = 0;
        for (int j = 0; j < above.length; j++) {
            if (above[j]) {
                better++;
                wins[j][i] += share;
            }
        }
        rank[i][better] += share;
        if (better == 0) {
            for (int c = 0; c < meanWeights.length; c++) {
                first[i][c] += share * meanWeights[c];
            }
        }
    }

    double[][] central() {
        double[][] central = new double[first.length][];
        for (int i = 0; i < first.length; i++) {
            double share = rank[i][0];
            central[i] = Arrays.stream(first[i]).map(sum -> share > 0 ? sum / share : Double.NaN).toArray();
        }
        return central;
    }
}
