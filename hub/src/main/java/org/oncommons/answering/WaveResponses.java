package org.oncommons.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.ResponseProgress;
import org.oncommons.survey.ResponseSource;
import org.oncommons.survey.ResponseState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands a wave its answers and tells how far everybody is. */
@Component
@Transactional(readOnly = true)
class WaveResponses implements ResponseSource {

    private final Responses responses;
    private final AnswerSheet sheet;
    private final JdbcClient database;

    WaveResponses(Responses responses, AnswerSheet sheet, JdbcClient database) {
        this.responses = responses;
        this.sheet = sheet;
        this.database = database;
    }

    @Override
    public List<Contribution> contributions(UUID wave, QuestionnaireContent asked, boolean unsigned) {
        Map<UUID, Map<Field, GivenAnswer>> answers = sheet.ofWave(wave);
        return responses.findByWave(wave).stream()
                .filter(response -> unsigned || response.signed() || response.imported())
                .map(response -> contribution(response, asked, answers.getOrDefault(response.id(), Map.of())))
                .filter(contribution -> !contribution.answers().isEmpty())
                .toList();
    }

    /** Counted by the database: a wave with a thousand respondents has hundreds of thousands of answers. */
    @Override
    public List<ResponseProgress> progress(UUID wave, QuestionnaireContent asked) {
        List<String> sections = asked.sections().stream().map(Section::code).toList();
        return database.sql("""
                SELECT r.id, r.institution, r.label, r.country, r.signed_at IS NOT NULL AS signed, r.imported, r.last_activity,
                       (SELECT count(*) FROM answering.section s
                        WHERE s.response_id = r.id AND s.ready_at IS NOT NULL AND s.code IN (:sections)) AS ready,
                       count(a.question) FILTER (WHERE a.answer_values <> '[]'::jsonb OR a.other <> '') AS answered,
                       coalesce(bool_or(a.source <> :earlier), false) AS begun
                FROM answering.response r LEFT JOIN answering.answer a ON a.response = r.id
                WHERE r.wave = :wave GROUP BY r.id
                """)
                .param("wave", wave).param("sections", sections.isEmpty() ? List.of("") : sections)
                .param("earlier", GivenAnswer.EARLIER_WAVE)
                .query((row, number) -> progress(row, sections.size())).list();
    }

    static Contribution contribution(Response response, QuestionnaireContent content, Map<Field, GivenAnswer> given) {
        Set<String> asked = AskedQuestions.of(content, given);
        List<Answer> answers = given.values().stream()
                .filter(answer -> !answer.isBlank() && asked.contains(answer.question()))
                .map(answer -> new Answer(
                        answer.question(), answer.row(), answer.values(), answer.other(), response.visibility(answer.question())))
                .toList();
        return new Contribution(
                response.id(), response.institution(), response.label(), response.country(), response.signed(), answers);
    }

    private static ResponseProgress progress(ResultSet row, int sections) throws SQLException {
        int ready = row.getInt("ready");
        ResponseState state = row.getBoolean("signed") ? ResponseState.SIGNED
                : row.getBoolean("imported") ? ResponseState.IMPORTED
                : ready == sections ? ResponseState.WAITING
                : ready > 0 || row.getBoolean("begun") ? ResponseState.IN_PROGRESS : ResponseState.NOT_STARTED;
        Timestamp activity = row.getTimestamp("last_activity");
        return new ResponseProgress(row.getObject("id", UUID.class), row.getObject("institution", UUID.class), row.getString("label"),
                row.getString("country"), state, ready, row.getInt("answered"), activity == null ? null : activity.toInstant());
    }
}
