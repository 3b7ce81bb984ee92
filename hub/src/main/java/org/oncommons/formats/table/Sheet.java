package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.formats.Cell;

/**
 * A table of text.
 *
 * @param file   name of its file
 * @param name   name of the sheet; empty where the file has none
 * @param rows   in order, blank ones left out
 * @param joined where further sheets begin that were set beside the first
 */
public record Sheet(String file, String name, List<SheetRow> rows, List<Joined> joined) {

    /** The column from which on the cells come from another sheet. */
    public record Joined(int from, String name) {}

    public Sheet(String file, String name, List<SheetRow> rows) {
        this(file, name, rows, List.of());
    }

    /** The row at this position, or a blank one beyond the last. */
    public SheetRow row(int position) {
        return position < rows.size() ? rows.get(position) : new SheetRow(position + 1, List.of());
    }

    /** The same table without the rows above the one at this position. */
    public Sheet from(int position) {
        return with(rows.subList(Math.min(position, rows.size()), rows.size()));
    }

    /** The same table with other rows. */
    public Sheet with(List<SheetRow> otherRows) {
        return new Sheet(file, name, otherRows, joined);
    }

    /** Headings: the first row. */
    public List<String> headings() {
        return row(0).cells();
    }

    /** All rows below the headings. */
    public List<SheetRow> records() {
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    /** All cells of a column below the heading. */
    public List<String> values(int column) {
        List<String> values = new ArrayList<>(rows.size());
        for (SheetRow row : records()) {
            values.add(row.get(column));
        }
        return values;
    }

    /** Where a cell stands. */
    public Cell cell(SheetRow row, int column) {
        return place(row.number(), column);
    }

    /** Where a column stands. */
    public Cell column(int column) {
        return place(0, column);
    }

    private Cell place(int row, int column) {
        String sheet = name;
        int from = 0;
        for (Joined further : joined) {
            if (column >= further.from()) {
                sheet = further.name();
                from = further.from();
            }
        }
        return new Cell(file, sheet, row, Cell.letters(column - from), row(0).get(column));
    }

    /** Where a row stands. */
    public Cell place(SheetRow row) {
        return new Cell(file, name, row.number(), "", "");
    }
}
