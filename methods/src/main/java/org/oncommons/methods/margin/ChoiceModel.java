package org.oncommons.methods.margin;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a discrete choice experiment found: the utilities of avoided harm and of the loss, linear in both.
 *
 * @param benefit       utility of one unit of harm avoided, above 0
 * @param benefitError  its standard error
 * @param loss          utility of one unit more of the risk, below 0
 * @param lossError     its standard error
 * @param covariance    of the two estimates
 * @param avoided       units of harm that less treatment avoids
 * @param benefitSpread standard deviation of the benefit between people (mixed logit); 0 where all are taken as alike
 * @param lossSpread    standard deviation of the loss between people
 * @param share         share of patients that must accept the margin
 * @param level         two-sided confidence level
 * @param draws         of Krinsky and Robb
 * @param seed          of the draws
 */
public record ChoiceModel(
        @Quantity(unit = "utility for each unit", help = "One unit of harm avoided", above = 0, most = 1e6) double benefit,
        @Quantity(unit = "utility for each unit", help = "Its standard error", least = 0, most = 1e6) double benefitError,
        @Quantity(unit = "utility for each unit", help = "One unit more of the risk, below 0", least = -1e6, below = 0) double loss,
        @Quantity(unit = "utility for each unit", help = "Its standard error", least = 0, most = 1e6) double lossError,
        @Quantity(unit = "squared utility", help = "Covariance of the two estimates", otherwise = 0) double covariance,
        @Quantity(unit = "units of harm", help = "Harm that less treatment avoids", above = 0, most = 1e6) double avoided,
        @Quantity(unit = "utility for each unit", help = "Standard deviation of the benefit between people", least = 0, most = 1e6,
                otherwise = 0) double benefitSpread,
        @Quantity(unit = "utility for each unit", help = "Standard deviation of the loss between people", least = 0, most = 1e6,
                otherwise = 0) double lossSpread,
        @Quantity(unit = "share of patients", help = "How many must accept the margin", above = 0, below = 1, otherwise = 0.8) double share,
        @Quantity(unit = "two-sided confidence level", help = "Of the interval", above = 0, below = 1, otherwise = 0.95) double level,
        @Quantity(unit = "draws", help = "Of Krinsky and Robb", least = 1_000, most = 1e6, otherwise = 10_000) int draws,
        @Quantity(unit = "whole number", help = "Seed of the draws", otherwise = 1) long seed) {

    /** @throws ImpossibleInput if a number is out of its range, or the covariance is too large for the standard errors */
    public ChoiceModel {
        Quantities.require(ChoiceModel.class, benefit, benefitError, loss, lossError, covariance, avoided, benefitSpread, lossSpread,
                share, level, draws, seed);
        if (Math.abs(covariance) > benefitError * lossError * (1 + 1e-12)) {
            throw new ImpossibleInput("The covariance " + Quantities.plain(covariance) + " exceeds the product of the standard errors "
                    + Quantities.plain(benefitError * lossError) + ": take the three numbers from the same covariance matrix.",
                    "covariance",
                    "benefitError", "lossError");
        }
    }
}
