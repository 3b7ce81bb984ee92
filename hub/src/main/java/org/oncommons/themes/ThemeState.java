package org.oncommons.themes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The topics of a wave after a step.
 *
 * @param version     counts the steps
 * @param undoTo      version that an undo goes back to; null: there is nothing to undo
 * @param action      what was done: {@code suggested}, {@code named}, {@code merged}, {@code moved}, {@code taken-out}, {@code split-off},
 *                    {@code undone}
 * @param label       name of the topic that it was done to; may be empty
 * @param accountName who did it; empty: the hub itself
 */
public record ThemeState(
        UUID wave, int version, @Nullable Integer undoTo, String action, String label, String accountName, Instant changedAt,
        Arrangement arrangement) {}
