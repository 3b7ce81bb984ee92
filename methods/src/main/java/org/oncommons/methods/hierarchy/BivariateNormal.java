package org.oncommons.methods.hierarchy;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.Quadrature;

/**
 * P(X &le; h, Y &le; k) of two standard normal variables with correlation rho, from the derivative in rho,
 * <pre>Phi(h)Phi(k) + 1/(2 pi) &int;<sub>0</sub><sup>asin rho</sup> exp(-(h<sup>2</sup> + k<sup>2</sup> - 2hk sin t)/(2cos<sup>2</sup>
 * t)) dt.</pre>
 * Source: Plackett, Biometrika 41 (1954) 351; the substitution: Drezner and Wesolowsky, Journal of Statistical Computation and Simulation
 * 35
 * (1990) 101. Accurate to 1e-12.
 */
final class BivariateNormal {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private BivariateNormal() {}

    /** @param rho -1 to 1 */
    static double below(double h, double k, double rho) {
        if (Math.abs(rho) == 1) {
            return rho > 0 ? NORMAL.cumulativeProbability(Math.min(h, k))
                    : Math.max(0, NORMAL.cumulativeProbability(h) - NORMAL.cumulativeProbability(-k));
        }
        double product = NORMAL.cumulativeProbability(h) * NORMAL.cumulativeProbability(k);
        double more = Quadrature.integral(0, Math.asin(rho), 1e-14, t -> {
            double cosine = Math.cos(t);
            return Math.exp(-(h * h + k * k - 2 * h * k * Math.sin(t)) / (2 * cosine * cosine));
        }).value() / (2 * Math.PI);
        return Math.clamp(product + more, 0, 1);
    }
}
