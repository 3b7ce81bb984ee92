package org.oncommons.methods.numeric;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;

/**
 * Root of a continuous function between two points where it has different signs: inverse quadratic interpolation and secants, with
 * bisection wherever they do not shrink the bracket fast enough. Source: Brent, Algorithms for Minimization without Derivatives (1973),
 * chapter 4. At most {@link #MOST_STEPS} evaluations, which suffices for any bracket of doubles because each step at least halves the
 * bracket within a few evaluations.
 */
public final class RootSearch {

    /** Evaluations after which the search ends with the best point so far; a bracket of 1e300 is halved to 1e-16 in about 1,050. */
    public static final int MOST_STEPS = 2_000;

    private static final int MOST_DOUBLINGS = 1_000;

    private static final double EPSILON = Math.ulp(1.0);

    private RootSearch() {}

    /**
     * The root.
     *
     * @param function  finite on the bracket
     * @param tolerance absolute, at least 0; the root is at most this and four units in the last place away
     * @return nothing if the function has the same sign at both ends, or is not a number at one of them
     */
    public static OptionalDouble between(double low, double high, double tolerance, DoubleUnaryOperator function) {
        double atLow = function.applyAsDouble(low);
        double atHigh = function.applyAsDouble(high);
        if (atLow == 0) {
            return OptionalDouble.of(low);
        }
        if (atHigh == 0) {
            return OptionalDouble.of(high);
        }
        return atLow < 0 && atHigh > 0 || atLow > 0 && atHigh < 0
                ? OptionalDouble.of(brent(low, atLow, high, atHigh, tolerance, function)) : OptionalDouble.empty();
    }

    /**
     * The root above a point, the bracket widened by doubling its width until the sign changes.
     *
     * @param low   where the search begins
     * @param width first width of the bracket, above 0
     * @param most  largest point looked at, above low
     * @return nothing if there is no change of sign up to most
     */
    public static OptionalDouble above(double low, double width, double most, double tolerance, DoubleUnaryOperator function) {
        double from = low;
        double atFrom = function.applyAsDouble(from);
        double reach = width;
        for (int i = 0; i < MOST_DOUBLINGS && from < most; i++) {
            double to = Math.min(most, low + reach);
            double atTo = function.applyAsDouble(to);
            if (atFrom == 0 || atFrom * Math.signum(atTo) <= 0) {
                return between(from, to, tolerance, function);
            }
            from = to;
            atFrom = atTo;
            reach *= 2;
        }
        return OptionalDouble.empty();
    }

    /** Names as in Brent: b the best point, a the one before, c the other side of the bracket. */
    private static double brent(double low, double atLow, double high, double atHigh, double tolerance, DoubleUnaryOperator function) {
        double a = low;
        double fa = atLow;
        double b = high;
        double fb = atHigh;
        double c = a;
        double fc = fa;
        double step = b - a;
        double before = step;
        for (int i = 0; i < MOST_STEPS; i++) {
            if (Math.abs(fc) < Math.abs(fb)) {
                a = b;
                b = c;
                c = a;
                fa = fb;
                fb = fc;
                fc = fa;
            }
            double near = 2 * EPSILON * Math.abs(b) + tolerance / 2;
            double half = (c - b) / 2;
            if (Math.abs(half) <= near || fb == 0) {
                return b;
            }
            double guess = Math.abs(before) >= near && Math.abs(fa) > Math.abs(fb) ? interpolation(a, fa, b, fb, c, fc) : Double.NaN;
            boolean good = 2 * Math.abs(guess) < Math.min(3 * Math.abs(half) - near, Math.abs(before)) && guess * half > 0;
            before = good ? step : half;
            step = good ? guess : half;
            a = b;
            fa = fb;
            b += Math.abs(step) > near ? step : Math.copySign(near, half);
            fb = function.applyAsDouble(b);
            if (fb > 0 == fc > 0) {
                c = a;
                fc = fa;
                step = b - a;
                before = step;
            }
        }
        return b;
    }

    /** Step from b to the root of the secant, or of the inverse parabola where three points differ. */
    private static double interpolation(double a, double fa, double b, double fb, double c, double fc) {
        double s = fb / fa;
        if (a == c) {
            return (c - b) * s / (s - 1);
        }
        double q = fa / fc;
        double r = fb / fc;
        double up = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
        double down = (q - 1) * (r - 1) * (s - 1);
        return -up / down;
    }
}
