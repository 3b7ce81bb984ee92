package org.oncommons.formats.table;

/** The apostrophe before a text that a spreadsheet would take for a formula. */
public final class FormulaMask {

    private FormulaMask() {}

    /** Whether the text, apostrophes in front apart, begins as a formula can: with {@code = + - @}, a tab or a line break. */
    public static boolean isNeeded(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(at)) >= 0;
    }

    /** The text as it can safely stand in a CSV file; reading takes the apostrophe off again. */
    public static String masked(String text) {
        return isNeeded(text) ? "'" + text : text;
    }
}
