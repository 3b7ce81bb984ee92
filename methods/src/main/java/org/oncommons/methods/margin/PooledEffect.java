package org.oncommons.methods.margin;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Several log hazard ratios as one.
 *
 * @param estimate      pooled log hazard ratio
 * @param error         its standard error
 * @param betweenTrials tau<sup>2</sup>, variance of the true effects; 0 for a common effect
 * @param heterogeneity Cochran's Q
 * @param heterogeneityP its p from the chi-squared distribution; 1 for a single trial
 * @param trials        how many
 * @param pooling       how
 */
public record PooledEffect(double estimate, double error, double betweenTrials, double heterogeneity, double heterogeneityP, int trials,
        Pooling pooling) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The estimates of the trials as one. */
    public static PooledEffect of(HistoricalEffects history) {
        int trials = history.ratios().size();
        double z = NORMAL.inverseSurvivalProbability((1 - history.level()) / 2);
        double[] effects = new double[trials];
        double[] variances = new double[trials];
        for (int i = 0; i < trials; i++) {
            effects[i] = Math.log(history.ratios().get(i));
            double error = Math.log(history.uppers().get(i) / history.lowers().get(i)) / (2 * z);
            variances[i] = error * error;
        }
        return of(effects, variances, history.pooling());
    }

    /**
     * Pools estimates with known variances.
     *
     * @param effects   log ratios, at least one
     * @param variances above 0
     */
    static PooledEffect of(double[] effects, double[] variances, Pooling pooling) {
        int trials = effects.length;
        double weights = 0;
        double squares = 0;
        for (double variance : variances) {
            weights += 1 / variance;
            squares += 1 / (variance * variance);
        }
        double common = mean(effects, variances, 0);
        double heterogeneity = spread(effects, variances, 0, common);
        double p = trials == 1 ? 1 : ChiSquaredDistribution.of(trials - 1).survivalProbability(heterogeneity);
        if (pooling == Pooling.COMMON_EFFECT) {
            return new PooledEffect(common, Math.sqrt(1 / weights), 0, heterogeneity, p, trials, pooling);
        }
        double between = trials == 1 ? 0 : Math.max(0, (heterogeneity - (trials - 1)) / (weights - squares / weights));
        double estimate = mean(effects, variances, between);
        double total = 0;
        for (double variance : variances) {
            total += 1 / (variance + between);
        }
        double factor = pooling == Pooling.HARTUNG_KNAPP ? spread(effects, variances, between, estimate) / (trials - 1) : 1;
        return new PooledEffect(estimate, Math.sqrt(factor / total), between, heterogeneity, p, trials, pooling);
    }

    private static double mean(double[] effects, double[] variances, double between) {
        double sum = 0;
        double weights = 0;
        for (int i = 0; i < effects.length; i++) {
            double weight = 1 / (variances[i] + between);
            sum += weight * effects[i];
            weights += weight;
        }
        return sum / weights;
    }

    private static double spread(double[] effects, double[] variances, double between, double centre) {
        double sum = 0;
        for (int i = 0; i < effects.length; i++) {
            sum += (effects[i] - centre) * (effects[i] - centre) / (variances[i] + between);
        }
        return sum;
    }

    /** Lower confidence limit of the log hazard ratio. */
    public double lower(double level) {
        return estimate - quantile(level) * error;
    }

    /** Upper confidence limit of the log hazard ratio. */
    public double upper(double level) {
        return estimate + quantile(level) * error;
    }

    private double quantile(double level) {
        double tail = (1 - level) / 2;
        return pooling == Pooling.HARTUNG_KNAPP ? TDistribution.of(trials - 1).inverseSurvivalProbability(tail)
                : NORMAL.inverseSurvivalProbability(tail);
    }

    /** I<sup>2</sup>, share of the variation that chance does not explain. */
    public double inconsistency() {
        return heterogeneity > 0 ? Math.max(0, (heterogeneity - (trials - 1)) / heterogeneity) : 0;
    }
}
