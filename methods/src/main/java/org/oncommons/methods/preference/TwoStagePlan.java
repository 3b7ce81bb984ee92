package org.oncommons.methods.preference;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A two-stage design: patients are first randomised to choose or to be randomised.
 *
 * @param treatment  difference of the means of the randomised arms that is to be found
 * @param selection  half the difference between those who prefer less and those who prefer standard treatment
 * @param preference half the gain of getting what one prefers, averaged over both treatments
 * @param deviation  standard deviation of the outcome
 * @param prefer     phi, share of patients who choose less treatment
 * @param choosing   theta, share of patients who may choose
 * @param alpha      one-sided type I error
 * @param power      for each effect
 */
public record TwoStagePlan(
        @Quantity(unit = "units of the outcome", help = "Effect of treatment to be found", above = 0, most = 1e9) double treatment,
        @Quantity(unit = "units of the outcome", help = "Effect of selection to be found", above = 0, most = 1e9) double selection,
        @Quantity(unit = "units of the outcome", help = "Effect of preference to be found", above = 0, most = 1e9) double preference,
        @Quantity(unit = "units of the outcome", help = "Standard deviation of the outcome", above = 0, most = 1e9) double deviation,
        @Quantity(unit = "share of patients", help = "Who choose less treatment", above = 0, below = 1, otherwise = 0.5) double prefer,
        @Quantity(unit = "share of patients", help = "Who may choose", above = 0, below = 1, otherwise = 0.5) double choosing,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "To find each effect", above = 0, below = 1, otherwise = 0.8) double power) {

    /** @throws ImpossibleInput if a number is out of its range, or the power is not above alpha */
    public TwoStagePlan {
        Quantities.require(TwoStagePlan.class, treatment, selection, preference, deviation, prefer, choosing, alpha, power);
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
