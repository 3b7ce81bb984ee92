package org.oncommons.formats;

import java.util.List;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.table.Detection;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.formats.table.Kind;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.Tables;

/**
 * Any spreadsheet or delimited text as one table of text, with all that a file may do wrong kept off: the first sheet that is not empty.
 *
 * @param headings the first row
 * @param rows     the others, blank ones left out
 * @param cutOff   whether the file ends within a quotation
 */
public record TableFile(List<String> headings, List<Row> rows, boolean cutOff) {

    /**
     * One row.
     *
     * @param number as a spreadsheet numbers it, from 1
     */
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /** The cell, or empty beyond the last. */
        public String get(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    public TableFile {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @throws UnreadableFile says why nothing can be read, and where */
    public static TableFile read(NamedFile file, Limits limits) {
        FileBytes bytes = FileBytes.read(file, limits);
        Kind kind = Detection.kind(bytes);
        Problems problems = new Problems();
        Sheet sheet = Tables.read(bytes, kind, limits, problems).stream().findFirst()
                .orElseThrow(() -> new UnreadableFile(Reason.NO_TABLE, bytes.place()));
        return new TableFile(sheet.headings(), sheet.records().stream().map(row -> new Row(row.number(), row.cells())).toList(),
                problems.list().stream().anyMatch(problem -> problem.kind() == ProblemKind.FILE_CUT_OFF));
    }

    /** Where a column stands, in letters. */
    public static String letters(int column) {
        return Cell.letters(column);
    }
}
