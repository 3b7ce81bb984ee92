package org.oncommons.vocabulary;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A word that everybody in the network shares.
 *
 * @param code         stable: the scheme's short name, then words in lower case, joined by hyphens ({@code capability-biobank})
 * @param scheme       code of the {@link Scheme} it belongs to
 * @param broader      code of the wider concept; empty: none
 * @param labels       name by BCP 47 language tag, always with {@code en}
 * @param plain        words for patients by language: sentences under 20 words, no jargon; always with {@code en}
 * @param descriptions exact meaning for professionals by language, always with {@code en}
 * @param codes        exact codes elsewhere as {@code System:CODE}, such as {@code OncoTree:BREAST}; may be empty
 */
public record Concept(
        String code,
        String scheme,
        String broader,
        Map<String, String> labels,
        Map<String, String> plain,
        Map<String, String> descriptions,
        List<String> codes) implements Named {

    public Concept {
        labels = Map.copyOf(labels);
        plain = Map.copyOf(plain);
        descriptions = Map.copyOf(descriptions);
        codes = List.copyOf(codes);
    }

    /** Its exact meaning in the reader's language, else in English. */
    public String description(Locale language) {
        return Words.in(descriptions, language);
    }
}
