package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * An effect as a paper prints it.
 *
 * @param estimate more is worse for less treatment
 * @param lower    bound of the interval
 * @param upper    bound of the interval
 * @param level    of the two-sided interval
 */
public record EffectInterval(
        @Quantity(unit = "effect", help = "Estimate, oriented so that more is worse for less treatment") double estimate,
        @Quantity(unit = "effect", help = "Lower bound of its interval") double lower,
        @Quantity(unit = "effect", help = "Upper bound of its interval") double upper,
        @Quantity(unit = "share", help = "Two-sided level of the interval", above = 0, below = 1, otherwise = 0.95) double level) {

    /** @throws ImpossibleInput if the bounds do not enclose the estimate */
    public EffectInterval {
        Quantities.require(EffectInterval.class, estimate, lower, upper, level);
        if (!(lower <= estimate && estimate <= upper && lower < upper)) {
            throw new ImpossibleInput("The interval from " + plain(lower) + " to " + plain(upper) + " does not enclose the estimate "
                    + plain(estimate) + ": check the three numbers and their order.", "lower", "upper", "estimate");
        }
    }

    /** Standard error on the scale on which the estimate is near normal, from the width of the interval. */
    double standardError(Measure measure) {
        return (measure.toNormal(upper) - measure.toNormal(lower)) / (2 * Estimate.quantile(level));
    }

    /** How far the estimate lies from the middle of the interval, in shares of its width. */
    double skew(Measure measure) {
        double low = measure.toNormal(lower);
        double high = measure.toNormal(upper);
        return Math.abs(measure.toNormal(estimate) - (low + high) / 2) / (high - low);
    }
}
