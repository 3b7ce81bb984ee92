package org.oncommons.methods.proportion;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a non-inferiority design with a yes-or-no endpoint is planned for.
 *
 * @param controlRate      p<sub>C</sub>, probability of the unwanted event with standard treatment
 * @param experimentalRate p<sub>E</sub>, probability of it with less treatment that the power is computed for; usually the same
 * @param margin           m, the largest acceptable p<sub>E</sub> - p<sub>C</sub>
 * @param alpha            one-sided type I error
 * @param power            probability to show non-inferiority if the rates are as planned
 * @param allocation       r, patients in the de-escalated arm for each one in the standard arm
 * @param dropOut          share of patients whose endpoint will not be known; the size is divided by 1 minus it
 */
public record TwoProportions(
        @Quantity(unit = "share of patients", help = "Unwanted event with standard treatment", above = 0, below = 1) double controlRate,
        @Quantity(unit = "share of patients", help = "Unwanted event with less treatment, as planned", above = 0, below = 1)
        double experimentalRate,
        @Quantity(unit = "difference of shares", help = "Largest acceptable difference", above = 0, below = 1) double margin,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "Chance to show non-inferiority if the rates are as planned", above = 0, below = 1,
                otherwise = 0.8) double power,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "share of patients", help = "Patients whose endpoint will not be known", least = 0, below = 1, otherwise = 0)
        double dropOut) {

    /** @throws ImpossibleInput if a number is out of its range, or the planned difference reaches the margin, or the power is below alpha */
    public TwoProportions {
        Quantities.require(TwoProportions.class, controlRate, experimentalRate, margin, alpha, power, allocation, dropOut);
        if (experimentalRate - controlRate >= margin) {
            throw new ImpossibleInput("The planned difference " + Quantities.plain(experimentalRate - controlRate)
                    + " is not below the margin " + Quantities.plain(margin)
                    + ", so no number of patients shows non-inferiority: raise the margin or plan a lower event rate with less treatment.",
                    "margin", "experimentalRate");
        }
        if (controlRate + margin >= 1) {
            throw new ImpossibleInput("The control rate plus the margin is " + Quantities.plain(controlRate + margin)
                    + ", which no event rate can reach: lower the margin.", "margin", "controlRate");
        }
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": a coin would do as well. Raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    /** Equal arms, no drop-out. */
    public static TwoProportions of(double controlRate, double experimentalRate, double margin, double alpha, double power) {
        return new TwoProportions(controlRate, experimentalRate, margin, alpha, power, 1, 0);
    }

    /** The planned p<sub>E</sub> - p<sub>C</sub>. */
    public double difference() {
        return experimentalRate - controlRate;
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
