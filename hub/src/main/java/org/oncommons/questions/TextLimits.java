package org.oncommons.questions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts a questionnaire can hold. */
public final class TextLimits {

    /** Characters of a text, help or introduction in one language. */
    public static final int TEXT = 40_000;
    /** Characters of a code. */
    public static final int CODE = 100;

    /** Control characters other than tab and line feed, and halves of characters; the database takes neither. */
    private static final Pattern UNSTORABLE =
            Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]|[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    /** Digits of a number; an exponent of a thousand million would fill the memory when it is written out. */
    private static final int DIGITS = 20;

    private TextLimits() {}

    /** Whether the number can be written with a few digits; null can. */
    public static boolean writable(@Nullable BigDecimal number) {
        return number == null || (number.precision() <= DIGITS && Math.abs(number.scale()) <= DIGITS);
    }

    /** The text with plain line ends, without surrounding blanks and without characters that cannot be stored. */
    public static String clean(String text) {
        return UNSTORABLE.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("").strip();
    }

    /** The text in each language that has one. */
    public static LocalizedText text(Iterable<String> languages, Function<String, String> source) {
        Map<String, String> byLanguage = new TreeMap<>();
        for (String language : languages) {
            String text = clean(source.apply(language));
            if (!text.isEmpty()) {
                byLanguage.put(language, text);
            }
        }
        return new LocalizedText(byLanguage);
    }
}
