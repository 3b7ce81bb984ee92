package org.oncommons.formats.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.Cell;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.table.FileBytes;
import org.oncommons.questions.QuestionnaireContent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Questionnaire and answers as JSON, with everything that the questionnaire knows. */
public final class JsonFile {

    private static final String FORMAT = "oncommons-survey";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private record Survey(String format, int version, QuestionnaireContent questionnaire, List<Contribution> contributions) {}

    private record Contribution(
            String id,
            @Nullable LocalDateTime created,
            @Nullable LocalDateTime updated,
            String language,
            @Nullable Boolean complete,
            String group,
            List<Given> answers) {}

    private record Given(String question, String row, List<String> values, String other) {}

    private JsonFile() {}

    public static void write(QuestionnaireContent questionnaire, List<Respondent> respondents, OutputStream out) throws IOException {
        List<Contribution> contributions = respondents.stream()
                .map(respondent -> new Contribution(
                        respondent.key(),
                        respondent.created(),
                        respondent.updated(),
                        respondent.language(),
                        respondent.complete(),
                        respondent.group(),
                        respondent.answers().stream()
                                .map(answer -> new Given(answer.question(), answer.row(), answer.values(), answer.other()))
                                .toList()))
                .toList();
        out.write(JSON.writeValueAsBytes(new Survey(FORMAT, 1, questionnaire, contributions)));
    }

    /** Reads what {@link #write} wrote; empty when the JSON is something else or is broken. */
    public static Optional<ReadSurvey> read(FileBytes file) {
        try {
            Survey survey = JSON.readValue(file.bytes(), Survey.class);
            if (survey == null || !FORMAT.equals(survey.format()) || survey.questionnaire() == null) {
                return Optional.empty();
            }
            List<Contribution> contributions = survey.contributions() == null ? List.of() : survey.contributions();
            return Optional.of(new ReadSurvey(
                    survey.questionnaire(),
                    contributions.stream().map(contribution -> respondent(file, contribution)).toList()));
        } catch (JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static Respondent respondent(FileBytes file, Contribution from) {
        Cell place = Cell.file(file.name());
        return new Respondent(
                from.id(),
                true,
                from.created(),
                from.updated(),
                from.language() == null ? "" : from.language(),
                from.complete(),
                from.group() == null ? "" : from.group(),
                from.answers().stream()
                        .map(given -> new ReadAnswer(
                                given.question(),
                                given.row() == null ? "" : given.row(),
                                given.values() == null ? List.of() : given.values(),
                                given.other() == null ? "" : given.other(),
                                place))
                        .toList(),
                place);
    }
}
