package org.oncommons.questions;

import org.jspecify.annotations.Nullable;

/**
 * A choice, a column of a matrix, or something to rank.
 *
 * @param code    stable within the question
 * @param concept code of the vocabulary concept that is chosen or ranked; null where the question or row names it
 * @param value   what choosing it means on the scale from 0 (none) to 1 (full); null: says nothing ("don't know")
 */
public record Option(String code, LocalizedText label, @Nullable String concept, @Nullable Double value) {}
