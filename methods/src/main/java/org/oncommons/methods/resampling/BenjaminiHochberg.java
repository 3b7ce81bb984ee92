package org.oncommons.methods.resampling;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Benjamini-Hochberg adjusted p-values of a family of m tests: with p sorted, the adjusted p<sub>(i)</sub> is the least of m
 * p<sub>(j)</sub>/j over j &ge; i, at most 1. Calling those of at most q different keeps the expected share of false ones among them at
 * most q, for tests that are independent or positively dependent. Source: Benjamini and Hochberg, Journal of the Royal Statistical Society
 * B 57 (1995) 289, procedure (1).
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Adjusts the p-values of one family.
     *
     * @param p each from 0 to 1
     * @return adjusted, in the order given
     * @throws IllegalArgumentException if one is not from 0 to 1
     */
    public static double[] adjust(double... p) {
        if (!Arrays.stream(p).allMatch(value -> value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("A p-value is not from 0 to 1: leave out tests that could not be made.");
        }
        int m = p.length;
        int[] rising = IntStream.range(0, m).boxed().sorted(Comparator.comparingDouble(i -> p[i])).mapToInt(Integer::intValue).toArray();
        double[] adjusted = new double[m];
        double least = 1;
        for (int rank = m; rank >= 1; rank--) {
            least = Math.min(least, p[rising[rank - 1]] * m / rank);
            adjusted[rising[rank - 1]] = least;
        }
        return adjusted;
    }
}
