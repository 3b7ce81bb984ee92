package org.oncommons.formats.questions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the numbers of a column are written: the comma parts decimals, or it groups thousands. */
public enum NumberStyle {
    POINT,
    COMMA,
    /** A single comma before three digits could be either, and nothing in the column tells. */
    UNKNOWN;

    private static final Pattern PLAIN = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?(\\d{1,3}(\\.\\d{3})+|\\d*),\\d+|[-+]?\\d{1,3}(\\.\\d{3}){2,}");
    private static final Pattern GROUPED = Pattern.compile("[-+]?\\d{1,3}(,\\d{3})+(\\.\\d*)?");
    private static final Pattern EITHER = Pattern.compile("[-+]?[1-9]\\d{0,2},\\d{3}");

    /** Tells the style from all values of a column. */
    public static NumberStyle of(Collection<String> values) {
        boolean either = false;
        for (String value : values) {
            String text = bare(value);
            if (EITHER.matcher(text).matches()) {
                either = true;
            } else if (DECIMAL_COMMA.matcher(text).matches()) {
                return COMMA;
            } else if (GROUPED.matcher(text).matches() || PLAIN.matcher(text).matches() && text.indexOf('.') >= 0) {
                return POINT;
            }
        }
        return either ? UNKNOWN : POINT;
    }

    /** Whether the text is a number in some style. */
    public static boolean looksLikeNumber(String value) {
        String text = bare(value);
        return text.length() <= 40
                && (PLAIN.matcher(text).matches() || DECIMAL_COMMA.matcher(text).matches() || GROUPED.matcher(text).matches());
    }

    /** The number, without surplus zeros; empty when it is none in this style. */
    public Optional<BigDecimal> parse(String value) {
        String text = bare(value);
        if (!looksLikeNumber(text) || this == UNKNOWN && text.indexOf(',') >= 0) {
            return Optional.empty();
        }
        if (PLAIN.matcher(text).matches()) {
            return Optional.of(trimmed(text));
        }
        if (this == COMMA) {
            boolean comma = DECIMAL_COMMA.matcher(text).matches();
            return comma ? Optional.of(trimmed(text.replace(".", "").replace(',', '.'))) : Optional.empty();
        }
        if (GROUPED.matcher(text).matches()) {
            return Optional.of(trimmed(text.replace(",", "")));
        }
        return DECIMAL_COMMA.matcher(text).matches()
                ? Optional.of(trimmed(text.replace(".", "").replace(',', '.')))
                : Optional.empty();
    }

    private static BigDecimal trimmed(String text) {
        BigDecimal number = new BigDecimal(text.endsWith(".") ? text + "0" : text);
        return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    }

    private static String bare(String value) {
        String text = value.strip();
        return text.indexOf(' ') < 0 && text.indexOf('\u00a0') < 0 && text.indexOf('\u202f') < 0
                ? text
                : text.replaceAll("(?<=\\d)[ \u00a0\u202f](?=\\d{3})", "");
    }
}
