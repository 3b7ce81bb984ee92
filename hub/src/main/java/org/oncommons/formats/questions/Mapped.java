package org.oncommons.formats.questions;

import java.util.List;
import org.oncommons.questions.Question;

/**
 * A question together with the columns its answers stand in.
 *
 * @param parts in the order of the columns; empty: the file holds no answers to it
 */
public record Mapped(Question question, List<Part> parts) {

    public Mapped {
        parts = List.copyOf(parts);
    }
}
