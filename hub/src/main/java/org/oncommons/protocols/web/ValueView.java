package org.oncommons.protocols.web;

import java.util.Arrays;
import java.util.List;
import org.oncommons.page.Shell;
import org.oncommons.protocols.Confidence;
import org.oncommons.protocols.FieldValue;
import org.oncommons.protocols.ProtocolField;
import org.oncommons.protocols.ProtocolField.Kind;

/**
 * A value as it is read.
 *
 * @param text        where it is neither lines nor a table
 * @param lines       where each line is an entry
 * @param columns     headings of a table
 * @param rows        its cells
 * @param written     who and when; empty where nobody wrote it
 * @param comments    how many are open
 * @param needsSource whether a reader would ask where it comes from: numbers and tables
 */
public record ValueView(
        String code, String label, String text, List<String> lines, List<String> columns, List<List<String>> rows, String source,
        String confidence, String written, int editions, int comments, boolean needsSource) {

    static ValueView of(ProtocolField field, FieldValue value, int comments, Shell shell) {
        boolean table = field.kind() == Kind.ROWS;
        boolean list = field.kind() == Kind.LINES;
        return new ValueView(field.code(), label(field, shell), table || list ? "" : text(field, value, shell), list ? value.lines() : List.of(),
                table ? columns(field, shell) : List.of(), table ? value.rows(field.columns()) : List.of(), value.source(),
                value.confidence() == Confidence.UNSAID ? "" : shell.text("protocols.confidence." + value.confidence()),
                written(value, shell), value.edition(), comments, table || field.kind() == Kind.NUMBER);
    }

    static String label(ProtocolField field, Shell shell) {
        return shell.text("protocols.field." + field.code());
    }

    static List<String> columns(ProtocolField field, Shell shell) {
        return Arrays.stream(shell.text("protocols.columns." + field.code()).split(";")).map(String::strip).toList();
    }

    private static String text(ProtocolField field, FieldValue value, Shell shell) {
        return field.kind() == Kind.CHOICE && !value.value().isEmpty()
                ? shell.text("protocols.choice." + field.code() + "." + value.value()) : value.value();
    }

    static String written(FieldValue value, Shell shell) {
        if (value.edition() == 0) {
            return "";
        }
        return value.author().isEmpty() ? shell.date(value.writtenAt().atZone(shell.zone()).toLocalDate())
                : shell.text("protocols.written", value.author(), shell.date(value.writtenAt().atZone(shell.zone()).toLocalDate()));
    }
}
