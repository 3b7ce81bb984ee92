package org.oncommons.methods.margin;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What less treatment spares a patient and what one more unwanted event costs, each with the standard error of what is known of it (0 where
 * it is taken as known). Amounts of money all in the same currency and discounted alike.
 *
 * @param qalysGained      G, quality-adjusted life years that a patient gains because harm is avoided
 * @param qalysGainedError its standard error
 * @param qalysLost        L, quality-adjusted life years that one more event takes
 * @param qalysLostError   its standard error
 * @param saving           S, money saved for each patient treated less
 * @param savingError      its standard error
 * @param eventCost        money that one more event costs
 * @param eventCostError   its standard error
 * @param threshold        k, money that a payer gives for one quality-adjusted life year; not used without a payer
 * @param draws            of the sensitivity analysis
 * @param seed             of the draws
 */
public record TippingPlan(
        @Quantity(unit = "QALYs for each patient", help = "Gained because harm is avoided", least = 0, most = 100) double qalysGained,
        @Quantity(unit = "QALYs for each patient", help = "Its standard error, 0 if known", least = 0, most = 100, otherwise = 0)
        double qalysGainedError,
        @Quantity(unit = "QALYs for each event", help = "Lost by one more unwanted event", above = 0, most = 100) double qalysLost,
        @Quantity(unit = "QALYs for each event", help = "Its standard error, 0 if known", least = 0, most = 100, otherwise = 0)
        double qalysLostError,
        @Quantity(unit = "money for each patient", help = "Saved by treating less", least = 0, most = 1e12, otherwise = 0) double saving,
        @Quantity(unit = "money for each patient", help = "Its standard error, 0 if known", least = 0, most = 1e12, otherwise = 0)
        double savingError,
        @Quantity(unit = "money for each event", help = "Cost of one more unwanted event", least = 0, most = 1e12, otherwise = 0)
        double eventCost,
        @Quantity(unit = "money for each event", help = "Its standard error, 0 if known", least = 0, most = 1e12, otherwise = 0)
        double eventCostError,
        @Quantity(unit = "money for each QALY", help = "What the payer gives for one quality-adjusted life year", above = 0, most = 1e12,
                otherwise = 30_000) double threshold,
        @Quantity(unit = "draws", help = "Of the probabilistic sensitivity analysis", least = 100, most = 1e6,
                otherwise = 10_000) int draws,
        @Quantity(unit = "whole number", help = "Seed of the draws", otherwise = 1) long seed) {

    /** @throws ImpossibleInput if a number is out of its range, or less treatment has no benefit at all, or a zero has a standard error */
    public TippingPlan {
        Quantities.require(TippingPlan.class, qalysGained, qalysGainedError, qalysLost, qalysLostError, saving, savingError, eventCost,
                eventCostError, threshold, draws, seed);
        if (qalysGained == 0 && saving == 0) {
            throw new ImpossibleInput("Less treatment neither gains quality of life nor saves money, so no loss is worth it: give "
                    + "qalysGained "
                    + "or saving above 0.", "qalysGained", "saving");
        }
        requireMean("qalysGained", qalysGained, qalysGainedError);
        requireMean("saving", saving, savingError);
        requireMean("eventCost", eventCost, eventCostError);
    }

    private static void requireMean(String name, double mean, double error) {
        if (mean == 0 && error > 0) {
            throw new ImpossibleInput(name + " is 0 but has a standard error of " + Quantities.plain(error)
                    + ": a quantity that cannot be negative with mean 0 is known; give a mean above 0 or an error of 0.", name, name
                    + "Error");
        }
    }

    /** Everything taken as known. */
    public static TippingPlan of(double qalysGained, double qalysLost, double saving, double eventCost, double threshold) {
        return new TippingPlan(qalysGained, 0, qalysLost, 0, saving, 0, eventCost, 0, threshold, 1_000, 1);
    }
}
