package org.oncommons.methods.bayes;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What was seen at a look, and what is still to come.
 *
 * @param margin      M, hazard ratio
 * @param ratio       observed hazard ratio at the look
 * @param eventsNow   events seen
 * @param eventsInAll events at the end
 * @param allocation  r, patients in the de-escalated arm for each one in the standard arm
 * @param certainty   gamma, probability from which non-inferiority is declared at the end
 * @param priorRatio  median of the prior
 * @param priorEvents events in equal arms that it weighs as much as; 0: flat
 */
public record InterimEvidence(
        @Quantity(unit = "hazard ratio", help = "Largest acceptable one", above = 1, most = 100) double margin,
        @Quantity(unit = "hazard ratio", help = "Observed at the look", above = 0, most = 1000) double ratio,
        @Quantity(unit = "events", help = "Seen so far", least = 1, most = 1e7) double eventsNow,
        @Quantity(unit = "events", help = "At the end of the trial", least = 2, most = 1e7) double eventsInAll,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "probability", help = "From which non-inferiority is declared", above = 0.5, below = 1, otherwise = 0.975)
        double certainty,
        @Quantity(unit = "hazard ratio", help = "Median of the prior", above = 0, most = 100, otherwise = 1) double priorRatio,
        @Quantity(unit = "events", help = "That the prior weighs as much as; 0 is flat", least = 0, most = 1e6, otherwise = 0)
        double priorEvents) {

    /** @throws ImpossibleInput if a number is out of its range, or no events are to come */
    public InterimEvidence {
        Quantities.require(InterimEvidence.class, margin, ratio, eventsNow, eventsInAll, allocation, certainty, priorRatio, priorEvents);
        if (eventsNow >= eventsInAll) {
            throw new ImpossibleInput("There are " + Quantities.plain(eventsNow) + " events now and " + Quantities.plain(eventsInAll)
                    + " at the end: nothing is left to predict; give more events at the end.", "eventsInAll", "eventsNow");
        }
    }

    HazardRule rule() {
        return new HazardRule(Math.log(margin), certainty, Math.log(priorRatio), priorEvents / 4);
    }
}
