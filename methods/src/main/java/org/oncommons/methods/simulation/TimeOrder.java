package org.oncommons.methods.simulation;

import java.util.Arrays;

/**
 * Sorts keys that hold a time in the high bits of a double and an index in the low {@value #INDEX_BITS} ones: into as many equal slices of
 * time as there are keys, then by insertion. Time proportional to the number of keys unless nearly all fall into one slice.
 */
final class TimeOrder {

    static final int INDEX_BITS = 17;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    /** A slice with more keys is sorted by comparison. */
    private static final int CROWDED = 24;

    private long[] sorted = new long[64];
    private int[] ends = new int[64];

    /** The key; ordering keys orders times, to 1 part in 10<sup>10</sup>. */
    static long key(double time, int index) {
        return Double.doubleToRawLongBits(time) & ~INDEX | index;
    }

    static int index(long key) {
        return (int) (key & INDEX);
    }

    private static double time(long key) {
        return Double.longBitsToDouble(key & ~INDEX);
    }

    /**
     * Sorted keys, in an array that belongs to this object and is longer.
     *
     * @param keys  of times at least 0 and at most latest
     * @param count how many
     */
    long[] sort(long[] keys, int count, double latest) {
        if (sorted.length < count) {
            sorted = new long[2 * count];
            ends = new int[2 * count];
        }
        Arrays.fill(ends, 0, count, 0);
        double slices = count / latest * (1 - 1e-12);
        int last = count - 1;
        for (int k = 0; k < count; k++) {
            ends[Math.min(last, (int) (time(keys[k]) * slices))]++;
        }
        int sum = 0;
        int fullest = 0;
        for (int slice = 0; slice < count; slice++) {
            int size = ends[slice];
            fullest = Math.max(fullest, size);
            ends[slice] = sum;
            sum += size;
        }
        for (int k = 0; k < count; k++) {
            sorted[ends[Math.min(last, (int) (time(keys[k]) * slices))]++] = keys[k];
        }
        if (fullest > CROWDED) {
            Arrays.sort(sorted, 0, count);
        } else {
            insert(count);
        }
        return sorted;
    }

    private void insert(int count) {
        for (int k = 1; k < count; k++) {
            long key = sorted[k];
            int at = k - 1;
            while (at >= 0 && sorted[at] > key) {
                sorted[at + 1] = sorted[at];
                at--;
            }
            sorted[at + 1] = key;
        }
    }
}
