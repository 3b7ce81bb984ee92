package org.oncommons.methods.economics;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * After how long a trial has paid for itself.
 *
 * @param trialCost      of the whole trial
 * @param costStandard   of standard treatment for a patient
 * @param costLess       of less treatment for a patient, with what follows from it
 * @param eligibleAYear  patients
 * @param uptake         share of them who get less treatment after a positive result
 * @param positive       probability that the trial shows non-inferiority: its power, or its assurance
 * @param delayYears     from paying for the trial until its result is used
 * @param discount       a year
 * @param currency       name
 */
public record PayBackQuestion(
        @Quantity(unit = "money", help = "Cost of the whole trial", least = 0) double trialCost,
        @Quantity(unit = "money for a patient", help = "Cost of standard treatment", least = 0) double costStandard,
        @Quantity(unit = "money for a patient", help = "Cost of less treatment with what follows from it", least = 0) double costLess,
        @Quantity(unit = "patients a year", help = "Eligible patients", above = 0, most = 1e9) double eligibleAYear,
        @Quantity(unit = "share", help = "Share who get less treatment after a positive result", above = 0, most = 1) double uptake,
        @Quantity(unit = "probability", help = "Chance that the trial shows non-inferiority", above = 0, most = 1) double positive,
        @Quantity(unit = "years", help = "Until the result is used", least = 0, most = 100, otherwise = 0) double delayYears,
        @Quantity(unit = "share a year", help = "Discount rate", least = 0, most = 1, otherwise = 0.03) double discount,
        @Words(help = "Currency, such as EUR", otherwise = "\"EUR\"") String currency) {

    /** @throws ImpossibleInput if money is negative, or less treatment saves nothing */
    public PayBackQuestion {
        Quantities.require(PayBackQuestion.class, trialCost, costStandard, costLess, eligibleAYear, uptake, positive, delayYears, discount);
        Currency.require(currency);
        if (costLess >= costStandard) {
            throw new ImpossibleInput("Less treatment costs " + plain(costLess) + " " + currency + ", not less than the "
                    + plain(costStandard)
                    + " of standard treatment, so that no trial of it pays back in money: check the costs, or look at the net monetary "
                    + "benefit.",
                    "costLess", "costStandard");
        }
    }
}
