package org.oncommons.dossier;

import java.time.Instant;
import java.util.UUID;

/** What somebody holds against a margin. */
public record Dissent(UUID id, String text, String author, Instant writtenAt) {}
