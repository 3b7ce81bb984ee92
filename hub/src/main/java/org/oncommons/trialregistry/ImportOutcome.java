package org.oncommons.trialregistry;

import java.time.Instant;
import java.util.UUID;

/**
 * What came of an import.
 *
 * @param name   of the file, or what was searched for
 * @param joined records that were found to be of a study that is here from elsewhere
 */
public record ImportOutcome(
        UUID id, String name, String by, Instant at, int records, int added, int changed, int unchanged, int joined, int recognised,
        int doubtful) {}
