package org.oncommons.formats.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.oncommons.formats.Limits;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.formats.UnreadableFile.Reason;
import org.xml.sax.SAXException;

/** Excel workbooks, read row by row; formulas by the value they had when the file was saved. */
final class XlsxSheets {

    /** The size was limited before; a sheet of blanks legitimately packs better than POI's default of 1:100. */
    private static final double LEAST_RATIO = 0.001;

    static {
        ZipSecureFile.setMinInflateRatio(LEAST_RATIO);
    }

    private final FileBytes file;
    private final Limits limits;
    private final Problems problems;
    private final long[] budget;
    private final ReadOnlySharedStringsTable strings;
    private final StylesTable styles;
    private final boolean since1904;

    private XlsxSheets(
            FileBytes file, Limits limits, Problems problems, ReadOnlySharedStringsTable strings, StylesTable styles, boolean since1904) {
        this.file = file;
        this.limits = limits;
        this.problems = problems;
        this.budget = new long[] {limits.cells()};
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    static List<Sheet> read(FileBytes file, Limits limits, Problems problems) {
        Packed packed = Packed.read(file, limits, name -> name.equals("xl/workbook.xml"));
        if (packed.names().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            problems.add(ProblemKind.MACROS_IGNORED, file.place());
        }
        byte[] workbook = packed.kept().get("xl/workbook.xml");
        if (workbook == null) {
            throw new UnreadableFile(Reason.UNKNOWN_KIND, file.place(), "an Excel binary workbook (.xlsb)");
        }
        try (OPCPackage pack = OPCPackage.open(new ByteArrayInputStream(file.bytes()))) {
            XSSFReader reader = new XSSFReader(pack);
            boolean since1904 = is1904(new FileBytes(file.name(), workbook));
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(pack, false);
            return new XlsxSheets(file, limits, problems, strings, reader.getStylesTable(), since1904).sheets(reader);
        } catch (UnreadableFile e) {
            throw e;
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            Reason reason = message.contains("DOCTYPE") ? Reason.DECLARES_ENTITIES : Reason.DAMAGED;
            throw new UnreadableFile(reason, file.place(), e, "Excel");
        }
    }

    private static boolean is1904(FileBytes workbook) {
        try (SafeXml xml = new SafeXml(workbook)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    return xml.attribute("date1904").equals("1") || xml.attribute("date1904").equals("true");
                }
            }
        }
        return false;
    }

    private List<Sheet> sheets(XSSFReader reader) throws IOException, OpenXML4JException {
        List<Sheet> sheets = new ArrayList<>();
        XSSFReader.SheetIterator all = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (all.hasNext()) {
            try (InputStream in = all.next()) {
                sheets.add(sheet(all.getSheetName(), in));
            }
        }
        return sheets;
    }

    private Sheet sheet(String name, InputStream in) {
        SheetBuilder builder = new SheetBuilder(file.name(), name, limits, budget);
        int row = 0;
        int column = -1;
        try (SafeXml xml = new SafeXml(file, in)) {
            while (xml.next()) {
                if (xml.isStart("row")) {
                    row = xml.attribute("r").isEmpty() ? row + 1 : number(xml.attribute("r"), row + 1);
                    column = -1;
                    builder.startRow(row);
                } else if (xml.isStart("c")) {
                    String place = xml.attribute("r");
                    column = place.isEmpty() ? column + 1 : new CellReference(place).getCol();
                    cell(builder, column, xml);
                } else if (xml.isEnd("row")) {
                    builder.endRow();
                }
            }
        }
        return builder.sheet();
    }

    private static int number(String text, int otherwise) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    private void cell(SheetBuilder builder, int column, SafeXml xml) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        StringBuilder inline = new StringBuilder();
        while (xml.next() && !xml.isEnd("c")) {
            if (xml.isStart("v")) {
                value = xml.innerText();
            } else if (xml.isStart("is")) {
                inline.append(xml.innerText("rPh"));
            }
        }
        if (type.equals("e")) {
            problems.add(ProblemKind.CELL_ERROR, builder.at(column), value);
            return;
        }
        builder.set(column, switch (type) {
            case "s" -> value.isEmpty() ? "" : strings.getItemAt(Integer.parseInt(value.strip())).getString();
            case "inlineStr" -> inline.toString();
            case "str" -> value;
            case "d" -> value;
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            default -> value.isEmpty() ? "" : numeric(Double.parseDouble(value), style);
        });
    }

    private String numeric(double value, String style) {
        if (!style.isEmpty()) {
            XSSFCellStyle format = styles.getStyleAt(Integer.parseInt(style));
            if (format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString())) {
                return CellText.date(value, since1904);
            }
        }
        return CellText.number(value);
    }
}
