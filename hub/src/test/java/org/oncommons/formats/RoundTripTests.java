package org.oncommons.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/** What is written can be read again: the same types and the same answers, and nothing that a spreadsheet would run. */
class RoundTripTests {

    private static final QuestionnaireContent QUESTIONNAIRE = questionnaire();
    private static final List<Respondent> RESPONDENTS = respondents();

    @FunctionalInterface
    private interface Writer {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.to(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    @Test
    void csvWithItsStructure() {
        byte[] answers = written(out -> SurveyFiles.writeCodes(QUESTIONNAIRE, RESPONDENTS, out));
        byte[] structure = written(out -> SurveyFiles.writeStructure(QUESTIONNAIRE, out));
        same(Reading.read(NamedFile.of("answers.csv", answers), NamedFile.of("questions.tsv", structure)));
    }

    @Test
    void workbook() {
        byte[] workbook = written(out -> SurveyFiles.writeXlsx(QUESTIONNAIRE, RESPONDENTS, Locale.ENGLISH, out));
        same(Reading.read(NamedFile.of("survey.xlsx", workbook)));
    }

    @Test
    void json() {
        byte[] json = written(out -> SurveyFiles.writeJson(QUESTIONNAIRE, RESPONDENTS, out));
        SurveyFile read = Reading.read(NamedFile.of("survey.json", json));
        same(read);
        assertThat(read.questionnaire()).isEqualTo(QUESTIONNAIRE);
    }

    @Test
    void redcapDictionaryAndRecords() {
        byte[] dictionary = written(out -> SurveyFiles.writeRedcapDictionary(QUESTIONNAIRE, Locale.ENGLISH, out));
        byte[] records = written(out -> SurveyFiles.writeRedcapRecords(QUESTIONNAIRE, RESPONDENTS, Locale.ENGLISH, out));
        same(Reading.read(NamedFile.of("dictionary.csv", dictionary), NamedFile.of("records.csv", records)));
    }

    private static void same(SurveyFile read) {
        assertThat(read.problems()).isEmpty();
        assertThat(shape(read.questionnaire())).isEqualTo(shape(QUESTIONNAIRE));
        assertThat(read.respondents()).extracting(Respondent::key).containsExactly("c-1", "c-2", "=3");
        assertThat(read.respondents()).extracting(Respondent::complete).containsExactly(true, false, true);
        for (int i = 0; i < RESPONDENTS.size(); i++) {
            assertThat(bare(read.respondents().get(i))).isEqualTo(bare(RESPONDENTS.get(i)));
        }
    }

    private static List<List<Object>> shape(QuestionnaireContent questionnaire) {
        return questionnaire.questions()
                .map(question -> List.<Object>of(
                        question.code(),
                        question.type(),
                        question.text().in(Locale.ENGLISH),
                        question.options().stream().map(option -> option.code() + "=" + option.label().in(Locale.ENGLISH)).toList(),
                        question.rows().stream().map(row -> row.code() + "=" + row.label().in(Locale.ENGLISH)).toList(),
                        question.other(),
                        question.required()))
                .toList();
    }

    private static List<List<Object>> bare(Respondent respondent) {
        return respondent.answers().stream()
                .map(answer -> List.<Object>of(answer.question(), answer.row(), answer.values(), answer.other()))
                .toList();
    }

    @Test
    void noCellOfACsvFileCanBeTakenForAFormula() {
        List<byte[]> files = List.of(
                written(out -> SurveyFiles.writeCodes(QUESTIONNAIRE, RESPONDENTS, out)),
                written(out -> SurveyFiles.writeLabels(QUESTIONNAIRE, RESPONDENTS, Locale.ENGLISH, out)),
                written(out -> SurveyFiles.writeRedcapRecords(QUESTIONNAIRE, RESPONDENTS, Locale.ENGLISH, out)),
                written(out -> SurveyFiles.writeRedcapDictionary(QUESTIONNAIRE, Locale.ENGLISH, out)));
        for (byte[] file : files) {
            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).containsAnyOf("'=HYPERLINK", "'=1+1");
            for (String start : List.of("=", "+", "@", "\t")) {
                assertThat(text).doesNotContain("," + start).doesNotContain("\"" + start).doesNotContain("\n" + start);
            }
        }
    }

    @Test
    void numbersOfACsvFileStayNumbers() {
        String text = new String(written(out -> SurveyFiles.writeCodes(QUESTIONNAIRE, RESPONDENTS, out)), StandardCharsets.UTF_8);
        assertThat(text).contains("\"-2.5\"").doesNotContain("'-2.5");
    }

