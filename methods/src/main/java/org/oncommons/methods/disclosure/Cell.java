package org.oncommons.methods.disclosure;

import java.util.Set;

/**
 * A number that a reader could be shown: a sum, mean, share or count over the answers of a set of institutions.
 *
 * @param id           unique within the family
 * @param institutions those who answered, or their answers where an institution gave several; may be empty
 * @param published    already shown, for example with an earlier wave, so that it cannot be withheld any more
 */
public record Cell(String id, Set<String> institutions, boolean published) {

    public Cell {
        institutions = Set.copyOf(institutions);
    }

    /** A cell that may still be withheld. */
    public static Cell of(String id, Set<String> institutions) {
        return new Cell(id, institutions, false);
    }
}
