package org.oncommons.methods.quantity;

/**
 * One step of a derivation.
 *
 * @param what    what is computed, in words
 * @param formula with names, and the numbers put in
 * @param value   its result
 * @param unit    of the result, in words
 */
public record Step(String what, String formula, double value, String unit) {

    /** The step as one line. */
    public String line() {
        return what + ": " + formula + " = " + Quantities.plain(value) + (unit.isEmpty() ? "" : " " + unit);
    }
}
