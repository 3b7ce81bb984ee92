package org.oncommons.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that are taken along are opened in spreadsheets, which compute what looks like a formula. */
class DownloadTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+cmd", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "\uff1d1+1", "\uff0b1", "\uff0dA1", "\uff20A1", "-", "+A1", "-1,2,3"})
    void noTextOfACsvFileIsAFormula(String text) {
        assertThat(csv(text, text)).contains("'" + text).doesNotContain("\n" + text).doesNotContain("\"" + text).doesNotContain("," + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.25", "+3", "-1,5", "Ana Kovač", "a=b", "2-3", ""})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(csv("heading", text)).doesNotContain("'");
    }

    @Test
    void aWorkbookHoldsTextsAsTextsAndNumbersAsNumbers() throws IOException {
        byte[] file = new Download("table", List.of("=heading", "number"), List.of(List.of("=1+1", -2.5))).as("xlsx").getBody();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell text = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(text.getCellType()).isEqualTo(CellType.STRING);
            assertThat(text.getStringCellValue()).isEqualTo("=1+1");
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(1).getNumericCellValue()).isEqualTo(-2.5);
        }
    }

    @Test
    void aWorkbookHoldsAsMuchOfALongTextAsACellCan() throws IOException {
        Download table = new Download("table", List.of("text"), List.of(List.of("x".repeat(40_000))));

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(table.as("xlsx").getBody()))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).hasSize(32_767).endsWith("x…");
        }
        assertThat(new String(table.as("csv").getBody(), StandardCharsets.UTF_8)).contains("x".repeat(40_000));
    }

    private static String csv(String heading, String cell) {
        return new String(new Download("table", List.of(heading), List.of(List.of(cell))).as("csv").getBody(), StandardCharsets.UTF_8);
    }
}
