package org.oncommons.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.QuestionnaireContent;

/**
 * A workbook with the answers as codes and as labels, and the questions. Texts are cells of the type text, which spreadsheets
 * never run; a text that is longer than a cell goes on in the row beneath, which has no id.
 */
public final class XlsxFile {

    /** What a cell of a spreadsheet holds. */
    private static final int CELL = 32_767;

    private XlsxFile() {}

    public static void write(
            QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out) throws IOException {
        List<AnswerColumn> columns = AnswerColumns.of(questionnaire, reader);
        try (Workbook workbook = new Workbook(out, "OnCommons", "1.0")) {
            answers(workbook.newWorksheet("Codes"), columns, respondents, AnswerColumn::code, AnswerColumn::codes);
            answers(workbook.newWorksheet("Labels"), columns, respondents, AnswerColumn::label, AnswerColumn::labels);
            Worksheet questions = workbook.newWorksheet("Questions");
            List<List<String>> rows = StructureRows.of(questionnaire);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    text(questions, row, column, rows.get(row).get(column));
                }
            }
            questions.freezePane(0, 1);
        }
    }

    private static void answers(
            Worksheet sheet,
            List<AnswerColumn> columns,
            List<Respondent> respondents,
            Function<AnswerColumn, String> heading,
            Function<AnswerColumn, Function<Respondent, String>> value)
            throws IOException {
        for (int column = 0; column < columns.size(); column++) {
            text(sheet, 0, column, heading.apply(columns.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        int row = 1;
        for (Respondent respondent : respondents) {
            int used = 1;
            for (int column = 0; column < columns.size(); column++) {
                String cell = value.apply(columns.get(column)).apply(respondent);
                used = Math.max(used, cell(sheet, row, column, cell, columns.get(column).number()));
            }
            row += used;
        }
    }

    /** Writes a cell and gives the number of rows that it took. */
    private static int cell(Worksheet sheet, int row, int column, String value, boolean number) {
        if (number && Numbers.isPlain(value)) {
            sheet.value(row, column, new BigDecimal(value));
            return 1;
        }
        return text(sheet, row, column, value);
    }

    static int text(Worksheet sheet, int row, int column, String value) {
        String text = withoutControls(value);
        int rows = 0;
        for (int from = 0; from < text.length(); rows++) {
            int to = Math.min(text.length(), from + CELL);
            to -= to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            sheet.value(row + rows, column, text.substring(from, to));
            from = to;
        }
        return Math.max(rows, 1);
    }

    /** XML has no control characters but tab and line breaks. */
    private static String withoutControls(String text) {
        return text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r')
                ? text
                : text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]", "");
    }
}
