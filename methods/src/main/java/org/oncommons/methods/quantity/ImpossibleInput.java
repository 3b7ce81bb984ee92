package org.oncommons.methods.quantity;

import java.util.List;

/** An input for which there is no answer. The message is a sentence that says what to change. */
public final class ImpossibleInput extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final List<String> inputs;

    /**
     * @param sentence what is wrong and what to change
     * @param inputs   names of the inputs that could be changed, the likeliest first
     */
    public ImpossibleInput(String sentence, String... inputs) {
        super(sentence);
        this.inputs = List.of(inputs);
    }

    /** Names of the inputs that could be changed, the likeliest first. */
    public List<String> inputs() {
        return inputs;
    }
}
