package org.oncommons.methods.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be worked out from shown sums by adding and subtracting: the row space of their membership vectors, kept as reduced
 * row
 * echelon form modulo the prime 2^61 − 1. A minor of a 0/1 matrix of order r is at most (r + 1)^((r + 1)/2) / 2^r (Hadamard), which is
 * below the prime up to r = 36, so that up to 36 independent cells the result is that of exact arithmetic; beyond, a wrong answer would
 * need a minor that is a multiple of the prime.
 */
final class RowSpace {

    private static final long PRIME = (1L << 61) - 1;

    private final int columns;
    private final List<long[]> rows;
    private final List<Integer> pivots;

    RowSpace(int columns) {
        this(columns, new ArrayList<>(), new ArrayList<>());
    }

    private RowSpace(int columns, List<long[]> rows, List<Integer> pivots) {
        this.columns = columns;
        this.rows = rows;
        this.pivots = pivots;
    }

    /** The space with one more vector; this same object when the vector lies in it already. */
    RowSpace with(boolean[] members) {
        long[] row = new long[columns];
        for (int c = 0; c < columns; c++) {
            row[c] = members[c] ? 1 : 0;
        }
        for (int r = 0; r < rows.size(); r++) {
            subtract(row, rows.get(r), row[pivots.get(r)]);
        }
        int pivot = firstNonZero(row);
        if (pivot < 0) {
            return this;
        }
        scale(row, inverse(row[pivot]));
        List<long[]> larger = new ArrayList<>();
        for (long[] old : rows) {
            long[] reduced = old;
            if (old[pivot] != 0) {
                reduced = old.clone();
                subtract(reduced, row, old[pivot]);
            }
            larger.add(reduced);
        }
        larger.add(row);
        List<Integer> largerPivots = new ArrayList<>(pivots);
        largerPivots.add(pivot);
        return new RowSpace(columns, larger, largerPivots);
    }

    /**
     * For each column its row of a basis of the orthogonal complement. A combination of some columns alone lies in this space exactly when
     * their rows here are linearly dependent.
     */
    long[][] complement() {
        boolean[] pivotal = new boolean[columns];
        pivots.forEach(pivot -> pivotal[pivot] = true);
        long[][] complement = new long[columns][columns - pivots.size()];
        int free = 0;
        for (int c = 0; c < columns; c++) {
            if (!pivotal[c]) {
                complement[c][free] = 1;
                for (int r = 0; r < rows.size(); r++) {
                    complement[pivots.get(r)][free] = (PRIME - rows.get(r)[c]) % PRIME;
                }
                free++;
            }
        }
        return complement;
    }

    /** Reduces a row by others in echelon form and makes its first element 1; null when nothing is left. */
    static long @Nullable [] reduced(long[] row, List<long[]> echelon) {
        long[] rest = row.clone();
        for (long[] other : echelon) {
            subtract(rest, other, rest[firstNonZero(other)]);
        }
        int pivot = firstNonZero(rest);
        if (pivot < 0) {
            return null;
        }
        scale(rest, inverse(rest[pivot]));
        return rest;
    }

    private static int firstNonZero(long[] row) {
        for (int c = 0; c < row.length; c++) {
            if (row[c] != 0) {
                return c;
            }
        }
        return -1;
    }

    private static void subtract(long[] row, long[] other, long factor) {
        if (factor == 0) {
            return;
        }
        for (int c = 0; c < row.length; c++) {
            if (other[c] != 0) {
                long difference = row[c] - times(factor, other[c]);
                row[c] = difference < 0 ? difference + PRIME : difference;
            }
        }
    }

    private static void scale(long[] row, long factor) {
        for (int c = 0; c < row.length; c++) {
            row[c] = times(row[c], factor);
        }
    }

    /** Product modulo 2^61 − 1 of two numbers below it. */
    private static long times(long a, long b) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        long sum = (low & PRIME) + (low >>> 61 | high << 3);
        sum = (sum & PRIME) + (sum >>> 61);
        return sum >= PRIME ? sum - PRIME : sum;
    }

    /** By Fermat: a^(p − 2). */
    private static long inverse(long a) {
        long result = 1;
        long power = a;
        for (long exponent = PRIME - 2; exponent > 0; exponent >>= 1) {
            result = (exponent & 1) == 1 ? times(result, power) : result;
            power = times(power, power);
        }
        return result;
    }
}
