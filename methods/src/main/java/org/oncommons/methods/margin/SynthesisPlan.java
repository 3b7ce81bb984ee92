package org.oncommons.methods.margin;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a trial is planned for that must preserve a share of the historical effect.
 *
 * @param ratio      historical hazard ratio of less or no treatment against standard treatment, above 1 where standard is better
 * @param lower      its lower confidence limit
 * @param upper      its upper confidence limit
 * @param level      two-sided level of that interval
 * @param preserved  lambda, share of the effect that must be preserved
 * @param alpha      one-sided type I error
 * @param power      if the true hazard ratio E/C is 1
 * @param allocation r, patients in the de-escalated arm for each one in the standard arm
 */
public record SynthesisPlan(
        @Quantity(unit = "hazard ratio", help = "Less or no treatment against standard treatment in history", above = 0, most = 1000)
        double ratio,
        @Quantity(unit = "hazard ratio", help = "Its lower confidence limit", above = 0, most = 1000) double lower,
        @Quantity(unit = "hazard ratio", help = "Its upper confidence limit", above = 0, most = 1e6) double upper,
        @Quantity(unit = "two-sided confidence level", help = "Level of that interval", above = 0, below = 1, otherwise = 0.95)
        double level,
        @Quantity(unit = "share of the effect", help = "How much of the effect of standard treatment must be preserved", least = 0,
                below = 1, otherwise = 0.5) double preserved,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha,
        @Quantity(unit = "probability", help = "Chance to show it if less treatment changes nothing", above = 0, below = 1,
                otherwise = 0.8) double power,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation) {

    /** @throws ImpossibleInput if a number is out of its range, the estimate outside its interval, or the power not above alpha */
    public SynthesisPlan {
        Quantities.require(SynthesisPlan.class, ratio, lower, upper, level, preserved, alpha, power, allocation);
        history(ratio, lower, upper, level, preserved);
        if (power <= alpha) {
            throw new ImpossibleInput("The power " + Quantities.plain(power) + " is not above alpha " + Quantities.plain(alpha)
                    + ": raise the power, usually to 0.8 or 0.9.", "power", "alpha");
        }
    }

    private static HistoricalEffects history(double ratio, double lower, double upper, double level, double preserved) {
        return new HistoricalEffects(List.of(ratio), List.of(lower), List.of(upper), level, 0.95, preserved,
                Pooling.COMMON_EFFECT);
    }

    PooledEffect effect() {
        return PooledEffect.of(history(ratio, lower, upper, level, preserved));
    }

    OneSidedAlpha error() {
        return new OneSidedAlpha(alpha);
    }
}
