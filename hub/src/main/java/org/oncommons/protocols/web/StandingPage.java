package org.oncommons.protocols.web;

import java.util.List;
import java.util.UUID;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.StateStep;

/**
 * How far a study has come and who works on it.
 *
 * @param ways   where it can go from here; empty for readers
 * @param found  people who can be invited, as far as one searched
 * @param search for them, as typed
 * @param typed  reason that could not be taken
 * @param wrong  what went wrong, in a sentence; empty: nothing
 */
public record StandingPage(
        ProtocolSummary summary, List<Way> ways, List<StateStep> steps, List<Found> found, String search, String typed, String wrong) {

    /**
     * A state that it can go to.
     *
     * @param lacks what is missing
     */
    public record Way(String state, boolean needsReason, List<Missing> lacks) {}

    /**
     * Something that is missing, in words.
     *
     * @param path where to put it right
     */
    public record Missing(String text, String path) {}

    /** Somebody who can be invited. */
    public record Found(UUID account, String name, String place) {}
}
