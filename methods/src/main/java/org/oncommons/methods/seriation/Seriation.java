package org.oncommons.methods.seriation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Order of rows for a heat map: average linkage on Euclidean distances, then optimal leaf ordering. The order is the shortest one that
 * keeps
 * the clusters together; an order that breaks them could be shorter.
 *
 * @param distances with the rows they come from
 * @param merges    the tree, lowest first, n − 1 of them
 * @param order     row indices from top to bottom
 * @param length    sum of the distances between neighbours, in the unit of the cells times √columns
 */
public record Seriation(Distances distances, List<Merge> merges, int[] order, double length) {

    /**
     * @param rows n x columns, NaN: missing; n may be 0
     * @throws IllegalArgumentException when the rows differ in length or a cell is infinite
     */
    public static Seriation of(double[][] rows) {
        Distances distances = Distances.euclidean(rows);
        List<Merge> merges = AverageLinkage.of(distances.values());
        int[] order = LeafOrder.of(distances.values(), merges);
        return new Seriation(distances, merges, order, length(distances.values(), order));
    }

    /** Order of the columns of the same matrix. */
    public static Seriation ofColumns(double[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        return of(IntStream.range(0, columns).mapToObj(c -> Arrays.stream(rows).mapToDouble(row -> row[c]).toArray())
                .toArray(double[][]::new));
    }

    static double length(double[][] distances, int[] order) {
        double length = 0;
        for (int i = 1; i < order.length; i++) {
            length += distances[order[i - 1]][order[i]];
        }
        return length;
    }
}
