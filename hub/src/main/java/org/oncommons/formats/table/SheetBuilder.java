package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Limits;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/** Takes cells as a reader meets them and keeps the limits. */
final class SheetBuilder {

    /** Longer texts hardly repeat. */
    private static final int SHARED_CHARS = 40;

    private final String file;
    private final String name;
    private final Limits limits;
    private final long[] budget;
    private final Map<String, String> shared = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<String> current = new ArrayList<>();
    private int number;

    /** @param budget filled cells that may still be read from this file, counted down */
    SheetBuilder(String file, String name, Limits limits, long[] budget) {
        this.file = file;
        this.name = name;
        this.limits = limits;
        this.budget = budget;
    }

    /** Starts the row with this number, from 1. */
    void startRow(int rowNumber) {
        number = rowNumber;
        current.clear();
    }

    /** Sets a cell of the current row; blank ones may be left out. */
    void set(int column, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            throw new UnreadableFile(Reason.TOO_MANY_COLUMNS, at(column), String.valueOf(limits.columns()));
        }
        if (text.length() > limits.cellChars()) {
            throw new UnreadableFile(Reason.CELL_TOO_LONG, at(column), String.valueOf(limits.cellChars()));
        }
        if (--budget[0] < 0) {
            throw new UnreadableFile(Reason.TOO_MANY_CELLS, at(column), String.valueOf(limits.cells()));
        }
        while (current.size() <= column) {
            current.add("");
        }
        current.set(column, text.length() <= SHARED_CHARS ? shared.computeIfAbsent(text, same -> same) : text);
    }

    /** Makes the current row this wide, so that readers can tell a short row from blank cells. */
    void pad(int width) {
        while (current.size() < width) {
            current.add("");
        }
    }

    void endRow() {
        if (current.stream().allMatch(String::isBlank)) {
            return;
        }
        if (rows.size() >= limits.rows()) {
            throw new UnreadableFile(Reason.TOO_MANY_ROWS, at(-1), String.valueOf(limits.rows()));
        }
        rows.add(new SheetRow(number, List.copyOf(current)));
    }

    Sheet sheet() {
        return new Sheet(file, name, Collections.unmodifiableList(rows));
    }

    Cell at(int column) {
        return new Cell(file, name, number, column < 0 ? "" : Cell.letters(column), "");
    }
}
