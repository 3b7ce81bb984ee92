package org.oncommons.intake;

import java.time.Instant;

/**
 * A mapping that was kept under a name.
 *
 * @param structure of the survey that it was made for
 */
public record SavedMapping(String name, String structure, Mapping mapping, Instant savedAt, String savedName) {}
