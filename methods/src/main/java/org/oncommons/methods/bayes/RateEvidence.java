package org.oncommons.methods.bayes;

import org.oncommons.methods.proportion.Counts;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * Patients with the unwanted event in both arms, and beta priors of the rates.
 *
 * @param controlEvents        in the standard arm
 * @param controlPatients      in the standard arm
 * @param experimentalEvents   in the de-escalated arm
 * @param experimentalPatients in the de-escalated arm
 * @param margin               m, largest acceptable p<sub>E</sub> - p<sub>C</sub>
 * @param priorWith            first parameter of both priors: earlier patients with the event, and one (or a half)
 * @param priorWithout         second parameter: earlier patients without it, and one (or a half)
 * @param level                of the credible interval
 */
public record RateEvidence(
        @Quantity(unit = "patients", help = "With the event in the standard arm", least = 0, most = 1e6) int controlEvents,
        @Quantity(unit = "patients", help = "In the standard arm", least = 1, most = 1e6) int controlPatients,
        @Quantity(unit = "patients", help = "With the event in the de-escalated arm", least = 0, most = 1e6) int experimentalEvents,
        @Quantity(unit = "patients", help = "In the de-escalated arm", least = 1, most = 1e6) int experimentalPatients,
        @Quantity(unit = "difference of shares", help = "Largest acceptable difference", above = 0, below = 1) double margin,
        @Quantity(unit = "patients", help = "Weight of events in both beta priors; 0.5 and 0.5 is Jeffreys', 1 and 1 uniform", least = 0.5,
                most = 1e6, otherwise = 1) double priorWith,
        @Quantity(unit = "patients", help = "Weight of their absence in both beta priors", least = 0.5, most = 1e6, otherwise = 1)
        double priorWithout,
        @Quantity(unit = "probability", help = "Of the credible interval", above = 0, below = 1, otherwise = 0.95) double level) {

    /** @throws ImpossibleInput if a number is out of its range, or an arm has more events than patients */
    public RateEvidence {
        Quantities.require(RateEvidence.class, controlEvents, controlPatients, experimentalEvents, experimentalPatients, margin, priorWith,
                priorWithout, level);
        new Counts(controlEvents, controlPatients, experimentalEvents, experimentalPatients);
    }
}
