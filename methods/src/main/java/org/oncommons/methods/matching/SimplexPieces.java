package org.oncommons.methods.matching;

/**
 * Cuts the simplex of weights into smaller simplices within which one alternative is better or worse than each other one. A piece that a
 * border crosses is halved at the crossing point of one of its edges, which multiplies its volume by the two parts of that edge; so no
 * volume needs a determinant. Ends because each cut puts one more vertex on the border.
 */
final class SimplexPieces {

    /** Differences of utilities below this count as equal: rounding of sums of numbers of order one. */
    private static final double EQUAL = 1e-14;

    private final double[][] utilities;
    private final Tally tally;
    private final int limit;
    private int pieces;

    SimplexPieces(double[][] utilities, Tally tally, int limit) {
        this.utilities = utilities;
        this.tally = tally;
        this.limit = limit;
    }

    /** Tallies where alternative i stands; false when the limit is exceeded. */
    boolean divide(int i) {
        int criteria = utilities[i].length;
        double[][] corners = new double[criteria][criteria];
        for (int c = 0; c < criteria; c++) {
            corners[c][c] = 1;
        }
        return divide(i, 0, corners, 1, new boolean[utilities.length]);
    }

    private boolean divide(int i, int j, double[][] corners, double volume, boolean[] above) {
        if (j == utilities.length) {
            if (++pieces > limit) {
                return false;
            }
            tally.add(i, above, volume, mean(corners));
            return true;
        }
        int plus = -1;
        int minus = -1;
        double[] lead = new double[corners.length];
        for (int v = 0; v < corners.length; v++) {
            lead[v] = i == j ? 0 : lead(utilities[j], utilities[i], corners[v]);
            plus = lead[v] > EQUAL && (plus < 0 || lead[v] > lead[plus]) ? v : plus;
            minus = lead[v] < -EQUAL && (minus < 0 || lead[v] < lead[minus]) ? v : minus;
        }
        if (plus < 0 || minus < 0) {
            above[j] = plus >= 0;
            boolean within = divide(i, j + 1, corners, volume, above);
            above[j] = false;
            return within;
        }
        double part = lead[plus] / (lead[plus] - lead[minus]);
        double[] crossing = new double[corners.length];
        for (int c = 0; c < crossing.length; c++) {
            crossing[c] = (1 - part) * corners[plus][c] + part * corners[minus][c];
        }
        return divide(i, j, with(corners, minus, crossing), volume * part, above)
                && divide(i, j, with(corners, plus, crossing), volume * (1 - part), above);
    }

    private static double lead(double[] other, double[] own, double[] weights) {
        double lead = 0;
        for (int c = 0; c < weights.length; c++) {
            lead += weights[c] * (other[c] - own[c]);
        }
        return lead;
    }

    private static double[][] with(double[][] corners, int at, double[] corner) {
        double[][] replaced = corners.clone();
        replaced[at] = corner;
        return replaced;
    }

    private static double[] mean(double[][] corners) {
        double[] mean = new double[corners.length];
        for (double[] corner : corners) {
            for (int c = 0; c < mean.length; c++) {
                mean[c] += corner[c] / corners.length;
            }
        }
        return mean;
    }
}
