package org.oncommons.methods.resampling;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How a bias-corrected accelerated (BCa) bootstrap interval came about:
 * <pre>
 * &alpha; = &Phi;(z<sub>0</sub> + (z<sub>0</sub> + z) / (1 - a(z<sub>0</sub> + z)))
 * z<sub>0</sub> = &Phi;<sup>-1</sup>(share of replicates below the estimate)
 * </pre>
 * the bounds are the sample quantiles of the replicates at the two &alpha;.
 *
 * <p>Source: Efron, Journal of the American Statistical Association 82 (1987) 171.
 *
 * @param shareBelow   share of replicates below the estimate
 * @param bias         z<sub>0</sub>
 * @param acceleration a
 * @param lowerShare   &alpha; of the lower bound
 * @param upperShare   &alpha; of the upper bound
 * @param lower        lower bound
 * @param upper        upper bound
 */
public record BiasCorrection(double shareBelow, double bias, double acceleration, double lowerShare, double upperShare, double lower,
        double upper) {

    /** How replicates that equal the estimate count in the share below it. */
    enum Equal {
        /** Half, right for answers on a scale of few steps, where many replicates equal the estimate. */
        HALF,
        /** Not, as R's package boot does. */
        NOT
    }

    /** How a quantile is read from sorted replicates (Hyndman and Fan, The American Statistician 50 (1996) 361). */
    enum QuantileRule {
        /** Position (B + 1) p. */
        TYPE_6,
        /** Position (B - 1) p + 1, the common default. */
        TYPE_7
    }

    /** Equal up to rounding: replicates are sums in another order than the estimate. */
    private static final double EQUAL_RELATIVE = 1e-9;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * The interval, for estimates on a fine scale.
     *
     * @param replicates   at least one; any order, is sorted here
     * @param acceleration from the jackknife, 0 for none
     * @param level        two-sided, above 0 and below 1
     */
    public static BiasCorrection of(double[] replicates, double estimate, double acceleration, double level) {
        return of(replicates, estimate, acceleration, level, Equal.HALF, QuantileRule.TYPE_7);
    }

    /** @param replicates any order, is sorted here */
    static BiasCorrection of(double[] replicates, double estimate, double acceleration, double level, Equal equal, QuantileRule rule) {
        Arrays.sort(replicates);
        int b = replicates.length;
        double tolerance = EQUAL_RELATIVE * Math.max(Math.abs(estimate), replicates[b - 1] - replicates[0]);
        double below = 0;
        for (double replicate : replicates) {
            if (replicate < estimate - tolerance) {
                below++;
            } else if (equal == Equal.HALF && replicate <= estimate + tolerance) {
                below += 0.5;
            }
        }
        // With all replicates on one side the bias is at least that of half a replicate on the other.
        double share = Math.clamp(below / b, 0.5 / b, 1 - 0.5 / b);
        double bias = NORMAL.inverseCumulativeProbability(share);
        double z = NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double lowerShare = shifted(bias, -z, acceleration);
        double upperShare = shifted(bias, z, acceleration);
        return new BiasCorrection(share, bias, acceleration, lowerShare, upperShare, quantile(replicates, lowerShare, rule),
                quantile(replicates, upperShare, rule));
    }

    private static double shifted(double bias, double z, double acceleration) {
        return NORMAL.cumulativeProbability(bias + (bias + z) / (1 - acceleration * (bias + z)));
    }

    static double quantile(double[] sorted, double p, QuantileRule rule) {
        int b = sorted.length;
        double position = rule == QuantileRule.TYPE_6 ? (b + 1) * p - 1 : (b - 1) * p;
        double inside = Math.clamp(position, 0, b - 1);
        int floor = (int) inside;
        double next = sorted[Math.min(floor + 1, b - 1)];
        return sorted[floor] + (inside - floor) * (next - sorted[floor]);
    }
}
