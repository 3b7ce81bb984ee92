package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The same export as XLS, XLSX and ODS is the same survey. */
class SpreadsheetTests {

    private static final String REAL = "surveys/eusurvey-landscaping/landscaping-export.xls";

    @Test
    void aWorkbookOfTodayIsReadLikeTheOldOne() throws IOException {
        same(NamedFile.of("export.xlsx", xlsx()));
    }

    @Test
    void anOpenDocumentIsReadLikeTheOldOne() throws IOException {
        same(NamedFile.of("export.ods", ods()));
    }

    private static void same(NamedFile other) {
        SurveyFile expected = SharedFiles.read(REAL);
        SurveyFile read = Reading.read(other);
        assertThat(read.format()).isEqualTo(FileFormat.EUSURVEY_TABLE);
        assertThat(read.questionnaire()).isEqualTo(expected.questionnaire());
        assertThat(read.respondents()).extracting(Respondent::key).isEqualTo(
                expected.respondents().stream().map(Respondent::key).toList());
        assertThat(bare(read)).isEqualTo(bare(expected));
        assertThat(read.respondents().getFirst().created()).isEqualTo(expected.respondents().getFirst().created());
    }

    private static List<List<Object>> bare(SurveyFile file) {
        return file.respondents().stream()
                .flatMap(respondent -> respondent.answers().stream())
                .map(answer -> List.<Object>of(answer.question(), answer.row(), answer.values(), answer.cell().row(), answer.cell().column()))
                .toList();
    }

    private static HSSFWorkbook real() throws IOException {
        return new HSSFWorkbook(Files.newInputStream(SharedFiles.path(REAL)));
    }

    private static byte[] xlsx() throws IOException {
        try (HSSFWorkbook from = real(); XSSFWorkbook to = new XSSFWorkbook()) {
            CellStyle date = to.createCellStyle();
            date.setDataFormat(to.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            Sheet sheet = to.createSheet("Content");
            for (Row row : from.getSheetAt(0)) {
                Row copy = sheet.createRow(row.getRowNum());
                for (Cell cell : row) {
                    Cell target = copy.createCell(cell.getColumnIndex());
                    if (cell.getCellType() == CellType.NUMERIC) {
                        target.setCellValue(cell.getNumericCellValue());
                        target.setCellStyle(DateUtil.isCellDateFormatted(cell) ? date : to.getCellStyleAt(0));
                    } else {
                        target.setCellValue(cell.getStringCellValue());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            to.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] ods() throws IOException {
        StringBuilder xml = new StringBuilder("<office:document-content xmlns:office=\"urn:o\" xmlns:table=\"urn:t\" xmlns:text=\"urn:x\">"
                + "<office:body><office:spreadsheet><table:table table:name=\"Content\">");
        try (HSSFWorkbook from = real()) {
            int next = 0;
            for (Row row : from.getSheetAt(0)) {
                for (; next < row.getRowNum(); next++) {
                    xml.append("<table:table-row><table:table-cell/></table:table-row>");
                }
                next++;
                xml.append("<table:table-row>");
                for (int column = 0; column < row.getLastCellNum(); column++) {
                    xml.append(odsCell(row.getCell(column)));
                }
                xml.append("</table:table-row>");
            }
        }
        xml.append("</table:table></office:spreadsheet></office:body></office:document-content>");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String odsCell(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "<table:table-cell/>";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return "<table:table-cell office:value-type=\"date\" office:date-value=\"" + cell.getLocalDateTimeCellValue().withNano(0)
                    .format(java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "\"><text:p>shown</text:p></table:table-cell>";
        }
        String text = cell.getStringCellValue().replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;")
                .replace("  ", " <text:s/>").replace("\t", "<text:tab/>").replace("\n", "</text:p><text:p>");
        return "<table:table-cell office:value-type=\"string\"><text:p>" + text + "</text:p></table:table-cell>";
    }
}
