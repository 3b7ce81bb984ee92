package org.oncommons.formats.table;

import java.util.List;

/**
 * A row of text cells.
 *
 * @param number as a spreadsheet numbers it, from 1
 * @param cells  numbers with a decimal point, dates as {@code yyyy-MM-dd} with {@code THH:mm:ss} when they have a time; empty: blank
 */
public record SheetRow(int number, List<String> cells) {

    /** The cell, or empty beyond the last. */
    public String get(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
