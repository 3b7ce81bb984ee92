package org.oncommons.methods.economics;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;

/**
 * Years until expected savings equal the cost of the trial: cost/(yearly saving times the chance of a positive result), after the delay;
 * discounted, savings flow evenly and the cost is due today.
 *
 * @param question          what was asked
 * @param savingAYear       expected, that is times the chance of a positive result
 * @param years             from today, not discounted
 * @param discountedYears   from today; NaN if the discounted savings never reach the cost
 * @param derivation        step by step
 */
public record PayBack(PayBackQuestion question, double savingAYear, double years, double discountedYears, Derivation derivation) {

    /** Computes it. */
    public static PayBack of(PayBackQuestion q) {
        double saving = q.eligibleAYear() * q.uptake() * (q.costStandard() - q.costLess()) * q.positive();
        double years = q.delayYears() + q.trialCost() / saving;
        double discounted = discounted(q, saving);
        Derivation.Builder derivation = Derivation.of("Pay-back of a trial", "years = delay + cost / (patients uptake saving chance)",
                "Definition; discounted: cost = saving int_delay^years (1 + r)^-u du")
                .assumes("A positive result changes practice to the given uptake at once, a negative one does not change it.")
                .assumes("Health is the same in both arms; see the net monetary benefit where it is not.")
                .step("Expected saving a year", plain(q.eligibleAYear()) + " * " + plain(q.uptake()) + " * (" + plain(q.costStandard())
                + " - "
                        + plain(q.costLess()) + ") * " + plain(q.positive()), saving, q.currency() + " a year")
                .step("Years until paid back", plain(q.delayYears()) + " + " + plain(q.trialCost()) + " / " + plain(saving), years, "years")
                .step("The same discounted at " + plain(q.discount()), "solved for the years", discounted, "years");
        if (Double.isNaN(discounted)) {
            derivation.warn("At this discount rate the savings never reach the cost of the trial.");
        }
        return new PayBack(q, saving, years, discounted, derivation.done());
    }

    private static double discounted(PayBackQuestion q, double saving) {
        double force = Math.log1p(q.discount());
        if (force == 0) {
            return q.delayYears() + q.trialCost() / saving;
        }
        double left = Math.exp(-force * q.delayYears()) - q.trialCost() * force / saving;
        return left > 0 ? -Math.log(left) / force : Double.NaN;
    }
}
