package org.oncommons.protocols;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to a field.
 *
 * @param settledBy name of the author who settled it; empty: it is open
 */
public record FieldComment(
        UUID id, String field, String text, String author, Instant writtenAt, String settledBy, @Nullable Instant settledAt) {

    public boolean open() {
        return settledBy.isEmpty();
    }
}
