package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.oncommons.formats.write.Codebook;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Meaning;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;
import org.oncommons.questions.ShowIf;
import org.oncommons.vocabulary.Kind;

class CodebookTests {

    private static final QuestionnaireContent CONTENT = new QuestionnaireContent(
            "book", text("Survey", "Umfrage"), LocalizedText.EMPTY, List.of("en", "de"), List.of(
                    new Section("one", text("First", "Erstens"), LocalizedText.EMPTY, List.of(
                            new Question("biobank", QuestionType.SINGLE_CHOICE, text("=A biobank?", "Eine Biobank?"), text("Any.", "Irgendeine."),
                                    true, null, List.of(new Option("yes", text("Yes", "Ja"), null, 1.0), new Option("no", text("No", "Nein"), null, 0.25)),
                                    List.of(), true, 0, null, new Meaning(Kind.CAPABILITY, "biobank")),
                            new Question("samples", QuestionType.NUMBER, text("How many?", "Wie viele?"), LocalizedText.EMPTY, false,
                                    new ShowIf("biobank", "", List.of("yes", "planned")), List.of(), List.of(), false, 0,
                                    new NumberRange("samples", BigDecimal.ZERO, new BigDecimal("1000"), 0), null),
                            new Question("strength", QuestionType.RATING_MATRIX, text("How strong?", "Wie stark?"), LocalizedText.EMPTY, false,
                                    null, List.of(new Option("s", text("Strong", "Stark"), null, 1.0)),
                                    List.of(new Row("lung", text("Lung", "Lunge"), LocalizedText.EMPTY, true, "lung-cancer", null)), false, 0,
                                    null, new Meaning(Kind.STRENGTH, null))))));

    @Test
    void saysEveryCodeWithItsLabelInEachLanguage() throws IOException {
        assertThat(csv()).contains(
                "one,,section,one,First,Erstens",
                "one,biobank,option,yes,Yes,Ja",
                "one,strength,row,lung,Lung,Lunge");
    }

    @Test
    void saysWhatTheMapMakesOfIt() throws IOException {
        assertThat(csv().lines().filter(line -> line.contains("option,no")).findFirst().orElseThrow()).endsWith(",,,0.25");
        assertThat(csv().lines().filter(line -> line.contains("question,biobank")).findFirst().orElseThrow()).endsWith("CAPABILITY,biobank,");
        assertThat(csv().lines().filter(line -> line.contains("row,lung")).findFirst().orElseThrow()).endsWith("STRENGTH,lung-cancer,");
    }

    @Test
    void saysWhenAQuestionIsAskedAndWhatANumberMayBe() throws IOException {
        assertThat(csv()).contains("NUMBER,0,biobank is yes or planned,0,,samples,0,1000,0");
    }

    @Test
    void noTextIsRunAsAFormula() throws IOException {
        assertThat(csv()).contains("'=A biobank?").doesNotContain(",=A");
    }

    @Test
    void numbersAreNumbersInTheWorkbook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebook.xlsx(CONTENT, out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheet("Codebook");
            assertThat(sheet.getLastRowNum()).isEqualTo(8);
            int value = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(sheet.getRow(0).getCell(value).getStringCellValue()).isEqualTo("value");
            assertThat(sheet.getRow(4).getCell(value).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(4).getCell(value).getNumericCellValue()).isEqualTo(0.25);
            assertThat(sheet.getRow(2).getCell(4).getStringCellValue()).isEqualTo("=A biobank?");
        }
    }

    private static String csv() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Codebook.csv(CONTENT, out);
        return out.toString(StandardCharsets.UTF_8).replace("\"", "").replace("\r", "");
    }

    private static LocalizedText text(String english, String german) {
        return new LocalizedText(Map.of("en", english, "de", german));
    }
}
