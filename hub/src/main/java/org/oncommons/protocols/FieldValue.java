package org.oncommons.protocols;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * What a field holds, with where it comes from.
 *
 * @param field   code
 * @param edition from 1; 0: the field was never filled
 * @param value   as text; empty: it was emptied
 * @param author  name; empty where the reader may not know it
 */
public record FieldValue(
        String field, int edition, String value, String source, Confidence confidence, String author, Instant writtenAt) {

    static FieldValue none(String field) {
        return new FieldValue(field, 0, "", "", Confidence.UNSAID, "", Instant.EPOCH);
    }

    FieldValue withoutAuthor() {
        return new FieldValue(field, edition, value, source, confidence, "", writtenAt);
    }

    /** Whether value, source and confidence are these. */
    boolean says(Typed typed) {
        return value.equals(typed.value()) && source.equals(typed.source()) && confidence == typed.confidence();
    }

    /** Its lines that are not empty. */
    public List<String> lines() {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Its lines as the cells of a table, each row as long as the table is wide. */
    public List<List<String>> rows(int columns) {
        return lines().stream().map(line -> cells(line, columns)).toList();
    }

    private static List<String> cells(String line, int columns) {
        String[] cells = Arrays.copyOf(line.split("[;\t]", -1), columns);
        return Arrays.stream(cells).map(cell -> cell == null ? "" : cell.strip()).toList();
    }
}
