package org.oncommons.methods.bayes;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A trial with a yes-or-no endpoint that is judged by P(p<sub>E</sub> - p<sub>C</sub> &lt; m | data).
 *
 * @param controlPatients      in the standard arm
 * @param experimentalPatients in the de-escalated arm
 * @param margin               m
 * @param certainty            gamma, probability from which non-inferiority is declared
 * @param priorWith            first parameter of both beta priors
 * @param priorWithout         second parameter
 * @param controlRate          true p<sub>C</sub> for the power
 * @param experimentalRate     true p<sub>E</sub> for the power
 */
public record RatePlan(
        @Quantity(unit = "patients", help = "In the standard arm", least = 1, most = 1000) int controlPatients,
        @Quantity(unit = "patients", help = "In the de-escalated arm", least = 1, most = 1000) int experimentalPatients,
        @Quantity(unit = "difference of shares", help = "Largest acceptable difference", above = 0, below = 1) double margin,
        @Quantity(unit = "probability", help = "From which non-inferiority is declared", above = 0.5, below = 1, otherwise = 0.975)
        double certainty,
        @Quantity(unit = "patients", help = "Weight of events in both beta priors", least = 0.5, most = 1e6, otherwise = 1)
        double priorWith,
        @Quantity(unit = "patients", help = "Weight of their absence in both beta priors", least = 0.5, most = 1e6, otherwise = 1)
        double priorWithout,
        @Quantity(unit = "share of patients", help = "Unwanted event with standard treatment", above = 0, below = 1) double controlRate,
        @Quantity(unit = "share of patients", help = "Unwanted event with less treatment", above = 0, below = 1) double experimentalRate) {

    /** @throws ImpossibleInput if a number is out of its range, or the true difference reaches the margin */
    public RatePlan {
        Quantities.require(RatePlan.class, controlPatients, experimentalPatients, margin, certainty, priorWith, priorWithout, controlRate,
                experimentalRate);
        if (experimentalRate - controlRate >= margin) {
            throw new ImpossibleInput("The true difference " + Quantities.plain(experimentalRate - controlRate)
                    + " is not below the margin "
                    + Quantities.plain(margin) + ": raise the margin or lower the rate with less treatment.", "margin", "experimentalRate");
        }
    }
}
