package org.oncommons.questions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The same text in several languages.
 *
 * @param byLanguage text by BCP 47 language tag; English ({@code en}) is the fallback
 */
public record LocalizedText(@JsonValue Map<String, String> byLanguage) {

    /** No text in any language. */
    public static final LocalizedText EMPTY = new LocalizedText(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        byLanguage = new TreeMap<>(byLanguage);
    }

    /** A text that exists in English only. */
    public static LocalizedText english(String text) {
        return text.isBlank() ? EMPTY : new LocalizedText(Map.of("en", text));
    }

    /** The text in the reader's language, else in English, else in any language, else empty. */
    public String in(Locale reader) {
        String exact = byLanguage.get(reader.toLanguageTag());
        if (exact == null) {
            exact = byLanguage.get(reader.getLanguage());
        }
        if (exact == null) {
            exact = byLanguage.get("en");
        }
        return exact != null ? exact : byLanguage.values().stream().findFirst().orElse("");
    }

    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }
}
