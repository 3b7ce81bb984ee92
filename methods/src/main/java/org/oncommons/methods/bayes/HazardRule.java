package org.oncommons.methods.bayes;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Declares non-inferiority where P(HR &lt; M | data) reaches gamma. With a normal prior N(a, 1/I<sub>0</sub>) this is a bound on the
 * observed
 * log hazard ratio,
 * <pre>c = [(I<sub>0</sub> + I) ln M - z<sub>gamma</sub> &radic;(I<sub>0</sub> + I) - I<sub>0</sub> a] / I.</pre>
 *
 * @param logMargin   ln M
 * @param certainty   gamma
 * @param prior       a, mean of the log hazard ratio
 * @param priorWeight I<sub>0</sub>, 0 for a flat prior
 */
record HazardRule(double logMargin, double certainty, double prior, double priorWeight) {

    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Largest observed log hazard ratio that is declared non-inferior. */
    double bound(double information) {
        double total = priorWeight + information;
        double z = NORMAL.inverseCumulativeProbability(certainty);
        return (total * logMargin - z * Math.sqrt(total) - priorWeight * prior) / information;
    }

    /** Mean of the posterior distribution. */
    double mean(double observed, double information) {
        return (priorWeight * prior + information * observed) / (priorWeight + information);
    }

    /** P(HR &lt; M | data). */
    double probability(double observed, double information) {
        return NORMAL.cumulativeProbability((logMargin - mean(observed, information)) * Math.sqrt(priorWeight + information));
    }
}
