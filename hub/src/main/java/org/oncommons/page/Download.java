package org.oncommons.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A table that a reader takes along, as CSV or XLSX.
 *
 * @param name    of the file, without ending
 * @param columns headings
 * @param rows    cells: numbers stay numbers, null is an empty cell, everything else is text
 */
public record Download(String name, List<String> columns, List<List<@Nullable Object>> rows) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_CELL = 32_767;

    /** A number with its sign computes nothing. */
    private static final Pattern SIGNED = Pattern.compile("[+-]\\d+([.,]\\d+)?");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The file in the wanted format: {@code csv}, {@code xlsx}; anything else is not found. */
    public ResponseEntity<byte[]> as(String format) {
        return switch (format) {
            case "csv" -> file(CSV, "csv", csv().getBytes(StandardCharsets.UTF_8));
            case "xlsx" -> file(XLSX, "xlsx", xlsx());
            default -> throw Problem.notFound();
        };
    }

    private ResponseEntity<byte[]> file(MediaType type, String ending, byte[] content) {
        ContentDisposition disposition = ContentDisposition.attachment().filename(name + "." + ending, StandardCharsets.UTF_8).build();
        return ResponseEntity.ok().contentType(type).header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString()).body(content);
    }

    private String csv() {
        StringWriter out = new StringWriter();
        out.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(columns.stream().map(Download::harmless).toList());
            rows.forEach(row -> csv.writeRecord(row.stream().map(Download::cell).toList()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString();
    }

    private byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "OnCommons", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Table");
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column));
                sheet.style(0, column).bold().set();
            }
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row + 1, rows.get(row));
            }
            sheet.freezePane(0, 1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<@Nullable Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                sheet.value(row, column, number);
            } else if (cell != null) {
                sheet.value(row, column, fitting(cell.toString()));
            }
        }
    }

    /** A spreadsheet takes a file for damaged in which a cell holds more; the whole text is in the CSV file. */
    private static String fitting(String text) {
        return text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL - 1) + "…";
    }

    private static String cell(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        return cell instanceof Number ? cell.toString() : harmless(cell.toString());
    }

    /** A spreadsheet would compute a text that begins like a formula, in either width of its letters; an apostrophe keeps it a text. */
    static String harmless(String text) {
        return !text.isEmpty() && !SIGNED.matcher(text).matches() && "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
