package org.oncommons.methods.quantity;

import java.util.function.Function;

/**
 * A method that can be listed, asked for by name, and run on inputs that a person or program gives.
 *
 * @param name    stable, in words with hyphens: proportions-farrington-manning
 * @param title   as the field calls it
 * @param purpose what it answers, one sentence
 * @param inputs  record of its inputs, each component with {@link Quantity} or {@link Words}
 * @param compute the method itself
 */
public record TrialMethod<I extends Record>(String name, String title, String purpose, Class<I> inputs, Function<I, Answer> compute) {

    /** Runs the method. */
    public Answer on(I given) {
        return compute.apply(given);
    }
}
