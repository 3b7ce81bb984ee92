package org.oncommons.methods.survival;

import org.oncommons.methods.quantity.Derivation;

/**
 * How many events and patients a time-to-event design needs.
 *
 * @param formula      which formula
 * @param inputs       what it was computed from
 * @param events       in both arms at the analysis, not rounded
 * @param control      patients of the standard arm, not rounded; drop-out is in it
 * @param experimental patients of the de-escalated arm, not rounded; drop-out is in it
 * @param derivation   step by step
 */
public record SurvivalSize(SurvivalFormula formula, SurvivalDesign inputs, double events, double control, double experimental,
        Derivation derivation) {

    /** Patients of both arms, not rounded. */
    public double patients() {
        return control + experimental;
    }

    /** Events to wait for. */
    public long eventsNeeded() {
        return roundUp(events);
    }

    /** Patients to recruit: each arm rounded up. */
    public long patientsToRecruit() {
        return roundUp(control) + roundUp(experimental);
    }

    /** A whole number reached within 1e-9 is not rounded up to the next one. */
    static long roundUp(double number) {
        return (long) Math.ceil(number - 1e-9 * Math.max(1, number));
    }
}
