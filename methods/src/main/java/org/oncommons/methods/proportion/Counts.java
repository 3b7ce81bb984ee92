package org.oncommons.methods.proportion;

import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * What was observed: patients with the unwanted event in each arm.
 *
 * @param controlEvents        0 to controlPatients
 * @param controlPatients      at least 1
 * @param experimentalEvents   0 to experimentalPatients
 * @param experimentalPatients at least 1
 */
public record Counts(int controlEvents, int controlPatients, int experimentalEvents, int experimentalPatients) {

    /** @throws ImpossibleInput if an arm is empty or has more events than patients */
    public Counts {
        require("standard", "control", controlEvents, controlPatients);
        require("de-escalated", "experimental", experimentalEvents, experimentalPatients);
    }

    private static void require(String arm, String name, int events, int patients) {
        if (patients < 1 || events < 0 || events > patients) {
            throw new ImpossibleInput("The " + arm + " arm has " + events + " events in " + patients
                    + " patients: give at least 1 patient, and from 0 to all of them with the event.", name + "Events", name + "Patients");
        }
    }

    public double controlRate() {
        return (double) controlEvents / controlPatients;
    }

    public double experimentalRate() {
        return (double) experimentalEvents / experimentalPatients;
    }

    /** Observed p<sub>E</sub> - p<sub>C</sub>. */
    public double difference() {
        return experimentalRate() - controlRate();
    }

    int patients() {
        return controlPatients + experimentalPatients;
    }
}
