package org.oncommons.methods.sequential;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Bounds, and the drift at which the design has its power. Upper bounds spend alpha at drift 0, without the lower bounds unless these are
 * binding; lower bounds spend 1 - power at the drift, which is sought such that both meet at the last look. One search: its arrays are
 * used again and again.
 */
final class BoundarySearch {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Least increment of an error for which a bound is placed; below it the bound is infinite. */
    private static final double NOTHING = 1e-250;

    private static final int NEWTON_STEPS = 60;

    private static final double EXACT = 1e-11;

    /** A Newton step so short leaves an error of about its square. */
    private static final double LAST_STEP = 2e-6;

    private final SequentialDesign design;
    private final double[] fractions;
    private final double[] upper;
    private final double[] lower;
    private ContinuationDensity now = new ContinuationDensity();
    private ContinuationDensity next = new ContinuationDensity();
    private final ContinuationDensity tilted = new ContinuationDensity();
    private double driftBefore = Double.NaN;

    BoundarySearch(SequentialDesign design) {
        this.design = design;
        this.fractions = design.fractions();
        this.upper = new double[fractions.length];
        this.lower = new double[fractions.length];
    }

    /** The bounds and the drift. */
    Boundaries find() {
        double fixed = design.error().quantile() + NORMAL.inverseCumulativeProbability(design.power());
        if (!design.binding()) {
            spend(fractions, spent(design.efficacy(), design.alpha(), design.efficacyParameter(), fractions), upper);
        }
        double most = 4 * fixed + 4;
        OptionalDouble drift = RootSearch.between(0.9 * fixed, 1.2 * fixed, EXACT, this::excess);
        if (drift.isEmpty()) {
            drift = RootSearch.between(0.5 * fixed, most, EXACT, this::excess);
        }
        double found = drift.orElseThrow(() -> new ImpossibleInput("These looks and ways of spending the errors cannot reach the power: "
                + "spend less for futility early, or look less often.", "futility", "looks"));
        excess(found);
        lower[fractions.length - 1] = upper[fractions.length - 1];
        return new Boundaries(fractions, upper, lower, found);
    }

    /** What is spent by each fraction. */
    static double[] spent(Spending spending, double error, double parameter, double[] fractions) {
        return Arrays.stream(fractions).map(fraction -> spending.spent(error, fraction, parameter)).toArray();
    }

    /** Upper bounds on the z scale alone, at drift 0 and without lower bounds. */
    static void spend(double[] fractions, double[] allowed, double[] upper) {
        ContinuationDensity now = new ContinuationDensity();
        ContinuationDensity next = new ContinuationDensity();
        now.begin();
        double spent = 0;
        for (int k = 0; k < fractions.length; k++) {
            double step = fractions[k] - (k == 0 ? 0 : fractions[k - 1]);
            upper[k] = bound(now, allowed[k] - spent, fractions[k], step, 0, true, Double.NaN);
            spent = allowed[k];
            if (k + 1 < fractions.length) {
                double after = fractions[k + 1] - fractions[k];
                now.carry(Double.NEGATIVE_INFINITY, upper[k] * Math.sqrt(fractions[k]), fractions[k], step, after, 0, next);
                ContinuationDensity swap = now;
                now = next;
                next = swap;
            }
        }
    }

    /** Power at the drift, with lower bounds spent for it, less the planned power; sets the bounds. */
    private double excess(double drift) {
        now.begin();
        boolean binding = design.binding();
        double alphaSpent = 0;
        double betaSpent = 0;
        double shown = 0;
        double base = binding ? 0 : drift;
        for (int k = 0; k < fractions.length; k++) {
            double before = k == 0 ? 0 : fractions[k - 1];
            double step = fractions[k] - before;
            if (binding) {
                double allowed = design.alphaSpent(k);
                upper[k] = bound(now, allowed - alphaSpent, fractions[k], step, 0, true, Double.NaN);
                alphaSpent = allowed;
            }
            ContinuationDensity planned = now;
            if (binding) {
                now.tilt(drift, before, tilted);
                planned = tilted;
            }
            double root = Math.sqrt(fractions[k]);
            shown += planned.above(upper[k] * root, step, drift);
            if (k + 1 == fractions.length) {
                break;
            }
            double allowed = design.betaSpent(k);
            double near = lower[k] + (drift - driftBefore) * root;
            lower[k] = Math.min(upper[k], bound(planned, allowed - betaSpent, fractions[k], step, drift, false, near));
            betaSpent = allowed;
            now.carry(lower[k] * root, upper[k] * root, fractions[k], step, fractions[k + 1] - fractions[k], base, next);
            ContinuationDensity swap = now;
            now = next;
            next = swap;
        }
        driftBefore = drift;
        return shown - design.power();
    }

    /**
     * The bound on the z scale beyond which the mass is as wanted: Newton's method on the logarithm of the mass, which is nearly a parabola
     * in the bound.
     *
     * @param above whether the mass lies above the bound; else below it
     * @param near  where it probably is; not a finite number if unknown
     */
    private static double bound(ContinuationDensity now, double wanted, double time, double step, double drift, boolean above,
            double near) {
        double infinite = above ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        if (!(wanted > NOTHING)) {
            return infinite;
        }
        if (wanted >= now.total()) {
            return -infinite;
        }
        double root = Math.sqrt(time);
        double sign = above ? 1 : -1;
        double y = Double.isFinite(near) ? near * root
                : drift * time + sign * root * NORMAL.inverseSurvivalProbability(Math.min(wanted, 0.9));
        for (int i = 0; i < NEWTON_STEPS; i++) {
            double mass = above ? now.above(y, step, drift) : now.below(y, step, drift);
            double change = mass / now.density(y, step, drift) * Math.log(mass / wanted);
            if (!Double.isFinite(change)) {
                break;
            }
            y += sign * Math.clamp(change, -root, root);
            if (Math.abs(change) < LAST_STEP) {
                return y / root;
            }
        }
        return byBrent(now, wanted, time, step, drift, above);
    }

    private static double byBrent(ContinuationDensity now, double wanted, double time, double step, double drift, boolean above) {
        double root = Math.sqrt(time);
        double reach = 40 * root;
        return RootSearch.between(drift * time - reach, drift * time + reach, EXACT,
                y -> (above ? now.above(y, step, drift) : now.below(y, step, drift)) - wanted)
                .orElseThrow(() -> new ImpossibleInput("No bound spends an error of " + wanted + " at the fraction " + time
                        + ": spend more or look later.", "efficacy", "futility", "looks")) / root;
    }
}
