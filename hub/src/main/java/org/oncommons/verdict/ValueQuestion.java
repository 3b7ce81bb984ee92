package org.oncommons.verdict;

import java.util.Collections;
import java.util.List;
import org.oncommons.methods.economics.BenefitQuestion;
import org.oncommons.methods.economics.BudgetQuestion;
import org.oncommons.methods.economics.InformationQuestion;
import org.oncommons.methods.economics.NetBenefit;
import org.oncommons.methods.economics.PayBackQuestion;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What must be known to say what less treatment, and a trial of it, is worth; each number is given once and used by every method.
 *
 * @param costStandard         of standard treatment for a patient
 * @param costLess             of less treatment for a patient, with what follows from it
 * @param costError            standard error of their difference
 * @param qalyDifference       QALYs with less treatment minus QALYs with standard treatment
 * @param qalyError            its standard error
 * @param correlation          of the two differences
 * @param threshold            what a payer gives for a QALY
 * @param lossAversion         what must be saved for a QALY lost, relative to what is paid for one gained
 * @param eligibleAYear        patients
 * @param uptake               share of them who get less treatment in each year after a positive result
 * @param trialCost            of the whole trial
 * @param positive             chance that the trial shows non-inferiority
 * @param delayYears           until its result is used
 * @param deviation            standard deviation of net benefit between patients of an arm
 * @param controlPatients      of the trial
 * @param experimentalPatients of the trial
 * @param years                for which the decision is made
 * @param discount             a year
 * @param currency             name
 */
public record ValueQuestion(
        @Quantity(unit = "money for a patient", help = "Cost of standard treatment", least = 0, most = 1e12) double costStandard,
        @Quantity(unit = "money for a patient", help = "Cost of less treatment with what follows from it", least = 0, most = 1e12) double costLess,
        @Quantity(unit = "money for a patient", help = "Standard error of the difference of costs", above = 0, most = 1e12) double costError,
        @Quantity(unit = "QALYs for a patient", help = "With less treatment minus with standard treatment", least = -100, most = 100)
        double qalyDifference,
        @Quantity(unit = "QALYs for a patient", help = "Standard error of the difference of QALYs", above = 0, most = 100) double qalyError,
        @Quantity(unit = "correlation", help = "Of the two differences", above = -1, below = 1, otherwise = 0) double correlation,
        @Quantity(unit = "money for a QALY", help = "What a payer gives for a QALY", above = 0, most = 1e12) double threshold,
        @Quantity(unit = "ratio", help = "For a QALY lost, relative to one gained", least = 1, most = 100, otherwise = 1) double lossAversion,
        @Quantity(unit = "patients a year", help = "Eligible patients", above = 0, most = 1e9) double eligibleAYear,
        @Quantity(unit = "share", help = "Who get less treatment in each year", least = 0, most = 1) List<Double> uptake,
        @Quantity(unit = "money", help = "Cost of the whole trial", least = 0, most = 1e15) double trialCost,
        @Quantity(unit = "probability", help = "Chance that the trial shows non-inferiority", above = 0, most = 1) double positive,
        @Quantity(unit = "years", help = "Until the result is used", least = 0, most = 100, otherwise = 0) double delayYears,
        @Quantity(unit = "money for a patient", help = "Deviation of net benefit between patients", above = 0, most = 1e12) double deviation,
        @Quantity(unit = "patients", help = "Standard arm of the trial", least = 1, most = 1e6) double controlPatients,
        @Quantity(unit = "patients", help = "De-escalated arm of the trial", least = 1, most = 1e6) double experimentalPatients,
        @Quantity(unit = "years", help = "For which the decision is made", above = 0, most = 100, otherwise = 10) double years,
        @Quantity(unit = "share a year", help = "Discount rate", least = 0, most = 1, otherwise = 0.03) double discount,
        @Words(help = "Currency", otherwise = "\"EUR\"") String currency) {

    /** Invented, of the size of a trial that leaves out one of several drugs. */
    public static final ValueQuestion EXAMPLE = new ValueQuestion(12_000, 9_000, 1_500, -0.03, 0.1, 0.3, 30_000, 1, 2_000, List.of(0.1, 0.4, 0.7),
            3e6, 0.8, 5, 15_000, 900, 900, 15, 0.03, "EUR");

    /** @throws ImpossibleInput if a number is out of range, or the four questions cannot be asked */
    public ValueQuestion {
        uptake = List.copyOf(uptake);
        Quantities.require(ValueQuestion.class, costStandard, costLess, costError, qalyDifference, qalyError, correlation, threshold, lossAversion,
                eligibleAYear, trialCost, positive, delayYears, deviation, controlPatients, experimentalPatients, years, discount);
        Quantities.requireEach(ValueQuestion.class, "uptake", uptake);
        if (uptake.isEmpty() || !(uptake.getLast() > 0)) {
            throw new ImpossibleInput("The uptake ends with nobody: give the share of patients who get less treatment in each year, such as "
                    + "0.1; 0.4; 0.7.", "uptake");
        }
    }

    BenefitQuestion benefit() {
        return new BenefitQuestion(costLess - costStandard, costError, qalyDifference, qalyError, correlation, threshold, lossAversion, currency);
    }

    /** The same number of patients in every year. */
    BudgetQuestion budget() {
        return new BudgetQuestion(Collections.nCopies(uptake.size(), eligibleAYear), uptake, costStandard, costLess, currency);
    }

    /** What is believed today is the net benefit with its error. */
    InformationQuestion information(NetBenefit today) {
        return new InformationQuestion(today.benefit(), today.error(), deviation, controlPatients, experimentalPatients, eligibleAYear, years,
                delayYears, discount, trialCost, currency);
    }

    /** At the uptake of the last year. */
    PayBackQuestion payBack() {
        return new PayBackQuestion(trialCost, costStandard, costLess, eligibleAYear, uptake.getLast(), positive, delayYears, discount, currency);
    }

    /** Whether less treatment costs less, without which no trial of it pays back in money. */
    public boolean saves() {
        return costLess < costStandard;
    }
}
