package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many votes put one item above another: N<sub>ij</sub> = weight of the voters with i strictly above j (ranked counts as above
 * unranked), T<sub>ij</sub> = weight of those with i and j tied (both unranked included). N<sub>ij</sub> + N<sub>ji</sub> + T<sub>ij</sub>
 * is the total weight.
 */
public final class PairwiseCounts {

    /** Weights such as 1/98 are not exact in binary; counts closer than this share of the total weight are equal. */
    static final double RELATIVE_TOLERANCE = 1e-10;

    private final Ballots ballots;
    private final double[][] above;
    private final double totalWeight;

    private PairwiseCounts(Ballots ballots, double[][] above) {
        this.ballots = ballots;
        this.above = above;
        this.totalWeight = ballots.totalWeight();
    }

    /** Counts all pairs of the ballots' items. */
    public static PairwiseCounts of(Ballots ballots) {
        int m = ballots.items().size();
        double[][] above = new double[m][m];
        for (Ballot ballot : ballots.ballots()) {
            int[] place = ballot.places(m);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    if (place[i] < place[j]) {
                        above[i][j] += ballot.weight();
                    }
                }
            }
        }
        return new PairwiseCounts(ballots, above);
    }

    /** The ballots that were counted. */
    public Ballots ballots() {
        return ballots;
    }

    /** Number of items. */
    public int size() {
        return above.length;
    }

    /** Sum of the voters' weights. */
    public double totalWeight() {
        return totalWeight;
    }

    /** N<sub>ij</sub>: weight of the voters with item i strictly above item j. */
    public double above(int i, int j) {
        return above[i][j];
    }

    /** T<sub>ij</sub>: weight of the voters with items i and j tied, 0 where i = j. */
    public double tied(int i, int j) {
        if (i == j) {
            return 0;
        }
        double rest = totalWeight - above[i][j] - above[j][i];
        return rest > tolerance() ? rest : 0;
    }

    /** N<sub>ij</sub> - N<sub>ji</sub>, exactly 0 where the difference is rounding. */
    public double margin(int i, int j) {
        double margin = above[i][j] - above[j][i];
        return Math.abs(margin) > tolerance() ? margin : 0;
    }

    /** What placing i above j costs, N<sub>ji</sub> + T<sub>ij</sub>/2: every voter who says otherwise costs 1, every tie 1/2. */
    double cost(int i, int j) {
        return above[j][i] + tied(i, j) / 2;
    }

    /** Summed cost of a linear order, best first. */
    double cost(int[] order) {
        double sum = 0;
        for (int a = 0; a < order.length; a++) {
            for (int b = a + 1; b < order.length; b++) {
                sum += cost(order[a], order[b]);
            }
        }
        return sum;
    }

    double tolerance() {
        return RELATIVE_TOLERANCE * totalWeight;
    }

    /** margins()[i][j] = {@link #margin}. */
    double[][] margins() {
        double[][] margins = new double[size()][size()];
        for (int i = 0; i < size(); i++) {
            int row = i;
            Arrays.setAll(margins[i], j -> margin(row, j));
        }
        return margins;
    }

    /**
     * The matrix N as rows of items, for a table beside the result.
     *
     * @return row i, column j = N<sub>ij</sub>
     */
    public List<List<Double>> rows() {
        List<List<Double>> rows = new ArrayList<>();
        for (double[] row : above) {
            rows.add(Arrays.stream(row).boxed().toList());
        }
        return List.copyOf(rows);
    }
}
