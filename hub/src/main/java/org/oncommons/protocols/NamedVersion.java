package org.oncommons.protocols;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A record as it was at a time.
 *
 * @param editions edition of each field that was filled then
 */
public record NamedVersion(UUID id, String name, Map<String, Integer> editions, String author, Instant namedAt) {

    public NamedVersion {
        editions = Map.copyOf(editions);
    }
}
