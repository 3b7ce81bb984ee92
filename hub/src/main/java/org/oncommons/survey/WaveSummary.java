package org.oncommons.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One wave in a list.
 *
 * @param frozenAt null: not frozen
 * @param hash     of the snapshot; empty: not frozen
 */
public record WaveSummary(UUID id, String title, int year, @Nullable Instant frozenAt, String hash) {}
