package org.oncommons.formats.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.oncommons.formats.Limits;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;

/**
 * OpenDocument spreadsheets. Repeated rows and cells are unfolded only where they hold something, and count against the limits,
 * so that a repeated bomb is refused.
 */
final class OdsSheets {

    private final FileBytes file;
    private final Limits limits;
    private final long[] budget;
    private final List<Sheet> sheets = new ArrayList<>();

    private OdsSheets(FileBytes file, Limits limits) {
        this.file = file;
        this.limits = limits;
        this.budget = new long[] {limits.cells()};
    }

    static List<Sheet> read(FileBytes file, Limits limits, Problems problems) {
        Packed packed = Packed.read(
                file, limits, name -> name.equals("content.xml") || name.equals("META-INF/manifest.xml"));
        byte[] manifest = packed.kept().getOrDefault("META-INF/manifest.xml", new byte[0]);
        if (new String(manifest, StandardCharsets.UTF_8).contains("encryption-data")) {
            throw new UnreadableFile(Reason.PASSWORD, file.place());
        }
        byte[] content = packed.kept().get("content.xml");
        if (content == null) {
            throw new UnreadableFile(Reason.DAMAGED, file.place(), "OpenDocument");
        }
        if (packed.names().stream().anyMatch(name -> name.startsWith("Basic/") || name.startsWith("Scripts/"))) {
            problems.add(ProblemKind.MACROS_IGNORED, file.place());
        }
        OdsSheets ods = new OdsSheets(file, limits);
        try (SafeXml xml = new SafeXml(new FileBytes(file.name(), content))) {
            while (xml.next()) {
                if (xml.isStart("table")) {
                    ods.table(xml);
                }
            }
        }
        return ods.sheets;
    }

    private void table(SafeXml xml) {
        SheetBuilder builder = new SheetBuilder(file.name(), xml.attribute("name"), limits, budget);
        int row = 1;
        while (xml.next() && !xml.isEnd("table")) {
            if (xml.isStart("table-row")) {
                int repeated = times(xml.attribute("number-rows-repeated"));
                List<Filled> cells = row(xml);
                for (int i = 0; i < repeated && !cells.isEmpty(); i++) {
                    write(builder, row + i, cells);
                }
                row = Math.addExact(row, Math.min(repeated, Integer.MAX_VALUE - row));
            }
        }
        sheets.add(builder.sheet());
    }

    /** The same text in neighbouring cells. */
    private record Filled(int column, int times, String text) {}

    private static List<Filled> row(SafeXml xml) {
        List<Filled> cells = new ArrayList<>();
        int column = 0;
        while (xml.next() && !xml.isEnd("table-row")) {
            if (xml.isStart("table-cell") || xml.isStart("covered-table-cell")) {
                int repeated = times(xml.attribute("number-columns-repeated"));
                String text = text(xml);
                if (!text.isEmpty()) {
                    cells.add(new Filled(column, repeated, text));
                }
                column = Math.addExact(column, Math.min(repeated, Integer.MAX_VALUE - column));
            }
        }
        return cells;
    }

    private static void write(SheetBuilder builder, int row, List<Filled> cells) {
        builder.startRow(row);
        for (Filled cell : cells) {
            for (int i = 0; i < cell.times(); i++) {
                builder.set(cell.column() + i, cell.text());
            }
        }
        builder.endRow();
    }

    private static int times(String repeated) {
        try {
            return repeated.isEmpty() ? 1 : Math.max(1, Integer.parseInt(repeated));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static String text(SafeXml xml) {
        String end = xml.name();
        String type = xml.attribute("value-type");
        String value = switch (type) {
            case "float", "percentage", "currency" -> plain(xml.attribute("value"));
            case "date" -> date(xml.attribute("date-value"));
            case "boolean" -> xml.attribute("boolean-value").equals("true") ? "TRUE" : "FALSE";
            default -> "";
        };
        String shown = paragraphs(xml, end);
        return value.isEmpty() ? shown : value;
    }

    private static String plain(String number) {
        try {
            return CellText.number(Double.parseDouble(number));
        } catch (NumberFormatException e) {
            return number;
        }
    }

    private static String date(String value) {
        return value.endsWith("T00:00:00") ? value.substring(0, value.length() - 9) : value;
    }

    private static String paragraphs(SafeXml xml, String end) {
        StringBuilder text = new StringBuilder();
        int annotation = 0;
        int paragraph = 0;
        while (xml.next() && !xml.isEnd(end)) {
            annotation += xml.isStart("annotation") ? 1 : xml.isEnd("annotation") ? -1 : 0;
            paragraph += xml.isStart("p") ? 1 : xml.isEnd("p") ? -1 : 0;
            if (annotation == 0 && paragraph > 0) {
                append(xml, text);
            }
        }
        return text.toString();
    }

    private static void append(SafeXml xml, StringBuilder text) {
        if (xml.isStart("p")) {
            text.append(text.isEmpty() ? "" : "\n");
        } else if (xml.isStart("s")) {
            text.append(" ".repeat(Math.min(1_000, times(xml.attribute("c")))));
        } else if (xml.isStart("tab")) {
            text.append('\t');
        } else if (xml.isStart("line-break")) {
            text.append('\n');
        } else if (xml.isText()) {
            text.append(xml.text());
        }
    }
}
