package org.oncommons.methods.factorial;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A 2x2 factorial trial of two reductions A and B, a quarter of the patients in each of the four groups.
 *
 * @param distanceA   between margin and true difference of A where B is not reduced (or the true difference, for superiority)
 * @param distanceB   the same of B
 * @param interaction how much smaller both distances are where the other is reduced too; 0 where the reductions add up
 * @param deviation   standard deviation of the outcome; for an event rate p the root of p(1 - p)
 * @param alpha       one-sided type I error of each question
 * @param power       of each question
 */
public record FactorialPlan(
        @Quantity(unit = "units of the outcome", help = "Between margin and true difference of A alone", above = 0, most = 1e9)
        double distanceA,
        @Quantity(unit = "units of the outcome", help = "Between margin and true difference of B alone", above = 0, most = 1e9)
        double distanceB,
        @Quantity(unit = "units of the outcome", help = "Loss of both beyond the sum of their losses", least = -1e9, most = 1e9,
                otherwise = 0)
        double interaction,
        @Quantity(unit = "units of the outcome", help = "Standard deviation; for an event rate p the root of p(1 - p)", above = 0,
                most = 1e9)
        double deviation,
        @Quantity(unit = "one-sided type I error", help = "Of each question", above = 0, below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "Of each question", above = 0, below = 1, otherwise = 0.8) double power) {

    /** @throws ImpossibleInput if a number is out of its range, the interaction uses up a distance, or the power is not above alpha */
    public FactorialPlan {
        Quantities.require(FactorialPlan.class, distanceA, distanceB, interaction, deviation, alpha, power);
        double left = Math.min(distanceA, distanceB) - interaction / 2;
        if (left <= 0) {
            throw new ImpossibleInput("Averaged over the other reduction the interaction " + Quantities.plain(interaction)
                    + " leaves no distance from the margin: no size shows both; plan two trials.", "interaction", "distanceA", "distanceB");
        }
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
