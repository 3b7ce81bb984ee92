package org.oncommons.vocabulary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A concept with its state.
 *
 * @param concept    what it means
 * @param retiredAt  since when it is no longer offered; null: it is in use
 * @param replacedBy code of the concept to use instead; empty: none
 * @param version    counts its changes; a form sends back the one that it showed
 */
public record VocabularyEntry(Concept concept, @Nullable Instant retiredAt, String replacedBy, int version) {

    public boolean retired() {
        return retiredAt != null;
    }
}
