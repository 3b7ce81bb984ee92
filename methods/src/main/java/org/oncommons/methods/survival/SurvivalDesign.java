package org.oncommons.methods.survival;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a non-inferiority design with time to an unwanted event is planned for.
 *
 * @param margin          M, the largest acceptable hazard ratio
 * @param hazardRatio     HR that the power is computed for; usually 1
 * @param alpha           one-sided type I error
 * @param power           probability to show non-inferiority if the hazards are as planned
 * @param allocation      r, patients in the de-escalated arm for each one in the standard arm
 * @param controlTimes    times at which the survival of the standard arm is known; hazards are constant between them and the last goes on
 * @param controlSurvival share without the event with standard treatment at these times
 * @param accrualMonths   lengths of the periods of accrual
 * @param accrualSpeeds   speed in each, relative to the others
 * @param followUpMonths  from the last patient to the analysis
 * @param dropOutYearly   share of patients lost in 12 months, at a constant hazard
 */
public record SurvivalDesign(
        @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio of less treatment against standard", above = 1, most = 20)
        double margin,
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
        @Quantity(unit = "months", help = "Lengths of the periods in which patients come in", above = 0, most = 600)
        List<Double> accrualMonths,
        @Quantity(unit = "relative speed", help = "Patients a month in each period, relative to the others", least = 0)
        List<Double> accrualSpeeds,
        @Quantity(unit = "months", help = "From the last patient to the analysis", least = 0, most = 1200) double followUpMonths,
        @Quantity(unit = "share of patients in 12 months", help = "Patients lost to follow-up", least = 0, below = 1, otherwise = 0)
        double dropOutYearly) {

    /**
     * @throws ImpossibleInput if a number is out of its range, or the planned hazard ratio reaches the margin, or the power is below alpha
     */
    public SurvivalDesign {
        Quantities.require(SurvivalDesign.class, margin, hazardRatio, alpha, power, allocation, followUpMonths, dropOutYearly);
        requireTested(margin, hazardRatio, alpha, power);
        Quantities.requireEach(SurvivalDesign.class, "controlTimes", controlTimes);
        Quantities.requireEach(SurvivalDesign.class, "controlSurvival", controlSurvival);
        Quantities.requireEach(SurvivalDesign.class, "accrualMonths", accrualMonths);
        Quantities.requireEach(SurvivalDesign.class, "accrualSpeeds", accrualSpeeds);
        controlTimes = List.copyOf(controlTimes);
        controlSurvival = List.copyOf(controlSurvival);
        SurvivalCurve.through(controlTimes, controlSurvival);
        Accrual accrual = new Accrual(accrualMonths, accrualSpeeds);
        accrualMonths = accrual.months();
        accrualSpeeds = accrual.speeds();
    }

    static void requireTested(double margin, double hazardRatio, double alpha, double power) {
        if (hazardRatio >= margin) {
            throw new ImpossibleInput("The planned hazard ratio " + Quantities.plain(hazardRatio) + " is not below the margin "
                    + Quantities.plain(margin)
                    + ", so no number of events shows non-inferiority: raise the margin or plan a lower hazard ratio.",
                    "margin", "hazardRatio");
        }
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": a coin would do as well. Raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    /** Equal arms of equal hazard, exponential survival, uniform accrual, no drop-out. */
    public static SurvivalDesign of(double margin, double alpha, double power, double time, double survival, double accrualMonths,
            double followUpMonths) {
        return new SurvivalDesign(margin, 1, alpha, power, 1, List.of(time), List.of(survival), List.of(accrualMonths), List.of(1.0),
                followUpMonths, 0);
    }

    /** The same with another hazard ratio and allocation. */
    public SurvivalDesign with(double hazardRatio, double allocation) {
        return new SurvivalDesign(margin, hazardRatio, alpha, power, allocation, controlTimes, controlSurvival, accrualMonths,
                accrualSpeeds,
                followUpMonths, dropOutYearly);
    }

    /** The same with another share lost in 12 months. */
    public SurvivalDesign withDropOut(double dropOutYearly) {
        return new SurvivalDesign(margin, hazardRatio, alpha, power, allocation, controlTimes, controlSurvival, accrualMonths,
                accrualSpeeds,
                followUpMonths, dropOutYearly);
    }

    /** The same with another margin. */
    public SurvivalDesign withMargin(double margin) {
        return new SurvivalDesign(margin, hazardRatio, alpha, power, allocation, controlTimes, controlSurvival, accrualMonths,
                accrualSpeeds,
                followUpMonths, dropOutYearly);
    }

    /** How patients come in. */
    public Accrual accrual() {
        return new Accrual(accrualMonths, accrualSpeeds);
    }

    /** Survival with standard treatment. */
    public SurvivalCurve control() {
        return SurvivalCurve.through(controlTimes, controlSurvival);
    }

    /** Months from the first patient to the analysis. */
    public double durationMonths() {
        return accrual().duration() + followUpMonths;
    }

    /** q, the share of patients with less treatment. */
    public double experimentalShare() {
        return allocation / (1 + allocation);
    }

    /** &eta;, hazard of drop-out a month. */
    double dropOutHazard() {
        return -Math.log1p(-dropOutYearly) / 12;
    }

    /** ln M - ln HR. */
    double distance() {
        return Math.log(margin / hazardRatio);
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
