package org.oncommons.protocols;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A protocol record as lists show it.
 *
 * @param authors in the order in which they came; empty where the reader may not know them
 * @param mine    whether the reader is one of them
 * @param version counts state, sharing and people, so that two windows do not undo each other
 */
public record ProtocolSummary(
        UUID id, String title, String idea, ProtocolState state, Visibility visibility, List<Author> authors, boolean mine, Instant createdAt,
        Instant changedAt, int version) {

    public ProtocolSummary {
        authors = List.copyOf(authors);
    }

    /** Somebody who may change the record. */
    public record Author(UUID account, String name) {}
}
