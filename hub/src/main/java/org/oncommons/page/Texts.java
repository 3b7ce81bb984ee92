package org.oncommons.page;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All texts of the pages in all languages. Each module has its own file {@code messages/<module>.properties} in English and one
 * {@code messages/<module>_<language>.properties} for each further language; patterns are ICU messages, so that
 * {@code {0, plural, one {# centre} other {# centres}}} follows the grammar of each language.
 */
public class Texts {

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final Map<Locale, Properties> byLanguage;
    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    Texts(Map<Locale, Properties> byLanguage) {
        this.byLanguage = Map.copyOf(byLanguage);
    }

    /** The languages that pages can be read in, English first. */
    public List<Locale> languages() {
        return byLanguage.keySet().stream()
                .sorted((one, other) -> one.equals(Locale.ENGLISH) ? -1 : other.equals(Locale.ENGLISH) ? 1
                        : one.toLanguageTag().compareTo(other.toLanguageTag()))
                .toList();
    }

    /** Whether English has a text for the key. */
    public boolean has(String key) {
        return byLanguage.get(Locale.ENGLISH).containsKey(key);
    }

    Set<Object> keys() {
        return byLanguage.get(Locale.ENGLISH).keySet();
    }

    /**
     * The text in the language, else in English, else the key itself.
     *
     * @param arguments what stands for {0}, {1}, … in the pattern
     */
    public String text(Locale language, String key, Object... arguments) {
        String pattern = byLanguage.getOrDefault(language, byLanguage.get(Locale.ENGLISH)).getProperty(key);
        if (pattern == null) {
            pattern = byLanguage.get(Locale.ENGLISH).getProperty(key);
        }
        if (pattern == null) {
            log.warn("No text for the key {}", key);
            return key;
        }
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        String found = pattern;
        MessageFormat format = formats.computeIfAbsent(language, unused -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, unused -> new MessageFormat(found, language));
        synchronized (format) {
            return format.format(arguments);
        }
    }
}
