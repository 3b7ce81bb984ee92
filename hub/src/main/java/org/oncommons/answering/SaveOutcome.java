package org.oncommons.answering;

/** What became of a value that somebody sent. */
public sealed interface SaveOutcome {

    /** It is what stands in the field now. */
    record Saved(GivenAnswer now) implements SaveOutcome {}

    /** It cannot be an answer; what stood in the field still does. */
    record Refused(Refusal because) implements SaveOutcome {}

    /** Somebody else changed the field since the sender saw it; theirs stands until the sender chooses. */
    record Conflict(GivenAnswer theirs) implements SaveOutcome {}
}
