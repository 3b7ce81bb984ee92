package org.oncommons.methods.margin;

import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A margin as it was planned, and the control rates at which to look at it again.
 *
 * @param controlRate     p<sub>C</sub> as planned
 * @param margin          on the scale of unit
 * @param unit            scale of the margin
 * @param months          t, the time of the rates
 * @param shape           of Weibull survival, for the restricted mean only
 * @param patients        planned in both arms, with known endpoint
 * @param allocation      r, patients in the de-escalated arm for each one in the standard arm
 * @param trueHazardRatio what less treatment really does; 1: nothing
 * @param alpha           one-sided type I error
 * @param power           for the sizes that would be needed
 * @param rates           control rates to look at
 */
public record PlannedMargin(
        @Quantity(unit = "share of patients", help = "Unwanted event with standard treatment, as planned", above = 0, below = 1)
        double controlRate,
        @Quantity(unit = "difference of shares, or ratio", help = "Largest acceptable loss", above = 0, most = 1000) double margin,
        @Words(help = "Scale on which the margin is given", otherwise = "\"ABSOLUTE\"") MarginUnit unit,
        @Quantity(unit = "months", help = "Time of the event rates", above = 0, otherwise = 60) double months,
        @Quantity(unit = "Weibull shape", help = "1 for constant hazard, above 1 for late events", least = 0.1, most = 10, otherwise = 1)
        double shape,
        @Quantity(unit = "patients", help = "Planned in both arms, with known endpoint", least = 4, most = 1e7) double patients,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "hazard ratio", help = "True effect of less treatment; 1 for none", above = 0, most = 100, otherwise = 1)
        double trueHazardRatio,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "For the sizes that would be needed", least = 0.5, below = 1, otherwise = 0.8) double power,
        @Quantity(unit = "share of patients", help = "Control rates to look at", above = 0, below = 1) List<Double> rates) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of its range, or the margin accepts no rate below 1 */
    public PlannedMargin {
        Quantities.require(PlannedMargin.class, controlRate, margin, months, shape, patients, allocation, trueHazardRatio, alpha, power);
        rates = List.copyOf(rates);
        Quantities.requireEach(PlannedMargin.class, "rates", rates);
        unit.at(controlRate, margin);
    }

    /** Equal arms, constant hazard, no true difference, 80 % power; 99 control rates from 1 % to 99 %. */
    public static PlannedMargin of(double controlRate, double margin, MarginUnit unit, double patients, double alpha) {
        return new PlannedMargin(controlRate, margin, unit, 60, 1, patients, 1, 1, alpha, 0.8,
                IntStream.rangeClosed(1, 99).mapToObj(i -> i / 100.0).toList());
    }

    RateMargin planned() {
        return unit.at(controlRate, margin);
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
