package org.oncommons.questions;

import java.util.List;

/**
 * Asks a question only when another one has one of these answers.
 *
 * @param question code of an earlier question
 * @param row      code of its row when it is a matrix; else empty
 * @param anyOf    answer values of which at least one must be given
 */
public record ShowIf(String question, String row, List<String> anyOf) {

    public ShowIf {
        anyOf = List.copyOf(anyOf);
    }
}
