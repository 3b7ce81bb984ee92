package org.oncommons.methods.margin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Distribution of a quantity of which only an interval is known for each person, by the largest likelihood without any assumption on its
 * shape.
 * Source: Turnbull, Journal of the Royal Statistical Society B 38 (1976) 290: mass lies only on intervals that begin where some observation
 * begins and end where some ends with nothing between, and is found by self-consistency. Stops when no mass moves more than 1e-12, at most
 * after {@link #MOST_STEPS} steps.
 */
final class IntervalCensored {

    static final int MOST_STEPS = 20_000;

    private static final double STILL = 1e-12;

    private final double[] from;
    private final double[] to;
    private final double[] mass;

    /**
     * @param lower closed lower ends, each below its upper end
     * @param upper open upper ends
     */
    IntervalCensored(List<Double> lower, List<Double> upper) {
        List<double[]> places = innermost(lower, upper);
        from = places.stream().mapToDouble(place -> place[0]).toArray();
        to = places.stream().mapToDouble(place -> place[1]).toArray();
        mass = new double[from.length];
        fit(groups(lower, upper));
    }

    /** Intervals from a lower end to the next upper end; at the same point an open end comes before a closed beginning. */
    private static List<double[]> innermost(List<Double> lower, List<Double> upper) {
        double[] begins = lower.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        double[] ends = upper.stream().mapToDouble(Double::doubleValue).sorted().distinct().toArray();
        List<double[]> places = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < begins.length; i++) {
            while (end < ends.length && ends[end] <= begins[i]) {
                end++;
            }
            if (end < ends.length && (i + 1 == begins.length || begins[i + 1] >= ends[end])) {
                places.add(new double[] {begins[i], ends[end]});
            }
        }
        return places;
    }

    /** How many people have the same first and last place. */
    private Map<Long, Integer> groups(List<Double> lower, List<Double> upper) {
        Map<Long, Integer> groups = new TreeMap<>();
        for (int i = 0; i < lower.size(); i++) {
            int first = 0;
            while (from[first] < lower.get(i)) {
                first++;
            }
            int last = from.length - 1;
            while (to[last] > upper.get(i)) {
                last--;
            }
            groups.merge((long) first << 32 | last, 1, Integer::sum);
        }
        return groups;
    }

    private void fit(Map<Long, Integer> groups) {
        long[] keys = groups.keySet().stream().mapToLong(Long::longValue).toArray();
        int[] counts = groups.values().stream().mapToInt(Integer::intValue).toArray();
        int people = Arrays.stream(counts).sum();
        Arrays.fill(mass, 1.0 / mass.length);
        double[] next = new double[mass.length];
        double moved = 1;
        for (int step = 0; step < MOST_STEPS && moved > STILL; step++) {
            Arrays.fill(next, 0);
            for (int g = 0; g < keys.length; g++) {
                int first = (int) (keys[g] >>> 32);
                int last = (int) keys[g];
                double sum = 0;
                for (int j = first; j <= last; j++) {
                    sum += mass[j];
                }
                double scale = sum > 0 ? counts[g] / (sum * people) : 0;
                for (int j = first; j <= last; j++) {
                    next[j] += mass[j] * scale;
                }
            }
            moved = 0;
            for (int j = 0; j < mass.length; j++) {
                moved = Math.max(moved, Math.abs(next[j] - mass[j]));
                mass[j] = next[j];
            }
        }
    }

    /** Share that surely lies at or above a point: the mass of the intervals that begin there or later. */
    double atLeast(double point) {
        double sum = 0;
        for (int j = 0; j < from.length; j++) {
            if (from[j] >= point) {
                sum += mass[j];
            }
        }
        return Math.min(1, sum);
    }

    /** Where the mass begins, rising. */
    double[] begins() {
        return from.clone();
    }

    /** Mass of each of these intervals. */
    double[] masses() {
        return mass.clone();
    }
}
