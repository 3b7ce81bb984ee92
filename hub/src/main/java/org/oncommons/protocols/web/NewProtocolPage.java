package org.oncommons.protocols.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Title and idea of a record that is started or renamed.
 *
 * @param id      of the record; null: it is started
 * @param version that the author has seen
 * @param wrong   what is wrong with the words, in a sentence; empty: nothing
 */
public record NewProtocolPage(@Nullable UUID id, int version, String title, String idea, String wrong) {}
