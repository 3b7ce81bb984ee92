package org.oncommons.formats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.oncommons.formats.Limits;
import org.oncommons.formats.ProblemKind;

/** Any spreadsheet or delimited text as sheets of text cells. */
public final class Tables {

    private static final int QUOTED_CHARS = 40;

    private Tables() {}

    /** Sheets that are not empty, with text repaired that was decoded wrongly before it came here. */
    public static List<Sheet> read(FileBytes file, Kind kind, Limits limits, Problems problems) {
        List<Sheet> sheets = switch (kind) {
            case XLS -> XlsSheets.read(file, limits, problems);
            case XLSX -> XlsxSheets.read(file, limits, problems);
            case ODS -> OdsSheets.read(file, limits, problems);
            case TEXT -> List.of(CsvSheets.read(file, limits, problems));
            case ZIP, XML, JSON -> List.of();
        };
        return sheets.stream()
                .filter(sheet -> !sheet.rows().isEmpty())
                .map(sheet -> repaired(sheet, problems))
                .toList();
    }

    private static Sheet repaired(Sheet sheet, Problems problems) {
        List<SheetRow> rows = new ArrayList<>(sheet.rows().size());
        for (SheetRow row : sheet.rows()) {
            rows.add(repaired(sheet, row, problems));
        }
        return new Sheet(sheet.file(), sheet.name(), rows);
    }

    private static SheetRow repaired(Sheet sheet, SheetRow row, Problems problems) {
        List<String> cells = row.cells();
        List<String> changed = null;
        for (int column = 0; column < cells.size(); column++) {
            String text = cells.get(column);
            Optional<String> meant = Mojibake.repaired(text);
            if (meant.isPresent()) {
                changed = changed == null ? new ArrayList<>(cells) : changed;
                changed.set(column, meant.get());
                problems.addOncePerColumn(
                        ProblemKind.TEXT_REPAIRED, sheet.cell(row, column), shortened(text), shortened(meant.get()));
            } else if (Mojibake.isDamaged(text)) {
                problems.addOncePerColumn(ProblemKind.TEXT_DAMAGED, sheet.cell(row, column), shortened(text));
            }
        }
        return changed == null ? row : new SheetRow(row.number(), changed);
    }

    private static String shortened(String text) {
        return text.length() <= QUOTED_CHARS ? text : text.substring(0, QUOTED_CHARS) + "…";
    }
}
