package org.oncommons.answering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.oncommons.survey.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The single answers of responses, each changed only by whoever has seen its latest version. Written in SQL because an import brings
 * hundreds of thousands at once.
 */
@Component
class AnswerSheet {

    private static final TypeReference<List<String>> VALUES = new TypeReference<>() {};
    private static final String COLUMNS = "question, row, answer_values, other, version, author_name, source, answered_at";

    private final JdbcClient database;
    private final JsonMapper json;

    AnswerSheet(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All fields of a response that were ever answered. */
    Map<Field, GivenAnswer> of(UUID response) {
        Map<Field, GivenAnswer> answers = new LinkedHashMap<>();
        database.sql("SELECT " + COLUMNS + " FROM answering.answer WHERE response = ?").param(response)
                .query(this::answer).list().forEach(answer -> answers.put(Field.of(answer), answer));
        return answers;
    }

    /** All fields of all responses of a wave. */
    Map<UUID, Map<Field, GivenAnswer>> ofWave(UUID wave) {
        Map<UUID, Map<Field, GivenAnswer>> byResponse = new TreeMap<>();
        database.sql("SELECT a.response, " + COLUMNS + """
                 FROM answering.answer a JOIN answering.response r ON r.id = a.response WHERE r.wave = ?
                """).param(wave).query((row, number) -> {
                    GivenAnswer answer = answer(row, number);
                    byResponse.computeIfAbsent(row.getObject("response", UUID.class), unused -> new LinkedHashMap<>())
                            .put(Field.of(answer), answer);
                    return answer;
                }).list();
        return byResponse;
    }

    /** What stood in a field before, the latest first. */
    List<GivenAnswer> history(UUID response, Field field) {
        return database.sql("SELECT " + COLUMNS + """
                 FROM answering.earlier_answer WHERE response = ? AND question = ? AND row = ? ORDER BY version DESC
                """).params(response, field.question(), field.row()).query(this::answer).list();
    }

    /** Writes a value over version {@code from}; false when somebody else was faster. */
    boolean write(UUID response, Field field, Content content, int from, Author author, Instant now) {
        String values = json.writeValueAsString(content.values());
        if (from == 0) {
            return database.sql("""
                    INSERT INTO answering.answer (response, question, row, answer_values, other, version, author, author_name, source, answered_at)
                    VALUES (?, ?, ?, ?::jsonb, ?, 1, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """)
                    .params(response, field.question(), field.row(), values, content.other(), author.account(), author.name(),
                            author.source(), Timestamp.from(now))
                    .update() == 1;
        }
        keepEarlier(response, field, from);
        return database.sql("""
                UPDATE answering.answer SET answer_values = ?::jsonb, other = ?, version = version + 1, author = ?, author_name = ?,
                       source = ?, answered_at = ?
                WHERE response = ? AND question = ? AND row = ? AND version = ?
                """)
                .params(values, content.other(), author.account(), author.name(), author.source(), Timestamp.from(now), response,
                        field.question(), field.row(), from)
                .update() == 1;
    }

    /** Takes the first answers of a response, which has none yet. */
    void writeFirst(UUID response, List<Answer> answers, Author author, Instant now) {
        database.sql("""
                INSERT INTO answering.answer
                    (response, question, row, answer_values, other, version, author, author_name, source, answered_at)
                SELECT :response, n.question, n.row, n.answer_values::jsonb, n.other, 1, :author, :name, :source, :now
                FROM unnest(:questions, :rows, :values, :others) AS n(question, row, answer_values, other)
                """)
                .param("response", response).param("author", author.account(), java.sql.Types.OTHER).param("name", author.name())
                .param("source", author.source()).param("now", Timestamp.from(now))
                .param("questions", answers.stream().map(Answer::question).toArray(String[]::new))
                .param("rows", answers.stream().map(Answer::row).toArray(String[]::new))
                .param("values", answers.stream().map(answer -> json.writeValueAsString(answer.values())).toArray(String[]::new))
                .param("others", answers.stream().map(Answer::other).toArray(String[]::new))
                .update();
    }

    /** Takes all answers of an import at once: new ones are added, other values replaced, equal ones left alone. */
    void writeAll(UUID response, List<Answer> answers, Author author, Instant now) {
        String[] questions = answers.stream().map(Answer::question).toArray(String[]::new);
        String[] rows = answers.stream().map(Answer::row).toArray(String[]::new);
        String[] values = answers.stream().map(answer -> json.writeValueAsString(answer.values())).toArray(String[]::new);
        String[] others = answers.stream().map(Answer::other).toArray(String[]::new);
        database.sql("""
                INSERT INTO answering.earlier_answer
                    (response, question, row, version, answer_values, other, author, author_name, source, answered_at)
                SELECT a.response, a.question, a.row, a.version, a.answer_values, a.other, a.author, a.author_name, a.source, a.answered_at
                FROM answering.answer a JOIN unnest(:questions, :rows, :values, :others) AS n(question, row, answer_values, other)
                    ON a.question = n.question AND a.row = n.row
                WHERE a.response = :response AND (a.answer_values, a.other) IS DISTINCT FROM (n.answer_values::jsonb, n.other)
                ON CONFLICT DO NOTHING
                """)
                .param("questions", questions).param("rows", rows).param("values", values).param("others", others)
                .param("response", response).update();
        database.sql("""
                INSERT INTO answering.answer AS a
                    (response, question, row, answer_values, other, version, author, author_name, source, answered_at)
                SELECT :response, n.question, n.row, n.answer_values::jsonb, n.other, 1, :author, :name, :source, :now
                FROM unnest(:questions, :rows, :values, :others) AS n(question, row, answer_values, other)
                ON CONFLICT (response, question, row) DO UPDATE SET answer_values = excluded.answer_values, other = excluded.other,
                    version = a.version + 1, author = excluded.author, author_name = excluded.author_name, source = excluded.source,
                    answered_at = excluded.answered_at
                WHERE (a.answer_values, a.other) IS DISTINCT FROM (excluded.answer_values, excluded.other)
                """)
                .param("questions", questions).param("rows", rows).param("values", values).param("others", others)
                .param("response", response).param("author", author.account(), java.sql.Types.OTHER).param("name", author.name())
                .param("source", author.source()).param("now", Timestamp.from(now)).update();
    }

    private void keepEarlier(UUID response, Field field, int version) {
        database.sql("""
                INSERT INTO answering.earlier_answer
                    (response, question, row, version, answer_values, other, author, author_name, source, answered_at)
                SELECT response, question, row, version, answer_values, other, author, author_name, source, answered_at
                FROM answering.answer WHERE response = ? AND question = ? AND row = ? AND version = ?
                ON CONFLICT DO NOTHING
                """).params(response, field.question(), field.row(), version).update();
    }

    private GivenAnswer answer(ResultSet row, int number) throws SQLException {
        return new GivenAnswer(row.getString("question"), row.getString("row"), json.readValue(row.getString("answer_values"), VALUES),
                row.getString("other"), row.getInt("version"), row.getString("author_name"), row.getString("source"),
                row.getTimestamp("answered_at").toInstant());
    }

    /** What is written into a field. */
    record Content(List<String> values, String other) {}

    /** Who writes, and by which way. */
    record Author(@Nullable UUID account, String name, String source) {}
}
