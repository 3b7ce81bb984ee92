package org.oncommons.methods.sequential;

import org.apache.commons.numbers.gamma.Erfc;
import org.oncommons.methods.numeric.GaussLegendre;

/**
 * Density of the Brownian motion B(t) = Z&radic;t at a look on the part where the trial goes on, held as masses at points and carried
 * forward
 * from look to look,
 * <pre>g<sub>k</sub>(y) = &int; g<sub>k-1</sub>(u) &phi;((y - u - drift dt)/&radic;dt)/&radic;dt du.</pre>
 * Source: Armitage, McPherson and Rowe, Journal of the Royal Statistical Society A 132 (1969) 235; Jennison and Turnbull, Group Sequential
 * Methods (2000), chapter 19. In place of their Simpson grid the points are Gauss-Legendre's on the region of continuation, as many as the
 * narrowest bell on it needs: the integrand is smooth there, and a third of the points give 1e-9 (the tests compare with their grid).
 */
final class ContinuationDensity {

    /** Standard deviations beyond which nothing is looked at; the mass there is 1e-16. */
    static final double FAR = 8.3;

    private static final int MOST = 224;

    private static final int STEP = 8;

    private static final double SQRT_2 = Math.sqrt(2);

    private static final double BELL = 1 / Math.sqrt(2 * Math.PI);

    private static final GaussLegendre[] RULES = new GaussLegendre[MOST / STEP + 1];

    static {
        for (int i = 1; i < RULES.length; i++) {
            RULES[i] = new GaussLegendre(i * STEP);
        }
    }

    private final double[] at = new double[MOST];
    private final double[] mass = new double[MOST];
    private int points;

    /** The beginning: B(0) = 0. */
    void begin() {
        points = 1;
        at[0] = 0;
        mass[0] = 1;
    }

    /** The mass above y after a step, of what went on before. */
    double above(double y, double step, double drift) {
        double scale = 1 / (Math.sqrt(step) * SQRT_2);
        double shifted = (y - drift * step) * scale;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += mass[i] * Erfc.value(shifted - at[i] * scale);
        }
        return sum / 2;
    }

    /** The mass below y after a step, of what went on before. */
    double below(double y, double step, double drift) {
        double scale = 1 / (Math.sqrt(step) * SQRT_2);
        double shifted = (y - drift * step) * scale;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += mass[i] * Erfc.value(at[i] * scale - shifted);
        }
        return sum / 2;
    }

    /** The density at y after a step. */
    double density(double y, double step, double drift) {
        double scale = 1 / Math.sqrt(step);
        double shifted = (y - drift * step) * scale;
        double sum = 0;
        for (int i = 0; i < points; i++) {
            double x = shifted - at[i] * scale;
            sum += mass[i] * Math.exp(-x * x / 2);
        }
        return sum * BELL * scale;
    }

    /** All that goes on. */
    double total() {
        double sum = 0;
        for (int i = 0; i < points; i++) {
            sum += mass[i];
        }
        return sum;
    }

    /**
     * Carries the density forward to the next look and cuts it there.
     *
     * @param low   from where the trial goes on, may be minus infinite
     * @param high  to where it goes on, may be infinite
     * @param time  of the next look
     * @param step  from this look to the next
     * @param after from the next look to the one after it
     * @param next  takes the result
     */
    void carry(double low, double high, double time, double step, double after, double drift, ContinuationDensity next) {
        double from = Math.max(low, drift * time - FAR * Math.sqrt(time));
        double to = Math.min(high, drift * time + FAR * Math.sqrt(time));
        if (!(to > from)) {
            next.points = 0;
            return;
        }
        double narrowest = 1 / Math.sqrt(1 / step + 1 / after);
        GaussLegendre rule = RULES[Math.clamp((int) Math.ceil((8 + 2.2 * (to - from) / narrowest) / STEP), 2, RULES.length - 1)];
        next.points = rule.points();
        for (int i = 0; i < next.points; i++) {
            next.at[i] = rule.node(i, from, to);
            next.mass[i] = rule.weight(i, from, to) * density(next.at[i], step, drift);
        }
    }

    /** What was carried without a drift, as it is with one: times the likelihood ratio exp(drift B - drift^2 t/2). */
    void tilt(double drift, double time, ContinuationDensity tilted) {
        tilted.points = points;
        for (int i = 0; i < points; i++) {
            tilted.at[i] = at[i];
            tilted.mass[i] = mass[i] * Math.exp(drift * (at[i] - drift * time / 2));
        }
    }
}
