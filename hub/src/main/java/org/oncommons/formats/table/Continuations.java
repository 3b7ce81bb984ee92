package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.List;

/** Texts that are too long for a cell of a spreadsheet and go on in the same column of the next row. */
public final class Continuations {

    private Continuations() {}

    /** The start of a row with what goes on in the row beneath. */
    public static SheetRow joined(SheetRow start, SheetRow more) {
        List<String> cells = new ArrayList<>(start.cells());
        for (int column = 0; column < more.cells().size(); column++) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, cells.get(column) + more.get(column));
        }
        return new SheetRow(start.number(), cells);
    }

    /** The sheet with every row that has a blank first cell joined to the one above. */
    public static Sheet joined(Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row : sheet.rows()) {
            rows.add(rows.size() > 1 && row.get(0).isBlank() ? joined(rows.removeLast(), row) : row);
        }
        return sheet.with(rows);
    }
}
