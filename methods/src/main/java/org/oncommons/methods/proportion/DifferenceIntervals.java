package org.oncommons.methods.proportion;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.interval.IntervalEstimate;
import org.oncommons.methods.interval.Wilson;
import org.oncommons.methods.proportion.DifferenceInterval.Method;

/**
 * Tests and intervals for the difference of two observed proportions. Bounds of the score intervals are accurate to 1e-10.
 */
public final class DifferenceIntervals {

    /** Halvings of an interval of width 2: below the distance of neighbouring doubles near 1. */
    private static final int HALVINGS = 60;

    private DifferenceIntervals() {}

    /**
     * Score statistic of H<sub>0</sub>: D = m,
     * <pre>Z(m) = (p<sub>E</sub> - p<sub>C</sub> - m) / &radic;(t<sub>C</sub>(1-t<sub>C</sub>)/n<sub>C</sub> + t<sub>E</sub>(1-t<sub>E</sub>)/n<sub>E</sub>),</pre>
     * t the {@link ConstrainedRates}; for Miettinen and Nurminen the variance times N/(N-1). Negative when the data lie below m.
     *
     * @param margin m, above -1 and below 1
     * @param method {@link Method#MIETTINEN_NURMINEN} or {@link Method#FARRINGTON_MANNING}
     */
    public static double statistic(Counts counts, double margin, Method method) {
        ConstrainedRates rates = ConstrainedRates.of(counts.controlRate(), counts.experimentalRate(), margin,
                (double) counts.controlPatients() / counts.experimentalPatients());
        double variance = rates.control() * (1 - rates.control()) / counts.controlPatients()
                + rates.experimental() * (1 - rates.experimental()) / counts.experimentalPatients();
        if (method == Method.MIETTINEN_NURMINEN) {
            variance *= counts.patients() / (counts.patients() - 1.0);
        }
        double distance = counts.difference() - margin;
        return distance == 0 ? 0 : distance / Math.sqrt(variance);
    }

    /** One-sided p of H<sub>0</sub>: D &ge; m. */
    public static double pValue(Counts counts, double margin, Method method) {
        return NormalDistribution.of(0, 1).cumulativeProbability(statistic(counts, margin, method));
    }

    /**
     * The interval.
     *
     * @param level two-sided, above 0 and below 1
     */
    public static DifferenceInterval of(Counts counts, double level, Method method) {
        IntervalEstimate.requireLevel(level);
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        return switch (method) {
            case MIETTINEN_NURMINEN, FARRINGTON_MANNING -> score(counts, level, method, z);
            case NEWCOMBE -> newcombe(counts, level);
            case WALD -> wald(counts, level, z);
        };
    }

    private static DifferenceInterval score(Counts counts, double level, Method method, double z) {
        double estimate = counts.difference();
        double lower = crossing(m -> statistic(counts, m, method) - z, -1, estimate);
        double upper = crossing(m -> statistic(counts, m, method) + z, estimate, 1);
        return new DifferenceInterval(method, counts, level, lower, upper);
    }

    /** Where a falling function changes its sign; an end if it does not. */
    private static double crossing(DoubleUnaryOperator falling, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static DifferenceInterval newcombe(Counts counts, double level) {
        IntervalEstimate control = Wilson.of(counts.controlEvents(), counts.controlPatients(), level);
        IntervalEstimate experimental = Wilson.of(counts.experimentalEvents(), counts.experimentalPatients(), level);
        double lower = counts.difference() - Math.hypot(counts.experimentalRate() - experimental.lower(),
                control.upper() - counts.controlRate());
        double upper = counts.difference() + Math.hypot(experimental.upper() - counts.experimentalRate(),
                counts.controlRate() - control.lower());
        return new DifferenceInterval(Method.NEWCOMBE, counts, level, lower, upper);
    }

    private static DifferenceInterval wald(Counts counts, double level, double z) {
        double control = counts.controlRate();
        double experimental = counts.experimentalRate();
        double half = z * Math.sqrt(control * (1 - control) / counts.controlPatients()
                + experimental * (1 - experimental) / counts.experimentalPatients());
        return new DifferenceInterval(Method.WALD, counts, level, Math.max(-1, counts.difference() - half),
                Math.min(1, counts.difference() + half));
    }
}
