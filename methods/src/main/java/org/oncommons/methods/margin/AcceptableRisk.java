package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Derivation;

/**
 * The largest risk that people would take for the harm avoided,
 * <pre>MAR = -b<sub>harm</sub> x / b<sub>risk</sub>,</pre>
 * from the coefficients of a discrete choice experiment, with Krinsky and Robb's interval (percentiles of the ratio over draws of the
 * coefficients). With normal heterogeneity a person drawn at random accepts the risk d with probability
 * <pre>Phi((b<sub>harm</sub> x + b<sub>risk</sub> d) / &radic;(x<sup>2</sup> s<sub>harm</sub><sup>2</sup> + d<sup>2</sup>
 * s<sub>risk</sub><sup>2</sup>)).</pre>
 *
 * @param inputs     the model
 * @param value      MAR in units of the risk
 * @param lower      limit; may be infinite where the sign of the loss is not sure
 * @param upper      limit; may be infinite where the sign of the loss is not sure
 * @param margin     largest risk that the asked share accepts; 0 where it is not reached even without risk, infinite where it is at any
 * @param derivation step by step
 */
public record AcceptableRisk(ChoiceModel inputs, double value, double lower, double upper, double margin, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The largest acceptable risk of a model. */
    public static AcceptableRisk of(ChoiceModel inputs) {
        double value = -inputs.benefit() * inputs.avoided() / inputs.loss();
        double[] ratios = ratios(inputs);
        double tail = (1 - inputs.level()) / 2;
        double lower = percentile(ratios, tail);
        double upper = percentile(ratios, 1 - tail);
        double margin = margin(inputs, value);
        Derivation.Builder derivation = Derivation.of("Maximum acceptable risk from a discrete choice experiment",
                "MAR = -b(harm) x / b(risk); interval: percentiles over draws of the coefficients",
                "Krinsky and Robb, Review of Economics and Statistics 68 (1986) 715")
                .assumes("Utility is linear in the harm avoided and in the risk, over the range that was asked.")
                .assumes("The coefficients differ between people by normal distributions that are independent of each other.")
                .assumes("The people asked stand for the patients to be treated.")
                .step("Maximum acceptable risk", "-" + plain(inputs.benefit()) + " * " + plain(inputs.avoided()) + " / "
                        + plain(inputs.loss()),
                        value, "units of the risk")
                .step("Lower limit", plain(100 * tail) + " % of " + inputs.draws() + " draws", lower, "units of the risk")
                .step("Upper limit", plain(100 * (1 - tail)) + " % of the draws", upper, "units of the risk")
                .step("Accepted by " + plain(100 * inputs.share()) + " %", "where the share who gain from it falls to "
                        + plain(inputs.share()), margin, "units of the risk");
        if (ratios[ratios.length - 1] == Double.POSITIVE_INFINITY) {
            derivation.warn("The experiment leaves open whether people mind the risk at all: the interval has no end.");
        }
        if (inputs.benefitSpread() == 0 && inputs.lossSpread() == 0) {
            derivation.warn("Without differences between people the margin of any share is the mean: give the spreads of a mixed model.");
        }
        return new AcceptableRisk(inputs, value, lower, upper, margin, derivation.done());
    }

    /** Share of patients who would accept a risk, at least 0. */
    public double shareAccepting(double risk) {
        return NORMAL.cumulativeProbability(standardised(inputs, risk));
    }

    private static double standardised(ChoiceModel inputs, double risk) {
        double gain = inputs.benefit() * inputs.avoided() + inputs.loss() * risk;
        double spread = Math.hypot(inputs.avoided() * inputs.benefitSpread(), risk * inputs.lossSpread());
        return gain == 0 ? 0 : gain / spread;
    }

    private static double margin(ChoiceModel inputs, double value) {
        double z = NORMAL.inverseCumulativeProbability(inputs.share());
        if (inputs.benefitSpread() == 0 && inputs.lossSpread() == 0) {
            return value;
        }
        if (standardised(inputs, 0) <= z) {
            return 0;
        }
        return RootSearch.above(0, value / 4, value * 1e9, 0, risk -> standardised(inputs, risk) - z).orElse(Double.POSITIVE_INFINITY);
    }

    private static double[] ratios(ChoiceModel inputs) {
        SplittableRandom random = new SplittableRandom(inputs.seed());
        double slope = inputs.benefitError() > 0 ? inputs.covariance() / inputs.benefitError() : 0;
        double rest = Math.sqrt(Math.max(0, inputs.lossError() * inputs.lossError() - slope * slope));
        double[] ratios = new double[inputs.draws()];
        for (int i = 0; i < ratios.length; i++) {
            double first = random.nextGaussian();
            double benefit = inputs.benefit() + inputs.benefitError() * first;
            double loss = inputs.loss() + slope * first + rest * random.nextGaussian();
            ratios[i] = loss < 0 ? -benefit * inputs.avoided() / loss : Double.POSITIVE_INFINITY;
        }
        Arrays.sort(ratios);
        return ratios;
    }

    private static double percentile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double fraction = place - below;
        return fraction == 0 ? sorted[below] : (1 - fraction) * sorted[below] + fraction * sorted[below + 1];
    }
}
