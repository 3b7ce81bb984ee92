package org.oncommons.methods.margin;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What earlier trials found of the standard treatment, from which a margin is taken.
 *
 * @param ratios    hazard ratios of less or no treatment against standard treatment, above 1 where standard treatment is better; one a
 *                  trial
 * @param lowers    lower confidence limits
 * @param uppers    upper confidence limits
 * @param level     two-sided level of these intervals
 * @param limit     two-sided level of the interval whose lower limit gives M1
 * @param preserved lambda, share of the effect that must be preserved
 * @param pooling   how several estimates become one
 */
public record HistoricalEffects(
        @Quantity(unit = "hazard ratio", help = "Less or no treatment against standard treatment, above 1 where standard is better; one a "
                + "trial", above = 0, most = 1000) List<Double> ratios,
        @Quantity(unit = "hazard ratio", help = "Lower confidence limit of each", above = 0, most = 1000) List<Double> lowers,
        @Quantity(unit = "hazard ratio", help = "Upper confidence limit of each", above = 0, most = 1e6) List<Double> uppers,
        @Quantity(unit = "two-sided confidence level", help = "Level of these intervals", above = 0, below = 1, otherwise = 0.95)
        double level,
        @Quantity(unit = "two-sided confidence level", help = "Level of the interval whose lower limit gives M1", above = 0, below = 1,
                otherwise = 0.95) double limit,
        @Quantity(unit = "share of the effect", help = "How much of the effect of standard treatment must be preserved", least = 0,
                below = 1, otherwise = 0.5) double preserved,
        @Words(help = "How the trials are pooled", otherwise = "\"DERSIMONIAN_LAIRD\"") Pooling pooling) {

    /** Limits are printed with few digits: how far, as a share of its width, the estimate may be from the middle of its interval. */
    private static final double LOPSIDED = 0.2;

    /** @throws ImpossibleInput if a number is out of its range, or an estimate is outside its interval or far from the middle of it */
    public HistoricalEffects {
        Quantities.require(HistoricalEffects.class, level, limit, preserved);
        ratios = List.copyOf(ratios);
        lowers = List.copyOf(lowers);
        uppers = List.copyOf(uppers);
        Quantities.requireEach(HistoricalEffects.class, "ratios", ratios);
        Quantities.requireEach(HistoricalEffects.class, "lowers", lowers);
        Quantities.requireEach(HistoricalEffects.class, "uppers", uppers);
        if (ratios.isEmpty() || lowers.size() != ratios.size() || uppers.size() != ratios.size()) {
            throw new ImpossibleInput("There are " + ratios.size() + " hazard ratios, " + lowers.size() + " lower and " + uppers.size()
                    + " upper limits: give one of each for every trial, and at least one trial.", "ratios", "lowers", "uppers");
        }
        for (int i = 0; i < ratios.size(); i++) {
            requireInterval(i + 1, ratios.get(i), lowers.get(i), uppers.get(i));
        }
        if (pooling == Pooling.HARTUNG_KNAPP && ratios.size() == 1) {
            throw new ImpossibleInput("Hartung and Knapp's variance needs at least 2 trials: give more, or pool as a common effect.",
                    "ratios", "pooling");
        }
    }

    private static void requireInterval(int trial, double ratio, double lower, double upper) {
        double middle = (Math.log(lower) + Math.log(upper)) / 2;
        boolean inside = lower < ratio && ratio < upper;
        if (!inside || Math.abs(Math.log(ratio) - middle) > LOPSIDED * Math.log(upper / lower)) {
            throw new ImpossibleInput("The hazard ratio " + Quantities.plain(ratio) + " of trial " + trial
                    + (inside ? " is far from the middle, on the log scale, of its interval " : " is not inside its interval ")
                    + Quantities.plain(lower) + " to " + Quantities.plain(upper) + ": check the three numbers.", "ratios", "lowers",
                    "uppers");
        }
    }

    /** One trial, 95 % limits, half of the effect preserved. */
    public static HistoricalEffects of(double ratio, double lower, double upper) {
        return new HistoricalEffects(List.of(ratio), List.of(lower), List.of(upper), 0.95, 0.95, 0.5, Pooling.COMMON_EFFECT);
    }
}
