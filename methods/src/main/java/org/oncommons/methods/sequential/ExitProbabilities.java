package org.oncommons.methods.sequential;

import java.util.ArrayList;
import java.util.List;

/**
 * Probability to end at each look.
 *
 * @param fractions of the information
 * @param upper     non-inferiority is shown first at this look
 * @param lower     the trial ends for futility at this look; at the last look, non-inferiority is not shown
 * @param harm      the part of lower that lies beyond the bound for harm
 */
public record ExitProbabilities(List<Double> fractions, List<Double> upper, List<Double> lower, List<Double> harm) {

    public ExitProbabilities {
        fractions = List.copyOf(fractions);
        upper = List.copyOf(upper);
        lower = List.copyOf(lower);
        harm = List.copyOf(harm);
    }

    static ExitProbabilities of(double[] fractions, double[] upper, double[] lower, double[] harm, double drift) {
        List<Double> times = new ArrayList<>();
        List<Double> above = new ArrayList<>();
        List<Double> below = new ArrayList<>();
        List<Double> harmed = new ArrayList<>();
        ContinuationDensity now = new ContinuationDensity();
        ContinuationDensity next = new ContinuationDensity();
        now.begin();
        int last = fractions.length - 1;
        for (int k = 0; k <= last; k++) {
            double step = fractions[k] - (k == 0 ? 0 : fractions[k - 1]);
            double root = Math.sqrt(fractions[k]);
            times.add(fractions[k]);
            above.add(now.above(upper[k] * root, step, drift));
            double stop = k == last ? upper[k] : Math.max(lower[k], harm[k]);
            below.add(now.below(stop * root, step, drift));
            harmed.add(now.below(Math.min(harm[k], stop) * root, step, drift));
            if (k < last) {
                now.carry(stop * root, upper[k] * root, fractions[k], step, fractions[k + 1] - fractions[k], drift, next);
                ContinuationDensity swap = now;
                now = next;
                next = swap;
            }
        }
        return new ExitProbabilities(times, above, below, harmed);
    }

    /** Probability to show non-inferiority. */
    public double shown() {
        return sum(upper);
    }

    /** Probability not to show it. */
    public double notShown() {
        return sum(lower);
    }

    /** Probability to end beyond the bound for harm. */
    public double harmed() {
        return sum(harm);
    }

    /** Probability that the trial ends at a look. */
    public double ends(int look) {
        return upper.get(look) + lower.get(look);
    }

    /** Mean fraction of the information at the end. */
    public double expectedFraction() {
        double sum = 0;
        for (int k = 0; k < fractions.size(); k++) {
            sum += fractions.get(k) * ends(k);
        }
        return sum;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }
}
