package org.oncommons.methods.hierarchy;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A trial that ranks patients by the desirability of their outcome (DOOR) in ordered categories, the best first.
 *
 * @param control      shares of the categories with standard treatment, the best first, summing to 1
 * @param experimental shares with less treatment
 * @param excluded     probability to fare better that is to be excluded: 0.5 for superiority, below for non-inferiority
 * @param allocation   r, patients in the de-escalated arm for each one in the standard arm
 * @param alpha        one-sided type I error
 * @param power        at these shares
 */
public record DoorPlan(
        @Quantity(unit = "share of patients", help = "In each category with standard treatment, the best first", least = 0, most = 1)
        List<Double> control,
        @Quantity(unit = "share of patients", help = "In each category with less treatment", least = 0, most = 1) List<Double> experimental,
        @Quantity(unit = "probability", help = "To fare better, to be excluded: 0.5 for superiority, below for non-inferiority", above = 0,
                below = 1, otherwise = 0.5) double excluded,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "At these shares", above = 0, below = 1, otherwise = 0.8) double power) {

    private static final double ROUNDING = 0.001;

    /** @throws ImpossibleInput if a number is out of its range, the shares do not sum to 1, or there is nothing to show */
    public DoorPlan {
        Quantities.require(DoorPlan.class, excluded, allocation, alpha, power);
        control = List.copyOf(control);
        experimental = List.copyOf(experimental);
        Quantities.requireEach(DoorPlan.class, "control", control);
        Quantities.requireEach(DoorPlan.class, "experimental", experimental);
        requireShares("control", control);
        requireShares("experimental", experimental);
        if (control.size() != experimental.size()) {
            throw new ImpossibleInput("There are " + control.size() + " and " + experimental.size()
                    + " categories: give the same ones for both arms, 0 where nobody is expected.", "control", "experimental");
        }
        double better = better(control, experimental);
        if (better <= excluded) {
            throw new ImpossibleInput("With these shares the probability to fare better is " + Quantities.plain(better) + ", not above "
                    + Quantities.plain(excluded) + ", which is to be excluded: no number of patients shows it.", "experimental",
                    "excluded");
        }
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    private static void requireShares(String name, List<Double> shares) {
        double sum = shares.stream().mapToDouble(Double::doubleValue).sum();
        if (shares.size() < 2 || Math.abs(sum - 1) > ROUNDING) {
            throw new ImpossibleInput("The " + shares.size() + " shares of " + name + " sum to " + Quantities.plain(sum)
                    + ": give at least two categories whose shares sum to 1.", name);
        }
    }

    private static double better(List<Double> control, List<Double> experimental) {
        double worse = 0;
        double better = 0;
        for (int c = control.size() - 1; c >= 0; c--) {
            better += experimental.get(c) * (worse + control.get(c) / 2);
            worse += control.get(c);
        }
        return better;
    }

    /** Probability that a patient with less treatment fares better, ties halved. */
    public double better() {
        return better(control, experimental);
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
