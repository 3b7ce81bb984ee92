package org.oncommons.formats.redcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/** The rows of an export of records: one for each record, event and repeat. */
final class Records {

    static final Set<String> ABOUT = Set.of(
            "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance", "redcap_data_access_group",
            "redcap_survey_identifier");

    private Records() {}

    static Map<String, Integer> columns(Sheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            columns.putIfAbsent(sheet.headings().get(i).strip(), i);
        }
        return columns;
    }

    static boolean isStatus(String heading, Map<String, Integer> columns) {
        return heading.endsWith("_complete") || heading.endsWith("_timestamp") && columns.containsKey(
                heading.substring(0, heading.length() - "_timestamp".length()) + "_complete");
    }

    /**
     * The sheet with one row a record: rows of further events and repeats that answer other questions are merged into the first
     * one; a row that answers the same ones again stays a row of its own, and its id is extended by event and repeat.
     */
    static Sheet merged(Sheet sheet, Problems problems) {
        Map<String, Integer> columns = columns(sheet);
        Set<Integer> about = new HashSet<>(Set.of(0));
        columns.forEach((heading, column) -> {
            if (ABOUT.contains(heading) || isStatus(heading, columns)) {
                about.add(column);
            }
        });
        Map<String, SheetRow> merged = new LinkedHashMap<>();
        for (SheetRow row : sheet.records()) {
            SheetRow first = merged.get(row.get(0));
            if (first == null) {
                merged.put(row.get(0), row);
            } else if (hasEvents(columns) && !answersAgain(sheet, first, row, about)) {
                merged.put(row.get(0), joined(sheet, first, row, about));
            } else if (hasEvents(columns)) {
                String id = extended(row, columns, merged.keySet());
                problems.add(ProblemKind.SEVERAL_ROWS_OF_RECORD, sheet.place(row), row.get(0));
                List<String> cells = new ArrayList<>(row.cells());
                cells.set(0, id);
                merged.put(id, new SheetRow(row.number(), cells));
            } else {
                problems.add(ProblemKind.DUPLICATE_KEY, sheet.cell(row, 0), row.get(0));
                merged.put(row.get(0), row);
            }
        }
        List<SheetRow> rows = new ArrayList<>(List.of(sheet.row(0)));
        rows.addAll(merged.values());
        return sheet.with(rows);
    }

    private static boolean hasEvents(Map<String, Integer> columns) {
        return columns.containsKey("redcap_event_name") || columns.containsKey("redcap_repeat_instance");
    }

    private static String extended(SheetRow row, Map<String, Integer> columns, Set<String> taken) {
        StringBuilder id = new StringBuilder(row.get(0));
        for (String part : List.of("redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance")) {
            Integer column = columns.get(part);
            if (column != null && !row.get(column).isBlank()) {
                id.append('|').append(row.get(column).strip());
            }
        }
        String free = id.toString();
        for (int i = 2; taken.contains(free); i++) {
            free = id + "#" + i;
        }
        return free;
    }

    private static boolean answersAgain(Sheet sheet, SheetRow first, SheetRow row, Set<Integer> about) {
        for (int column = 1; column < row.cells().size(); column++) {
            boolean both = !about.contains(column) && !isBlank(sheet, row, column) && !isBlank(sheet, first, column);
            if (both && !row.get(column).equals(first.get(column))) {
                return true;
            }
        }
        return false;
    }

    /** A box that was not ticked says no more than a form that was not filled in. */
    private static boolean isBlank(Sheet sheet, SheetRow row, int column) {
        String cell = row.get(column);
        return cell.isBlank() || cell.equals("0") && sheet.row(0).get(column).contains("___");
    }

    private static SheetRow joined(Sheet sheet, SheetRow first, SheetRow more, Set<Integer> about) {
        List<String> cells = new ArrayList<>(first.cells());
        for (int column = 1; column < more.cells().size(); column++) {
            while (cells.size() <= column) {
                cells.add("");
            }
            boolean status = about.contains(column) && isStatus(sheet.row(0).get(column), columns(sheet));
            if (isBlank(sheet, new SheetRow(0, cells), column) && !more.get(column).isBlank() || status && cells.get(column).isBlank()) {
                cells.set(column, more.get(column));
            }
        }
        return new SheetRow(first.number(), cells);
    }
}
