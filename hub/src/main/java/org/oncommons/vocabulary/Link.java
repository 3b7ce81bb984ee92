package org.oncommons.vocabulary;

import java.util.Locale;
import java.util.Map;

/**
 * One concept addresses another: whoever is strong in {@code from} can help whoever is held back by {@code to}. Every concept also
 * addresses a need for itself with weight 1; those links are not listed.
 *
 * @param from    code of a strength, capability, exchange or readiness to share
 * @param to      code of the challenge, barrier or topic that it addresses
 * @param weight  above 0 (hardly helps) to 1 (is made for it)
 * @param reasons why, in one sentence, by BCP 47 language tag, always with {@code en}
 */
public record Link(String from, String to, double weight, Map<String, String> reasons) {

    public Link {
        reasons = Map.copyOf(reasons);
    }

    /** Why in the reader's language, else in English. */
    public String reason(Locale language) {
        return Words.in(reasons, language);
    }
}
