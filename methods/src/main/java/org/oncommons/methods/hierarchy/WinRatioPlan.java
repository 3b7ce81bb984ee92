package org.oncommons.methods.hierarchy;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A trial that is judged by the win ratio.
 *
 * @param winRatio   expected
 * @param nullRatio  win ratio to be excluded: 1 for superiority, below 1 for non-inferiority
 * @param ties       p<sub>T</sub>, expected share of tied pairs
 * @param allocation r, patients in the de-escalated arm for each one in the standard arm
 * @param alpha      one-sided type I error
 * @param power      at the expected win ratio
 */
public record WinRatioPlan(
        @Quantity(unit = "win ratio", help = "Expected, less against standard treatment", above = 0, most = 1000) double winRatio,
        @Quantity(unit = "win ratio", help = "To be excluded: 1 for superiority, below 1 for non-inferiority", above = 0, most = 1000,
                otherwise = 1) double nullRatio,
        @Quantity(unit = "share of pairs", help = "Tied pairs", least = 0, below = 1, otherwise = 0) double ties,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "At the expected win ratio", above = 0, below = 1, otherwise = 0.8) double power) {

    /** @throws ImpossibleInput if a number is out of its range, nothing is to be shown, or the power is not above alpha */
    public WinRatioPlan {
        Quantities.require(WinRatioPlan.class, winRatio, nullRatio, ties, allocation, alpha, power);
        if (winRatio <= nullRatio) {
            throw new ImpossibleInput("The expected win ratio " + Quantities.plain(winRatio) + " is not above "
                    + Quantities.plain(nullRatio)
                    + ", which is to be excluded: no number of patients shows it. Lower nullRatio or expect more wins.", "winRatio",
                    "nullRatio");
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
