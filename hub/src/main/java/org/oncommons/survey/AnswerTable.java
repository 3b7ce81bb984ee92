package org.oncommons.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Download;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** A wave's answers as a table: one row for each respondent, one column for each question and matrix row. */
@Service
public class AnswerTable {

    private final InstitutionDirectory institutions;
    private final CanonicalJson canonical;

    AnswerTable(InstitutionDirectory institutions, JsonMapper json) {
        this.institutions = institutions;
        this.canonical = new CanonicalJson(json);
    }

    /**
     * The table to take along.
     *
     * @param labels words of the questionnaire instead of codes, in headings and cells
     */
    public Download table(WaveAnswers answers, boolean labels, Locale reader) {
        List<Column> columns = columns(answers, labels, reader);
        List<String> headings = new ArrayList<>(List.of("response", "respondent", "institution", "country", "signed"));
        columns.forEach(column -> headings.add(column.heading()));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Contribution contribution : answers.contributions()) {
            rows.add(row(contribution, columns, labels, reader));
        }
        String name = "answers-" + answers.year() + "-" + (labels ? "labels" : "codes");
        return new Download(name, headings, rows);
    }

    /** Everything in canonical form: its SHA-256 without {@code frozen} and {@code hash} is the hash of the snapshot. */
    public String json(WaveAnswers answers) {
        return canonical.write(answers);
    }

    private List<@Nullable Object> row(Contribution contribution, List<Column> columns, boolean labels, Locale reader) {
        Map<String, Answer> given = new HashMap<>();
        contribution.answers().forEach(answer -> given.put(answer.question() + " " + answer.row(), answer));
        String slug = contribution.institution() == null ? ""
                : institutions.find(contribution.institution()).map(InstitutionSummary::slug).orElse("");
        List<@Nullable Object> cells = new ArrayList<>(List.of(
                contribution.id().toString(), contribution.label(), slug, contribution.country(), contribution.signedOff() ? 1 : 0));
        columns.forEach(column -> cells.add(cell(column, given.get(column.question().code() + " " + column.row()), labels, reader)));
        return cells;
    }

    private static @Nullable Object cell(Column column, @Nullable Answer answer, boolean labels, Locale reader) {
        if (answer == null) {
            return null;
        }
        if (column.other()) {
            return answer.other().isBlank() ? null : answer.other();
        }
        if (column.question().type() == QuestionType.NUMBER && !answer.values().isEmpty()) {
            return new java.math.BigDecimal(answer.values().getFirst());
        }
        return labels && column.question().type() != QuestionType.DATE ? AnswerWords.line(column.question(), answer.values(), "", reader) : String.join(";", answer.values());
    }

    private static List<Column> columns(WaveAnswers answers, boolean labels, Locale reader) {
        List<Column> columns = new ArrayList<>();
        answers.questionnaire().questions().filter(question -> question.type() != QuestionType.STATEMENT).forEach(question -> {
            String text = question.text().in(reader);
            if (question.rows().isEmpty()) {
                columns.add(new Column(question, "", false, labels ? text : question.code()));
            }
            for (Row row : question.rows()) {
                String heading = labels ? text + ": " + row.label().in(reader) : question.code() + "." + row.code();
                columns.add(new Column(question, row.code(), false, heading));
            }
            if (question.other()) {
                columns.add(new Column(question, "", true, labels ? text + " (other)" : question.code() + ".other"));
            }
        });
        return columns;
    }

    private record Column(Question question, String row, boolean other, String heading) {}
}
