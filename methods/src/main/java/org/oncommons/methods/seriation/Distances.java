package org.oncommons.methods.seriation;

/**
 * Euclidean distances between rows with missing cells: √(columns / common columns · Σ over common columns (x − y)²), as R's {@code dist}
 * scales them.
 * Two rows without a common column are put at the mean of all other distances, so that they neither attract nor repel.
 *
 * @param rows      n x columns, NaN: missing
 * @param values    n x n, symmetric, 0 on the diagonal
 * @param undefined number of pairs without a common column
 */
public record Distances(double[][] rows, double[][] values, int undefined) {

    /** @throws IllegalArgumentException when the rows differ in length or a cell is infinite */
    public static Distances euclidean(double[][] rows) {
        int n = rows.length;
        double[][] values = new double[n][n];
        double sum = 0;
        int undefined = 0;
        for (int i = 0; i < n; i++) {
            check(rows[i], rows[0].length);
            for (int j = 0; j < i; j++) {
                values[i][j] = distance(rows[i], rows[j]);
                undefined += Double.isNaN(values[i][j]) ? 1 : 0;
                sum += Double.isNaN(values[i][j]) ? 0 : values[i][j];
            }
        }
        long defined = n * (n - 1L) / 2 - undefined;
        double mean = defined == 0 ? 0 : sum / defined;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                values[i][j] = Double.isNaN(values[i][j]) ? mean : values[i][j];
                values[j][i] = values[i][j];
            }
        }
        return new Distances(rows, values, undefined);
    }

    private static void check(double[] row, int columns) {
        if (row.length != columns) {
            throw new IllegalArgumentException("Rows of " + row.length + " and " + columns + " cells");
        }
        for (double cell : row) {
            if (Double.isInfinite(cell)) {
                throw new IllegalArgumentException("A cell is infinite");
            }
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        int common = 0;
        for (int c = 0; c < a.length; c++) {
            double difference = a[c] - b[c];
            if (!Double.isNaN(difference)) {
                sum += difference * difference;
                common++;
            }
        }
        return common == 0 ? Double.NaN : Math.sqrt(sum * a.length / common);
    }
}
