package org.oncommons.methods.disclosure;

import java.util.Set;

/**
 * What happens to a cell.
 *
 * @param cell     the cell
 * @param outcome  shown, or why not
 * @param protects institutions that would be laid open; empty when shown. For coordinators only
 */
public record Decision(Cell cell, Outcome outcome, Set<String> protects) {

    public enum Outcome {
        /** May be shown together with all other shown cells. */
        SHOWN,
        /** Fewer institutions than the threshold are behind it. */
        TOO_FEW,
        /** Together with cells that are shown it would let fewer institutions than the threshold be worked out. */
        DERIVABLE
    }
}
