package org.oncommons.answering;

import java.util.List;
import java.util.Optional;

/**
 * Why an answer is not taken as it is.
 *
 * @param textKey   of the sentence for whoever typed it
 * @param arguments of the sentence
 */
public record Refusal(String textKey, List<Object> arguments) {

    static Optional<Refusal> because(String textKey, Object... arguments) {
        return Optional.of(new Refusal(textKey, List.of(arguments)));
    }
}
