package org.oncommons.vocabulary;

import java.util.Locale;
import java.util.Map;

/** Picks the text for a reader out of texts by language tag. */
final class Words {

    private Words() {}

    /** The text in the language, else in the same language without its region, else in English, else empty. */
    static String in(Map<String, String> byLanguage, Locale language) {
        String exact = byLanguage.get(language.toLanguageTag());
        if (exact != null) {
            return exact;
        }
        String general = byLanguage.get(language.getLanguage());
        return general != null ? general : byLanguage.getOrDefault("en", "");
    }
}
