package org.oncommons.methods.bayes;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.oncommons.methods.numeric.Quadrature;
import org.oncommons.methods.numeric.RootSearch;

/**
 * Difference of two rates with independent beta distributions,
 * <pre>P(p<sub>E</sub> - p<sub>C</sub> &lt; m) = &int; F<sub>E</sub>(p + m) f<sub>C</sub>(p) dp,</pre>
 * with p = sin<sup>2</sup> t, so that the integrand is finite for parameters of a half and more. Accurate to 1e-10.
 */
final class BetaDifference {

    private static final double TOLERANCE = 1e-12;

    /** Left out at both ends of the control rate. */
    private static final double TAIL = 1e-14;

    private final BetaDistribution control;
    private final BetaDistribution experimental;
    private final double from;
    private final double to;

    BetaDifference(BetaDistribution control, BetaDistribution experimental) {
        this.control = control;
        this.experimental = experimental;
        this.from = Math.asin(Math.sqrt(control.inverseCumulativeProbability(TAIL)));
        this.to = Math.asin(Math.sqrt(control.inverseSurvivalProbability(TAIL)));
    }

    static BetaDifference of(int controlEvents, int controlPatients, int experimentalEvents, int experimentalPatients, double with,
            double without) {
        return new BetaDifference(BetaDistribution.of(with + controlEvents, without + controlPatients - controlEvents),
                BetaDistribution.of(with + experimentalEvents, without + experimentalPatients - experimentalEvents));
    }

    double below(double difference) {
        double probability = Quadrature.integral(from, to, TOLERANCE, angle -> {
            double sine = Math.sin(angle);
            double cosine = Math.cos(angle);
            double rate = sine * sine;
            if (rate <= 0 || rate >= 1) {
                return 0;
            }
            double other = rate + difference >= 1 ? 1 : experimental.cumulativeProbability(rate + difference);
            return 2 * sine * cosine * control.density(rate) * other;
        }).value();
        return Math.clamp(probability, 0, 1);
    }

    /** Where the probability to lie below reaches a share. */
    double quantile(double share) {
        return RootSearch.between(-1, 1, 1e-10, difference -> below(difference) - share).orElse(share < 0.5 ? -1 : 1);
    }
}
