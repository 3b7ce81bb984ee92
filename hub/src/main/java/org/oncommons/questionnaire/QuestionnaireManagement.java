package org.oncommons.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.QuestionnaireContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps questionnaires: one draft at most, any number of published versions. */
@Service
@Transactional
public class QuestionnaireManagement {

    private static final String VERSION = "SELECT id, questionnaire, number, published_at, content FROM questionnaire.version ";

    private final JdbcClient database;
    private final JsonMapper json;
    private final AuditTrail audit;
    private final Clock clock;

    QuestionnaireManagement(JdbcClient database, JsonMapper json, AuditTrail audit, Clock clock) {
        this.database = database;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A new questionnaire with a draft of this content.
     *
     * @return id of the draft version
     * @throws Problem when the code is taken
     */
    public UUID create(QuestionnaireContent content) {
        UUID questionnaire = UUID.randomUUID();
        int created = database.sql("INSERT INTO questionnaire.questionnaire (id, code) VALUES (?, ?) ON CONFLICT (code) DO NOTHING")
                .params(questionnaire, content.code()).update();
        if (created == 0) {
            throw Problem.conflict("questionnaire.problem.code-taken", content.code());
        }
        audit.record("questionnaire", "questionnaire-created", questionnaire, content.title().in(Locale.ENGLISH), Map.of());
        return insert(questionnaire, 1, content);
    }

    /** Whether there is a questionnaire with this code. */
    @Transactional(readOnly = true)
    public boolean codeTaken(String code) {
        return database.sql("SELECT count(*) FROM questionnaire.questionnaire WHERE code = ?").param(code)
                .query(Integer.class).single() > 0;
    }

    /** The draft that follows the latest version: it, if it is a draft, else a copy of it. */
    public UUID draft(UUID questionnaire) {
        QuestionnaireVersion latest = latest(questionnaire).orElseThrow(Problem::notFound);
        return latest.published() ? insert(questionnaire, latest.number() + 1, latest.content()) : latest.id();
    }

    /**
     * Changes a draft.
     *
     * @throws Problem when it is published meanwhile
     */
    public void change(UUID version, QuestionnaireContent content) {
        int changed = database.sql("UPDATE questionnaire.version SET content = ?::jsonb WHERE id = ? AND published_at IS NULL")
                .params(json.writeValueAsString(content), version).update();
        if (changed == 0) {
            throw Problem.conflict("questionnaire.problem.published");
        }
    }

    /** Fixes a draft's content for ever, so that a wave can ask it; nothing happens to what is published already. */
    public void publish(UUID version) {
        QuestionnaireVersion draft = version(version).orElseThrow(Problem::notFound);
        int published = database.sql("UPDATE questionnaire.version SET published_at = ? WHERE id = ? AND published_at IS NULL")
                .params(Timestamp.from(clock.instant()), version).update();
        if (published == 0) {
            return;
        }
        audit.record("questionnaire", "version-published", version, draft.content().title().in(Locale.ENGLISH),
                Map.of("number", String.valueOf(draft.number())));
    }

    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> version(UUID version) {
        return database.sql(VERSION + "WHERE id = ?").param(version).query(this::row).optional();
    }

    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> latest(UUID questionnaire) {
        return database.sql(VERSION + "WHERE questionnaire = ? ORDER BY number DESC LIMIT 1").param(questionnaire)
                .query(this::row).optional();
    }

    /** All versions of a questionnaire, the latest first. */
    @Transactional(readOnly = true)
    public List<QuestionnaireVersion> versions(UUID questionnaire) {
        return database.sql(VERSION + "WHERE questionnaire = ? ORDER BY number DESC").param(questionnaire)
                .query(this::row).list();
    }

    /** All questionnaires as their latest version stands, by code. */
    @Transactional(readOnly = true)
    public List<QuestionnaireSummary> all() {
        return database.sql("""
                SELECT DISTINCT ON (q.code) v.id, v.questionnaire, v.number, v.published_at, v.content
                FROM questionnaire.questionnaire q JOIN questionnaire.version v ON v.questionnaire = q.id
                ORDER BY q.code, v.number DESC
                """).query(this::row).list().stream().map(QuestionnaireManagement::summary).toList();
    }

    private UUID insert(UUID questionnaire, int number, QuestionnaireContent content) {
        UUID version = UUID.randomUUID();
        database.sql("INSERT INTO questionnaire.version (id, questionnaire, number, content) VALUES (?, ?, ?, ?::jsonb)")
                .params(version, questionnaire, number, json.writeValueAsString(content)).update();
        return version;
    }

    private static QuestionnaireSummary summary(QuestionnaireVersion version) {
        QuestionnaireContent content = version.content();
        int questions = (int) content.questions().filter(question -> question.type() != QuestionType.STATEMENT).count();
        return new QuestionnaireSummary(version.questionnaire(), content.code(), content.title(), version.id(), version.number(),
                version.publishedAt(), questions);
    }

    private QuestionnaireVersion row(ResultSet row, int number) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new QuestionnaireVersion(row.getObject("id", UUID.class), row.getObject("questionnaire", UUID.class), row.getInt("number"),
                published == null ? null : published.toInstant(),
                json.readValue(row.getString("content"), QuestionnaireContent.class));
    }
}
