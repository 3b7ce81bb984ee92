package org.oncommons.methods.matching;

import java.util.Arrays;

/** Where a value stands among all values of the network. */
public final class Percentiles {

    private Percentiles() {}

    /**
     * Mid-rank percentile (number below + half the number equal, itself included) / n: equal values share one percentile, and the mean over
     * all is 1/2.
     *
     * @param values of any unit; NaN is missing
     * @return in (0, 1), in the same order; NaN where the value is missing, which does not count in n
     */
    public static double[] midRank(double[] values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).map(value -> value + 0.0).sorted().toArray();
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? value : percentile(sorted, value + 0.0)).toArray();
    }

    private static double percentile(double[] sorted, double value) {
        int below = firstFrom(sorted, value);
        int above = firstFrom(sorted, Math.nextUp(value));
        return (below + above) / 2.0 / sorted.length;
    }

    /** Index of the first element that is at least the value. */
    private static int firstFrom(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
