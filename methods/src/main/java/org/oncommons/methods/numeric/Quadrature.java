package org.oncommons.methods.numeric;

import java.util.function.DoubleUnaryOperator;

/**
 * Adaptive integration over a finite interval: the 7-point Gauss rule and its 15-point extension by Kronrod on each piece, the pieces halved
 * until the two agree. Source: Piessens, de Doncker-Kapenga, &Uuml;berhuber and Kahaner, QUADPACK (1983), from which the nodes and weights are.
 * Halved at most 40 times, and at most {@link #MOST_PIECES} pieces in all.
 */
public final class Quadrature {

    /** Pieces after which the integral is given as it is, with the error that is left. */
    public static final int MOST_PIECES = 20_000;

    private static final int DEEPEST = 40;

    private static final double[] NODES = {0.991455371120812639206854697526329, 0.949107912342758524526189684047851,
            0.864864423359769072789712788640926, 0.741531185599394439863864773280788, 0.586087235467691130294144691693013,
            0.405845151377397166906606412076961, 0.207784955007898467600689403773245, 0};

    private static final double[] KRONROD = {0.022935322010529224963732008058970, 0.063092092629978553290700663189204,
            0.104790010322250183839876322541518, 0.140653259715525918745189590510238, 0.169004726639267902826583426598550,
            0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714};

    private static final double[] GAUSS = {0.129484966168869693270611432679082, 0.279705391489276667901467771423780,
            0.381830050505118944950369775488975, 0.417959183673469387755102040816327};

    private Quadrature() {}

    /**
     * An integral.
     *
     * @param value of the integral
     * @param error largest likely distance from the truth, by the difference of the two rules; usually far smaller
     */
    public record Integral(double value, double error) {}

    /**
     * The integral of a function that is finite on the interval.
     *
     * @param to        may lie below from; the integral is then negative
     * @param tolerance absolute error that is sought, above 0
     */
    public static Integral integral(double from, double to, double tolerance, DoubleUnaryOperator function) {
        return new Adaptive(function).whole(from, to, tolerance);
    }

    /** The integral from a point to infinity, of a function that falls off fast enough; by the substitution u = from + t/(1 - t). */
    public static Integral toInfinity(double from, double tolerance, DoubleUnaryOperator function) {
        return integral(0, 1, tolerance, t -> {
            double rest = 1 - t;
            double value = rest <= 0 ? 0 : function.applyAsDouble(from + t / rest) / (rest * rest);
            return Double.isNaN(value) ? 0 : value;
        });
    }

    /** One integration: counts its pieces. */
    private static final class Adaptive {

        private final DoubleUnaryOperator function;
        private int pieces;
        private double kronrod;
        private double difference;

        Adaptive(DoubleUnaryOperator function) {
            this.function = function;
        }

        Integral whole(double from, double to, double tolerance) {
            double[] sum = new double[2];
            add(from, to, tolerance, DEEPEST, sum);
            return new Integral(sum[0], sum[1]);
        }

        private void add(double from, double to, double tolerance, int depth, double[] sum) {
            rules(from, to);
            pieces++;
            boolean good = difference <= Math.max(tolerance, Math.ulp(sum[0]) + Math.ulp(kronrod));
            if (good || depth == 0 || pieces >= MOST_PIECES) {
                sum[0] += kronrod;
                sum[1] += difference;
                return;
            }
            double middle = (from + to) / 2;
            add(from, middle, tolerance / 2, depth - 1, sum);
            add(middle, to, tolerance / 2, depth - 1, sum);
        }

        private void rules(double from, double to) {
            double centre = (from + to) / 2;
            double half = (to - from) / 2;
            double atCentre = function.applyAsDouble(centre);
            double long15 = KRONROD[7] * atCentre;
            double short7 = GAUSS[3] * atCentre;
            for (int i = 0; i < 7; i++) {
                double both = function.applyAsDouble(centre - half * NODES[i]) + function.applyAsDouble(centre + half * NODES[i]);
                long15 += KRONROD[i] * both;
                short7 += i % 2 == 1 ? GAUSS[i / 2] * both : 0;
            }
            kronrod = long15 * half;
            difference = Math.abs(kronrod - short7 * half);
        }
    }
}
