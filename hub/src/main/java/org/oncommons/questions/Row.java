package org.oncommons.questions;

import org.jspecify.annotations.Nullable;

/**
 * A row of a rating matrix.
 *
 * @param code    stable within the question
 * @param concept code of the vocabulary concept that is rated; null: none
 * @param kind    overrides the kind of the question's meaning for this row; null: the question's
 */
public record Row(
        String code,
        LocalizedText label,
        LocalizedText help,
        boolean required,
        @Nullable String concept,
        org.oncommons.vocabulary.@Nullable Kind kind) {

    public Row {
        help = help == null ? LocalizedText.EMPTY : help;
    }
}