    @Test
    void aWorkbookHasTextCellsAndNoFormulas() throws IOException {
        byte[] workbook = written(out -> SurveyFiles.writeXlsx(QUESTIONNAIRE, RESPONDENTS, Locale.ENGLISH, out));
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(workbook).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (entry.getName().startsWith("xl/worksheets/")) {
                    sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        assertThat(sheets).contains("<sheetData>").contains("<v>-2.5</v>").doesNotContain("<f>");
    }

    private static QuestionnaireContent questionnaire() {
        List<Option> scale = List.of(option("low", "Low"), option("high", "High"));
        List<Row> rows = List.of(row("trials", "Early trials"), row("omics", "Omics"));
        List<Question> questions = List.of(
                question("country", QuestionType.SINGLE_CHOICE, List.of(option("SE", "Sweden"), option("EE", "Estonia")), List.of(), true),
                question("have", QuestionType.MULTIPLE_CHOICE, List.of(option("bb", "Biobank"), option("dw", "Data, warehouse")), List.of(), true),
                question("strength", QuestionType.RATING_MATRIX, scale, rows, false),
                question("first", QuestionType.RANKING, List.of(option("a", "AI"), option("b", "Biopsies"), option("c", "Cells")), List.of(), false),
                question("staff", QuestionType.NUMBER, List.of(), List.of(), false),
                question("since", QuestionType.DATE, List.of(), List.of(), false),
                question("name", QuestionType.SHORT_TEXT, List.of(), List.of(), false),
                question("story", QuestionType.LONG_TEXT, List.of(), List.of(), false),
                question("proof", QuestionType.PROOF, List.of(), List.of(), false),
                question("thanks", QuestionType.STATEMENT, List.of(), List.of(), false));
        return new QuestionnaireContent(
                "cancer",
                LocalizedText.english("=1+1 Cancer research"),
                LocalizedText.EMPTY,
                List.of("en"),
                List.of(new Section("one", LocalizedText.english("One"), LocalizedText.EMPTY, questions)));
    }

    private static Option option(String code, String label) {
        return new Option(code, LocalizedText.english(label), null, null);
    }

    private static Row row(String code, String label) {
        return new Row(code, LocalizedText.english(label), LocalizedText.EMPTY, false, null, null);
    }

    private static Question question(String code, QuestionType type, List<Option> options, List<Row> rows, boolean other) {
        String text = code.equals("name") ? "=1+1 your name" : "Question " + code;
        NumberRange range = type == QuestionType.NUMBER ? new NumberRange("", null, new BigDecimal("1000"), 6) : null;
        return new Question(
                code,
                type,
                new LocalizedText(Map.of("en", text)),
                LocalizedText.EMPTY,
                code.equals("staff"),
                null,
                options,
                rows,
                other,
                type == QuestionType.RANKING ? 3 : 0,
                range,
                null);
    }

    private static List<Respondent> respondents() {
        LocalDateTime moment = LocalDateTime.of(2026, 3, 4, 5, 6, 7);
        List<ReadAnswer> full = new ArrayList<>(List.of(
                ReadAnswer.of("country", "", List.of("SE"), ""),
                ReadAnswer.of("have", "", List.of("bb", "dw"), "freezer; -80 °C"),
                ReadAnswer.of("strength", "trials", List.of("high"), ""),
                ReadAnswer.of("strength", "omics", List.of("low"), ""),
                ReadAnswer.of("first", "", List.of("c", "a"), ""),
                ReadAnswer.of("staff", "", List.of("-2.5"), ""),
                ReadAnswer.of("since", "", List.of("2024-02-29"), ""),
                ReadAnswer.of("name", "", List.of("=HYPERLINK(\"http://evil\")"), ""),
                ReadAnswer.of("story", "", List.of("line one\nline \"two\", with comma; and 'quotes'" + "ü".repeat(40_000)), ""),
                ReadAnswer.of("proof", "", List.of("https://example.org/a?b=c"), "")));
        List<ReadAnswer> other = List.of(
                ReadAnswer.of("country", "", List.of(), "Åland"),
                ReadAnswer.of("name", "", List.of("'=already masked"), ""),
                ReadAnswer.of("story", "", List.of("@SUM(A1) and\ttab"), ""));
        return List.of(
                Respondent.of("c-1", moment, "en", true, "", full),
                Respondent.of("c-2", null, "", false, "", other),
                Respondent.of("=3", moment, "", true, "", List.of(ReadAnswer.of("name", "", List.of("-5"), ""))));
    }
}
