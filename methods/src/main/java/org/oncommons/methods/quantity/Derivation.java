package org.oncommons.methods.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * How a result arose, so that a statistician can follow it line by line.
 *
 * @param method   name of the method, as the field calls it
 * @param formula  the formula in names
 * @param source   author, year, place; with the equation where it has a number
 * @param assumes  what must hold, in sentences
 * @param steps    in the order of the computation
 * @param warnings what the reader must know before using the number
 */
public record Derivation(String method, String formula, String source, List<String> assumes, List<Step> steps, List<String> warnings) {

    public Derivation {
        assumes = List.copyOf(assumes);
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }

    /** Begins a derivation. */
    public static Builder of(String method, String formula, String source) {
        return new Builder(method, formula, source);
    }

    /** Collects steps while a method computes. */
    public static final class Builder {

        private final String method;
        private final String formula;
        private final String source;
        private final List<String> assumes = new ArrayList<>();
        private final List<Step> steps = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();

        private Builder(String method, String formula, String source) {
            this.method = method;
            this.formula = formula;
            this.source = source;
        }

        public Builder assumes(String sentence) {
            assumes.add(sentence);
            return this;
        }

        public Builder step(String what, String formulaWithNumbers, double value, String unit) {
            steps.add(new Step(what, formulaWithNumbers, value, unit));
            return this;
        }

        public Builder warn(String sentence) {
            warnings.add(sentence);
            return this;
        }

        public Derivation done() {
            return new Derivation(method, formula, source, assumes, steps, warnings);
        }
    }
}
