package org.oncommons.methods.proportion;

import org.oncommons.methods.quantity.Derivation;

/**
 * How many patients a design with two proportions needs.
 *
 * @param formula      which formula
 * @param inputs       what it was computed from
 * @param control      patients of the standard arm with known endpoint, not rounded
 * @param experimental patients of the de-escalated arm with known endpoint, not rounded
 * @param derivation   step by step
 */
public record ProportionSize(ProportionFormula formula, TwoProportions inputs, double control, double experimental,
        Derivation derivation) {

    /** Patients with known endpoint, not rounded. */
    public double total() {
        return control + experimental;
    }

    /** Patients of the standard arm to recruit: divided by 1 - drop-out, rounded up. */
    public long controlToRecruit() {
        return toRecruit(control);
    }

    /** Patients of the de-escalated arm to recruit: divided by 1 - drop-out, rounded up. */
    public long experimentalToRecruit() {
        return toRecruit(experimental);
    }

    /** Patients to recruit in both arms. */
    public long totalToRecruit() {
        return controlToRecruit() + experimentalToRecruit();
    }

    /** A whole number reached within 1e-9 is not rounded up to the next one. */
    private long toRecruit(double patients) {
        return (long) Math.ceil(patients / (1 - inputs.dropOut()) - 1e-9);
    }
}
