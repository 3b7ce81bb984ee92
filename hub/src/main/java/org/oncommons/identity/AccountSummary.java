package org.oncommons.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as administrators see it.
 *
 * @param invited      whether it has not been used yet
 * @param lastSignInAt null: never
 */
public record AccountSummary(
        UUID id, String email, String name, Set<Role> roles, boolean active, boolean invited, @Nullable Instant lastSignInAt) {}
