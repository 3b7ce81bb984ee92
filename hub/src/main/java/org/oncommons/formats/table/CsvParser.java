package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with delimiters, record by record. Forgives what a strict parser (the library that we write with is one) stops at: a quotation
 * mark inside a quoted field that was not doubled, text after a closing one, and a file that ends inside quotes.
 */
final class CsvParser {

    private final String text;
    private final char delimiter;
    private final StringBuilder field = new StringBuilder();
    private int at;
    private boolean open;

    CsvParser(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
    }

    /** Fields of the next record, a blank line is one blank field; null at the end. */
    @org.jspecify.annotations.Nullable List<String> next() {
        if (at >= text.length()) {
            return null;
        }
        List<String> fields = new ArrayList<>();
        while (true) {
            fields.add(field());
            if (at >= text.length() || text.charAt(at) != delimiter) {
                endLine();
                return fields;
            }
            at++;
            if (at >= text.length()) {
                fields.add("");
                return fields;
            }
        }
    }

    /** Whether the text ended inside quotes. */
    boolean endedOpen() {
        return open;
    }

    private void endLine() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
        } else if (at < text.length()) {
            at++;
        }
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        skipToEnd();
        return text.substring(start, at);
    }

    private void skipToEnd() {
        while (at < text.length() && !endsField(at)) {
            at++;
        }
    }

    private boolean endsField(int index) {
        char c = text.charAt(index);
        return c == delimiter || c == '\n' || c == '\r';
    }

    /** Whether the next quotation mark of this line ends the field, and does not begin another. */
    private boolean hasClosingQuote() {
        int next = at;
        while (next < text.length() && text.charAt(next) != '"' && text.charAt(next) != '\n') {
            next++;
        }
        return next < text.length() && text.charAt(next) == '"' && text.charAt(next - 1) != delimiter;
    }

    private String quoted() {
        field.setLength(0);
        at++;
        while (at < text.length()) {
            int quote = text.indexOf('"', at);
            if (quote < 0) {
                break;
            }
            field.append(text, at, quote);
            at = quote + 1;
            if (at >= text.length() || endsField(at)) {
                return field.toString();
            }
            if (text.charAt(at) == '"') {
                at++;
            } else if (!hasClosingQuote()) {
                int start = at;
                skipToEnd();
                return field.append(text, start, at).toString();
            }
            field.append('"');
        }
        open = true;
        field.append(text, Math.min(at, text.length()), text.length());
        at = text.length();
        return field.toString();
    }
}
