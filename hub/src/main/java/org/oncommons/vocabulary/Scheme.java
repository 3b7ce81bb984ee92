package org.oncommons.vocabulary;

import java.util.Locale;
import java.util.Map;

/**
 * A list of concepts of one sort, such as the research areas.
 *
 * @param code   stable, lower case
 * @param labels name by BCP 47 language tag, always with {@code en}
 * @param plain  one sentence for patients by language, always with {@code en}
 */
public record Scheme(String code, Map<String, String> labels, Map<String, String> plain) {

    public Scheme {
        labels = Map.copyOf(labels);
        plain = Map.copyOf(plain);
    }

    /** Its name in the reader's language, else in English. */
    public String label(Locale language) {
        return Words.in(labels, language);
    }

    /** Its words for patients in the reader's language, else in English. */
    public String plain(Locale language) {
        return Words.in(plain, language);
    }
}
