package org.oncommons.formats.write;

import java.util.regex.Pattern;

/** Decimal numbers with a point, the only cells that are not written as text. */
final class Numbers {

    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Numbers() {}

    static boolean isPlain(String value) {
        return PLAIN.matcher(value).matches();
    }
}
