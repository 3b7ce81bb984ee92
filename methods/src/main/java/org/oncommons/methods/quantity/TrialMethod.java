package org.oncommons.methods.quantity;

import java.util.function.Function;

/**
 * A method that can be listed, asked for by name, and run on inputs that a person or program gives.
 *
 * @param name    stable, in words with hyphens: proportions-farrington-manning
 * @param title   as the field calls it
 * @param purpose what it answers, one sentence
 * @param example inputs of a real or likely study; their record has each component with {@link Quantity} or {@link Words}
 * @param compute the method itself
 */
public record TrialMethod<I extends Record>(String name, String title, String purpose, I example, Function<I, Answer> compute) {

    /** The record of its inputs. */
    @SuppressWarnings("unchecked")
    public Class<I> inputs() {
        return (Class<I>) example.getClass();
    }

    /** Runs the method. */
    public Answer on(I given) {
        return compute.apply(given);
    }
}
