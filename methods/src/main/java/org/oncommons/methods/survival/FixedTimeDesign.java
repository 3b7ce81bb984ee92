package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a non-inferiority comparison at a fixed time, of survival or of mean survival time up to it, is planned for.
 *
 * @param time            t, at which survival is compared, or up to which its mean is taken
 * @param difference      m, the largest acceptable loss of survival at t
 * @param hazardRatio     HR that the power is computed for
 * @param alpha           one-sided type I error
 * @param power           probability to show non-inferiority if the hazards are as planned
 * @param allocation      r, patients in the de-escalated arm for each one in the standard arm
 * @param controlTimes    times at which the survival of the standard arm is known
 * @param controlSurvival share without the event with standard treatment at these times
 * @param shape           of a Weibull curve through the one known point; 1 is exponential
 * @param accrualMonths   length of uniform accrual
 * @param followUpMonths  from the last patient to the analysis
 * @param dropOutYearly   share of patients lost in 12 months
 */
public record FixedTimeDesign(
        @Quantity(unit = "months", help = "When survival is compared, or up to when its mean is taken", above = 0, most = 1200) double time,
        @Quantity(unit = "difference of shares", help = "Largest acceptable loss of survival at that time", above = 0, below = 1)
        double difference,
        @Quantity(unit = "hazard ratio", help = "Hazard ratio as planned", above = 0, most = 20, otherwise = 1) double hazardRatio,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "Chance to show non-inferiority if the hazards are as planned", above = 0, below = 1,
                otherwise = 0.8) double power,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "months", help = "Times at which the survival of the standard arm is known", above = 0, most = 1200)
        List<Double> controlTimes,
        @Quantity(unit = "share of patients", help = "Share without the event with standard treatment at these times", above = 0, most = 1)
        List<Double> controlSurvival,
        @Quantity(unit = "shape of Weibull", help = "1 for constant hazards; above 1 they rise, below 1 they fall", least = 0.2, most = 10,
                otherwise = 1) double shape,
        @Quantity(unit = "months", help = "Length of uniform accrual", above = 0, most = 600) double accrualMonths,
        @Quantity(unit = "months", help = "From the last patient to the analysis", least = 0, most = 1200) double followUpMonths,
        @Quantity(unit = "share of patients in 12 months", help = "Patients lost to follow-up", least = 0, below = 1, otherwise = 0)
        double dropOutYearly) {

    /** @throws ImpossibleInput if a number is out of its range, nobody is followed to the time, or the plan reaches the margin */
    public FixedTimeDesign {
        Quantities.require(FixedTimeDesign.class, time, difference, hazardRatio, alpha, power, allocation, shape, accrualMonths,
                followUpMonths, dropOutYearly);
        Quantities.requireEach(FixedTimeDesign.class, "controlTimes", controlTimes);
        Quantities.requireEach(FixedTimeDesign.class, "controlSurvival", controlSurvival);
        controlTimes = List.copyOf(controlTimes);
        controlSurvival = List.copyOf(controlSurvival);
        SurvivalCurve.through(controlTimes, controlSurvival);
        if (shape != 1 && controlTimes.size() > 1) {
            throw new ImpossibleInput("The shape is " + plain(shape) + " and survival is given at " + controlTimes.size()
                    + " times: give one time for a Weibull curve, or shape 1.", "shape", "controlTimes");
        }
        if (time >= accrualMonths + followUpMonths) {
            throw new ImpossibleInput("The trial lasts " + plain(accrualMonths + followUpMonths) + " months, so nobody is followed for "
                    + plain(time) + ": follow longer or compare earlier.", "followUpMonths", "time");
        }
        double survival = Math.exp(-clock(controlTimes, controlSurvival, shape).cumulative(time));
        if (difference >= survival) {
            throw new ImpossibleInput("The margin " + plain(difference) + " is not below the control arm's survival " + plain(survival)
                    + " at " + plain(time) + " months: lower the margin.", "difference", "controlSurvival");
        }
        SurvivalDesign.requireTested(MarginScale.hazardRatio(survival, difference), hazardRatio, alpha, power);
    }

    /** Equal arms of equal hazard, constant hazards, nobody lost. */
    public static FixedTimeDesign of(double time, double difference, double survival, double alpha, double power, double accrual,
            double followUp) {
        return new FixedTimeDesign(time, difference, 1, alpha, power, 1, List.of(time), List.of(survival), 1, accrual, followUp, 0);
    }

    private static HazardClock clock(List<Double> times, List<Double> survival, double shape) {
        return shape == 1 ? HazardClock.of(SurvivalCurve.through(times, survival))
                : HazardClock.weibull(times.getFirst(), survival.getFirst(), shape);
    }

    HazardClock control() {
        return clock(controlTimes, controlSurvival, shape);
    }

    /** S<sub>C</sub>(t). */
    public double survivalAtTime() {
        return Math.exp(-control().cumulative(time));
    }

    /** M that the difference means at t. */
    public double margin() {
        return MarginScale.hazardRatio(survivalAtTime(), difference);
    }

    /** Share of patients still followed after so many months, apart from events. */
    double followed(double months) {
        double duration = accrualMonths + followUpMonths;
        return Math.pow(1 - dropOutYearly, months / 12) * Math.min(1, (duration - months) / accrualMonths);
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
