package org.oncommons.methods.duration;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A trial of several durations as it is planned; the longest is the standard.
 *
 * @param durations of the arms, rising
 * @param rates     expected event rate of each
 * @param margin    m, largest acceptable difference to the longest duration
 * @param alpha     one-sided type I error of each duration
 * @param power     to find a duration acceptable
 */
public record DurationPlan(
        @Quantity(unit = "any unit of time or dose", help = "Of the arms, rising; the longest is the standard", above = 0, most = 1e6)
        List<Double> durations,
        @Quantity(unit = "share of patients", help = "Expected unwanted event at each duration", above = 0, below = 1) List<Double> rates,
        @Quantity(unit = "difference of shares", help = "Largest acceptable difference to the longest duration", above = 0, below = 1)
        double margin,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.05) double alpha,
        @Quantity(unit = "probability", help = "To find a duration acceptable", above = 0, below = 1, otherwise = 0.8) double power) {

    /** @throws ImpossibleInput if a number is out of its range, the lists differ in length, or the power is not above alpha */
    public DurationPlan {
        Quantities.require(DurationPlan.class, margin, alpha, power);
        durations = List.copyOf(durations);
        rates = List.copyOf(rates);
        Quantities.requireEach(DurationPlan.class, "durations", durations);
        Quantities.requireEach(DurationPlan.class, "rates", rates);
        DurationTrial.requireRising(durations);
        if (rates.size() != durations.size()) {
            throw new ImpossibleInput("There are " + durations.size() + " durations and " + rates.size() + " rates: give one rate each.",
                    "rates", "durations");
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
