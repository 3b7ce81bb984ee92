package org.oncommons.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncommons.formats.UnreadableFile.Reason;
import org.oncommons.formats.redcap.RedcapFiles;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.write.CsvFiles;
import org.oncommons.formats.write.JsonFile;
import org.oncommons.formats.write.XlsxFile;
import org.oncommons.questions.QuestionnaireContent;

/**
 * Reads and writes survey files. What is written is safe to open in a spreadsheet: no text can be taken for a formula. Streams
 * that are written to are closed.
 */
public final class SurveyFiles {

    private SurveyFiles() {}

    /**
     * Reads files that belong together: answers, with or without the file that describes the questions.
     *
     * @throws UnreadableFile when nothing can be read, and never another exception because of what a file contains
     */
    public static SurveyFile read(List<NamedFile> files, Limits limits) {
        if (files.isEmpty()) {
            throw new UnreadableFile(Reason.NO_FILES, Cell.file(""));
        }
        Problems problems = new Problems();
        Recognised recognised = Recognition.read(files, limits, problems);
        List<Respondent> respondents = recognised.survey().respondents();
        if (recognised.survey().questionnaire().questions().findAny().isEmpty()) {
            problems.add(ProblemKind.NO_QUESTIONS, Cell.file(files.getFirst().name()));
        } else if (respondents.isEmpty()) {
            problems.add(ProblemKind.NO_RESPONDENTS, Cell.file(files.getFirst().name()));
        }
        List<String> names = new ArrayList<>();
        files.forEach(file -> names.add(file.name()));
        return new SurveyFile(
                recognised.format(),
                names,
                recognised.survey().questionnaire(),
                respondents,
                Guessing.guesses(recognised.survey().questionnaire(), respondents),
                problems.list());
    }

    /** Writes answers as CSV with codes, under the headings that LimeSurvey gives them. */
    public static void writeCodes(QuestionnaireContent questionnaire, List<Respondent> respondents, OutputStream out)
            throws IOException {
        CsvFiles.codes(questionnaire, respondents, out);
    }

    /** Writes answers as CSV with labels under the texts of the questions, in the reader's language. */
    public static void writeLabels(
            QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out) throws IOException {
        CsvFiles.labels(questionnaire, respondents, reader, out);
    }

    /** Writes the questions as a LimeSurvey structure (TSV); together with {@link #writeCodes} it can be read again. */
    public static void writeStructure(QuestionnaireContent questionnaire, OutputStream out) throws IOException {
        CsvFiles.structure(questionnaire, out);
    }

    /** Writes a workbook with the answers as codes, as labels in the reader's language, and the questions. */
    public static void writeXlsx(
            QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out) throws IOException {
        XlsxFile.write(questionnaire, respondents, reader, out);
    }

    /** Writes everything as JSON. */
    public static void writeJson(QuestionnaireContent questionnaire, List<Respondent> respondents, OutputStream out)
            throws IOException {
        JsonFile.write(questionnaire, respondents, out);
    }

    /** Writes the questions as a REDCap data dictionary, in one language. */
    public static void writeRedcapDictionary(QuestionnaireContent questionnaire, Locale reader, OutputStream out)
            throws IOException {
        RedcapFiles.dictionary(questionnaire, reader, out);
    }

    /** Writes the answers as REDCap records for {@link #writeRedcapDictionary}. */
    public static void writeRedcapRecords(
            QuestionnaireContent questionnaire, List<Respondent> respondents, Locale reader, OutputStream out) throws IOException {
        RedcapFiles.records(questionnaire, respondents, reader, out);
    }
}
