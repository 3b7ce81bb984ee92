package org.oncommons.formats.write;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.table.FormulaMask;
import org.oncommons.questions.QuestionnaireContent;

/** Answers and questions as delimited text: UTF-8 with a mark, so that spreadsheets see it, and no text that they would run. */
public final class CsvFiles {

    private static final char MARK = '\ufeff';

    private CsvFiles() {}

    /** Writes the answers as codes, under codes. */
    public static void codes(QuestionnaireContent questionnaire, List<Respondent> respondents, OutputStream out) throws IOException {
        answers(questionnaire, respondents, Locale.ENGLISH, false, out);
    }

    /** Writes the answers as labels, under question texts, in the reader's language. */
    public static void labels(
            QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out) throws IOException {
        answers(questionnaire, respondents, reader, true, out);
    }

    private static void answers(
            QuestionnaireContent questionnaire,
            List<Respondent> respondents,
            Locale reader,
            boolean labels,
            OutputStream out)
            throws IOException {
        List<AnswerColumn> columns = AnswerColumns.of(questionnaire, reader);
        try (CsvWriter csv = writer(out, ',')) {
            csv.writeRecord(columns.stream()
                    .map(column -> FormulaMask.masked(labels ? column.label() : column.code()))
                    .toList());
            for (Respondent respondent : respondents) {
                csv.writeRecord(columns.stream()
                        .map(column -> safe(column, (labels ? column.labels() : column.codes()).apply(respondent)))
                        .toList());
            }
        }
    }

    private static String safe(AnswerColumn column, String value) {
        return column.number() && Numbers.isPlain(value) ? value : FormulaMask.masked(value);
    }

    /** Writes the questions as a LimeSurvey structure, tab-separated. */
    public static void structure(QuestionnaireContent questionnaire, OutputStream out) throws IOException {
        try (CsvWriter csv = writer(out, '\t')) {
            for (List<String> row : StructureRows.of(questionnaire)) {
                csv.writeRecord(row.stream().map(FormulaMask::masked).toList());
            }
        }
    }

    static CsvWriter writer(OutputStream out, char separator) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        return CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .build(text);
    }
}
