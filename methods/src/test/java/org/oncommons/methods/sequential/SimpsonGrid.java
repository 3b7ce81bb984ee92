package org.oncommons.methods.sequential;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Exit probabilities on the grid of Jennison and Turnbull, Group Sequential Methods (2000), section 19.2, as gsDesign uses it: points
 * closer in the middle, the midpoints between them, Simpson's weights. Written anew for the tests, on the z scale.
 */
final class SimpsonGrid {

    private static final double BELL = 1 / Math.sqrt(2 * Math.PI);

    private SimpsonGrid() {}

    /** Probability to cross the upper bounds first. */
    static double shown(double[] fractions, double[] upper, double[] lower, double drift, int r) {
        double[] at = {0};
        double[] mass = {1};
        double shown = 0;
        for (int k = 0; k < fractions.length; k++) {
            double before = k == 0 ? 0 : fractions[k - 1];
            double step = fractions[k] - before;
            for (int i = 0; i < at.length; i++) {
                double mean = at[i] * Math.sqrt(before) + drift * step;
                shown += mass[i] * NormalDistribution.of(0, 1)
                        .survivalProbability((upper[k] * Math.sqrt(fractions[k]) - mean) / Math.sqrt(step));
            }
            double[] points = points(drift * Math.sqrt(fractions[k]), lower[k], upper[k], r);
            double[] next = weights(points);
            for (int j = 0; j < points.length; j++) {
                double density = 0;
                for (int i = 0; i < at.length; i++) {
                    double x = (points[j] * Math.sqrt(fractions[k]) - at[i] * Math.sqrt(before) - drift * step) / Math.sqrt(step);
                    density += mass[i] * BELL * Math.exp(-x * x / 2) * Math.sqrt(fractions[k] / step);
                }
                next[j] *= density;
            }
            at = points;
            mass = next;
        }
        return shown;
    }

    private static double[] points(double mean, double low, double high, int r) {
        double[] outer = IntStream.range(1, 6 * r).mapToDouble(i -> mean + (i < r ? -3 - 4 * Math.log((double) r / i)
                : i <= 5 * r ? -3 + 3.0 * (i - r) / (2 * r) : 3 + 4 * Math.log(r / (6.0 * r - i))))
                .map(x -> Math.clamp(x, low, high)).distinct().toArray();
        double[] all = new double[2 * outer.length - 1];
        for (int i = 0; i < all.length; i++) {
            all[i] = i % 2 == 0 ? outer[i / 2] : (outer[i / 2] + outer[i / 2 + 1]) / 2;
        }
        return all;
    }

    private static double[] weights(double[] points) {
        double[] weights = new double[points.length];
        for (int i = 0; i + 2 < points.length; i += 2) {
            double sixth = (points[i + 2] - points[i]) / 6;
            weights[i] += sixth;
            weights[i + 1] += 4 * sixth;
            weights[i + 2] += sixth;
        }
        return weights;
    }
}
