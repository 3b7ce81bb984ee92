package org.oncommons.formats.eusurvey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Words;

/**
 * Heading of a result column.
 *
 * @param text question text without the id
 * @param id   short name of the question, row or option; empty where ids were not exported
 * @param row  short name of a table's row when this is a table cell; else empty
 */
record Heading(String text, String id, String row) {

    private static final Pattern ID = Pattern.compile("(.*?)\\s*\\(([A-Za-z][A-Za-z0-9_]*)\\)\\s*", Pattern.DOTALL);
    private static final Pattern TABLE_CELL =
            Pattern.compile("(.*?)\\s*\\(([A-Za-z][A-Za-z0-9_]*)\\)\\s?:\\s?(.*)", Pattern.DOTALL);

    static Heading of(String whole, boolean withIds) {
        String cell = Words.heading(whole);
        Matcher match = ID.matcher(cell);
        if (!withIds || !match.matches()) {
            return new Heading(Words.plain(cell), "", "");
        }
        String id = match.group(2);
        Matcher table = TABLE_CELL.matcher(match.group(1));
        return table.matches()
                ? new Heading(Words.plain(table.group(1) + ": " + table.group(3)), id, table.group(2))
                : new Heading(Words.plain(match.group(1)), id, "");
    }

    static boolean hasId(String cell) {
        return ID.matcher(Words.heading(cell)).matches();
    }

    /** Code for a question of its own. */
    String code() {
        return id.isEmpty() ? text : row.isEmpty() ? id : row + "_" + id;
    }

    /** Text after a matrix's title. */
    String after(String title) {
        return text.substring(title.length()).replaceFirst("^\\s*:\\s*", "");
    }
}
