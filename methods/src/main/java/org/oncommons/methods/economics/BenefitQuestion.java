package org.oncommons.methods.economics;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * Differences of costs and QALYs for a patient, with their uncertainty.
 *
 * @param costDifference  C<sub>E</sub> - C<sub>C</sub>, negative where less treatment saves
 * @param costError       its standard error
 * @param qalyDifference  Q<sub>E</sub> - Q<sub>C</sub>
 * @param qalyError       its standard error
 * @param correlation     of the two
 * @param threshold       k, money for a QALY gained
 * @param lossAversion    money for a QALY lost relative to one gained; 1: the same
 * @param currency        name
 */
public record BenefitQuestion(
        @Quantity(unit = "money for a patient", help = "Cost of less treatment minus cost of standard treatment") double costDifference,
        @Quantity(unit = "money for a patient", help = "Standard error of the difference of costs", above = 0) double costError,
        @Quantity(unit = "QALYs for a patient",
        help = "QALYs with less treatment minus QALYs with standard treatment") double qalyDifference,
        @Quantity(unit = "QALYs for a patient", help = "Standard error of the difference of QALYs", above = 0) double qalyError,
        @Quantity(unit = "correlation", help = "Of the differences of costs and QALYs", above = -1, below = 1, otherwise = 0)
        double correlation,
        @Quantity(unit = "money for a QALY", help = "What a payer gives for a QALY", least = 0) double threshold,
        @Quantity(unit = "ratio", help = "What must be saved for a QALY lost, relative to what is paid for one gained", least = 1,
        most = 100,
                otherwise = 1) double lossAversion,
        @Words(help = "Currency, such as EUR", otherwise = "\"EUR\"") String currency) {

    /** @throws ImpossibleInput if a number is out of range, such as negative money */
    public BenefitQuestion {
        Quantities.require(BenefitQuestion.class, costDifference, costError, qalyDifference, qalyError, correlation, threshold,
                lossAversion);
        Currency.require(currency);
    }

    BenefitQuestion at(double otherThreshold) {
        return new BenefitQuestion(costDifference, costError, qalyDifference, qalyError, correlation, otherThreshold, lossAversion,
                currency);
    }
}
