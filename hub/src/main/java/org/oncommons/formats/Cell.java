package org.oncommons.formats;

/**
 * Where something stands in a file.
 *
 * @param file   name of the file
 * @param sheet  name of the sheet; empty where the file has none
 * @param row    row as a spreadsheet numbers it, from 1; 0: the file or column as a whole
 * @param column column letters as in a spreadsheet; empty: the row or file as a whole
 * @param header heading of the column, may be empty
 */
public record Cell(String file, String sheet, int row, String column, String header) {

    private static final int SHOWN_HEADER = 60;

    /** The file as a whole. */
    public static Cell file(String file) {
        return new Cell(file, "", 0, "", "");
    }

    /** Column letters of a column index: 0 is A, 25 is Z, 26 is AA. */
    public static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    /** The place in words, for people: {@code answers.xls, sheet Content, row 5, column G (Your institution)}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (!sheet.isEmpty()) {
            text.append(", sheet ").append(sheet);
        }
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(", column ").append(column);
        }
        if (!header.isBlank()) {
            text.append(" (").append(shortened(header)).append(')');
        }
        return text.toString();
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN_HEADER ? line : line.substring(0, SHOWN_HEADER - 1) + "…";
    }
}
