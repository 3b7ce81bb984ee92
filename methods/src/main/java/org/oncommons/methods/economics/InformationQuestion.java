package org.oncommons.methods.economics;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What a trial is worth to those who are treated after it.
 *
 * @param benefit              net monetary benefit of less treatment for a patient, as believed today
 * @param benefitError         standard deviation of that belief
 * @param deviation            standard deviation of net benefit between patients of one arm
 * @param controlPatients      of the trial
 * @param experimentalPatients of the trial
 * @param eligibleAYear        patients for whom the decision is made
 * @param years                for which it is made
 * @param delayYears           until the trial reports
 * @param discount             a year
 * @param trialCost            of the whole trial
 * @param currency             name
 */
public record InformationQuestion(
        @Quantity(unit = "money for a patient", help = "Net monetary benefit of less treatment as believed today") double benefit,
        @Quantity(unit = "money for a patient", help = "Standard deviation of that belief", above = 0) double benefitError,
        @Quantity(unit = "money for a patient", help = "Standard deviation of net benefit between patients of an arm", above = 0)
        double deviation,
        @Quantity(unit = "patients", help = "Standard arm of the trial", least = 1, most = 1e6) double controlPatients,
        @Quantity(unit = "patients", help = "De-escalated arm of the trial", least = 1, most = 1e6) double experimentalPatients,
        @Quantity(unit = "patients a year", help = "Patients for whom the decision is made", above = 0, most = 1e9) double eligibleAYear,
        @Quantity(unit = "years", help = "Years for which the decision is made", above = 0, most = 100, otherwise = 10) double years,
        @Quantity(unit = "years", help = "Until the trial reports", least = 0, most = 100, otherwise = 0) double delayYears,
        @Quantity(unit = "share a year", help = "Discount rate", least = 0, most = 1, otherwise = 0.03) double discount,
        @Quantity(unit = "money", help = "Cost of the whole trial", least = 0) double trialCost,
        @Words(help = "Currency, such as EUR", otherwise = "\"EUR\"") String currency) {

    /** @throws ImpossibleInput if money is negative or the trial reports after the decision has lapsed */
    public InformationQuestion {
        Quantities.require(InformationQuestion.class, benefit, benefitError, deviation, controlPatients, experimentalPatients,
                eligibleAYear,
                years, delayYears, discount, trialCost);
        Currency.require(currency);
        if (delayYears >= years) {
            throw new ImpossibleInput("The trial reports after " + Quantities.plain(delayYears) + " years, when the decision for "
                    + Quantities.plain(years) + " years has lapsed: give more years or a quicker trial.", "delayYears", "years");
        }
    }
}
