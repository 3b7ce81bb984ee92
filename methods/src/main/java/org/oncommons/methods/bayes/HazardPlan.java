package org.oncommons.methods.bayes;

import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A trial that is judged by P(HR &lt; M | data), and what is believed of the truth.
 *
 * @param margin       M, hazard ratio
 * @param events       d, in both arms
 * @param allocation   r, patients in the de-escalated arm for each one in the standard arm
 * @param certainty    gamma, probability from which non-inferiority is declared; 0.975 with a flat prior is one-sided 0.025
 * @param priorRatio   median of the prior of the analysis
 * @param priorEvents  events in equal arms that it weighs as much as; 0: flat
 * @param trueRatio    for the power
 * @param beliefRatio  median of what is believed of the truth, for the assurance
 * @param beliefSpread standard deviation of the log hazard ratio in that belief
 */
public record HazardPlan(
        @Quantity(unit = "hazard ratio", help = "Largest acceptable one", above = 1, most = 100) double margin,
        @Quantity(unit = "events", help = "In both arms", least = 4, most = 1e7) double events,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "probability", help = "From which non-inferiority is declared", above = 0.5, below = 1, otherwise = 0.975)
        double certainty,
        @Quantity(unit = "hazard ratio", help = "Median of the prior of the analysis", above = 0, most = 100, otherwise = 1)
        double priorRatio,
        @Quantity(unit = "events", help = "That this prior weighs as much as; 0 is flat", least = 0, most = 1e6, otherwise = 0)
        double priorEvents,
        @Quantity(unit = "hazard ratio", help = "True one for the power", above = 0, most = 100, otherwise = 1) double trueRatio,
        @Quantity(unit = "hazard ratio", help = "Median of what is believed of the truth", above = 0, most = 100, otherwise = 1)
        double beliefRatio,
        @Quantity(unit = "log hazard ratio", help = "Standard deviation of that belief", least = 0, most = 10) double beliefSpread) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of its range */
    public HazardPlan {
        Quantities.require(HazardPlan.class, margin, events, allocation, certainty, priorRatio, priorEvents, trueRatio, beliefRatio,
                beliefSpread);
    }

    HazardRule rule() {
        return new HazardRule(Math.log(margin), certainty, Math.log(priorRatio), priorEvents / 4);
    }

    /** I = q(1 - q)d. */
    double information() {
        return events * allocation / ((1 + allocation) * (1 + allocation));
    }
}
