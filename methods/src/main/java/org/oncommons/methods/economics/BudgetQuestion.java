package org.oncommons.methods.economics;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What a payer's budget feels, year by year.
 *
 * @param eligible     patients of each year
 * @param uptake       share of them who get less treatment, one for each year
 * @param costStandard of standard treatment for a patient
 * @param costLess     of less treatment for a patient, with what follows from it
 * @param currency     name
 */
public record BudgetQuestion(
        @Quantity(unit = "patients", help = "Eligible patients of each year", least = 0, most = 1e9) List<Double> eligible,
        @Quantity(unit = "share", help = "Share who get less treatment in each year", least = 0, most = 1) List<Double> uptake,
        @Quantity(unit = "money for a patient", help = "Cost of standard treatment", least = 0) double costStandard,
        @Quantity(unit = "money for a patient", help = "Cost of less treatment with what follows from it", least = 0) double costLess,
        @Words(help = "Currency, such as EUR", otherwise = "\"EUR\"") String currency) {

    private static final int MOST_YEARS = 100;

    /** @throws ImpossibleInput if the years do not match, or money is negative */
    public BudgetQuestion {
        eligible = List.copyOf(eligible);
        uptake = List.copyOf(uptake);
        Quantities.require(BudgetQuestion.class, costStandard, costLess);
        Quantities.requireEach(BudgetQuestion.class, "eligible", eligible);
        Quantities.requireEach(BudgetQuestion.class, "uptake", uptake);
        Currency.require(currency);
        if (eligible.isEmpty() || eligible.size() != uptake.size() || eligible.size() > MOST_YEARS) {
            throw new ImpossibleInput("There are " + eligible.size() + " years of patients and " + uptake.size()
                    + " of uptake: give one of each for 1 to " + MOST_YEARS + " years.", "uptake", "eligible");
        }
    }

    /** Saved in a year, 0 the first; negative where less treatment costs more. Not discounted, as budgets are. */
    double saved(int year) {
        return eligible.get(year) * uptake.get(year) * (costStandard - costLess);
    }
}
