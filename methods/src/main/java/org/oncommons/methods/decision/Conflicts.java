package org.oncommons.methods.decision;

import java.util.List;

/**
 * Sets of wishes that cannot be met together although every smaller part of the set can.
 *
 * @param question  what was asked
 * @param minimal   names of wishes, each set in the order of the question; empty when the wishes can be met or nothing was proven in time
 * @param complete  whether these are all minimal sets
 * @param undecided whether some subset could not be decided within the time, so that a set may be larger than needed
 */
public record Conflicts(ConsortiumQuestion question, List<List<String>> minimal, boolean complete, boolean undecided) {

    /** So many wishes can be looked through: one bit of a word for each. */
    public static final int MOST_WISHES = Long.SIZE - 2;
}
