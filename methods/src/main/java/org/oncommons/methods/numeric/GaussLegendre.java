package org.oncommons.methods.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Integration with n points, exact for polynomials up to degree 2n - 1; for smooth functions on short intervals, where speed counts. The
 * points are the roots of the Legendre polynomial, found by Newton's method to the last bits.
 */
public final class GaussLegendre {

    private static final int MOST_POINTS = 256;

    private static final int NEWTON_STEPS = 50;

    private final double[] nodes;
    private final double[] weights;

    /** @param points 1 to 256 */
    public GaussLegendre(int points) {
        if (points < 1 || points > MOST_POINTS) {
            throw new IllegalArgumentException("Gauss-Legendre takes 1 to " + MOST_POINTS + " points, not " + points + ".");
        }
        nodes = new double[points];
        weights = new double[points];
        for (int i = 0; i < points; i++) {
            root(i, points);
        }
    }

    private void root(int i, int points) {
        double x = Math.cos(Math.PI * (i + 0.75) / (points + 0.5));
        double slope = 1;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double previous = 1;
            double value = x;
            for (int k = 2; k <= points; k++) {
                double next = ((2 * k - 1) * x * value - (k - 1) * previous) / k;
                previous = value;
                value = next;
            }
            slope = points * (x * value - previous) / (x * x - 1);
            double change = value / slope;
            x -= change;
            if (Math.abs(change) < 1e-16) {
                break;
            }
        }
        nodes[i] = -x;
        weights[i] = 2 / ((1 - x * x) * slope * slope);
    }

    /** Number of points. */
    public int points() {
        return nodes.length;
    }

    /** The i-th point of the interval, in rising order. */
    public double node(int i, double from, double to) {
        return (from + to) / 2 + (to - from) / 2 * nodes[i];
    }

    /** The weight of the i-th point. */
    public double weight(int i, double from, double to) {
        return (to - from) / 2 * weights[i];
    }

    /** The integral; negative where to lies below from. */
    public double integral(double from, double to, DoubleUnaryOperator function) {
        double sum = 0;
        for (int i = 0; i < nodes.length; i++) {
            sum += weight(i, from, to) * function.applyAsDouble(node(i, from, to));
        }
        return sum;
    }
}
