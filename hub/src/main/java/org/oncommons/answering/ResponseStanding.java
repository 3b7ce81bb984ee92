package org.oncommons.answering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a response stands, without anything that was answered.
 *
 * @param institution     null: the respondent is none
 * @param label           name of the respondent
 * @param signedAt        null: not signed
 * @param signedName      who signed; empty: nobody
 * @param signedHash      SHA-256 over the signed answers, lower-case hexadecimal; empty: not signed
 * @param returnedAt      when the coordinators asked for changes; null: they did not, or it was signed again
 * @param returnedBecause what they asked for
 */
public record ResponseStanding(
        UUID id, UUID wave, @Nullable UUID institution, String label, @Nullable Instant signedAt, String signedName, String signedHash,
        @Nullable Instant returnedAt, String returnedBecause, @Nullable Instant lastActivity) {

    public boolean signed() {
        return signedAt != null;
    }
}
