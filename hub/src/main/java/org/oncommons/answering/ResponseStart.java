package org.oncommons.answering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;
import org.oncommons.survey.Answer;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.CanonicalJson;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How a response begins, is changed by one at a time, and is signed. */
@Component
class ResponseStart {

    private final Responses responses;
    private final AnswerSheet sheet;
    private final Books books;
    private final JdbcClient database;
    private final EntityManager entities;
    private final CanonicalJson canonical;
    private final Clock clock;

    ResponseStart(
            Responses responses, AnswerSheet sheet, Books books, JdbcClient database, EntityManager entities, JsonMapper json, Clock clock) {
        this.responses = responses;
        this.sheet = sheet;
        this.books = books;
        this.database = database;
        this.entities = entities;
        this.canonical = new CanonicalJson(json);
        this.clock = clock;
    }

    /** The institution's response, with what it said in the earlier wave where that is still a possible answer. */
    Response begin(WaveDetails wave, InstitutionSummary institution, QuestionnaireContent content) {
        Respondent respondent = Respondent.institution(institution.id(), institution.name(), institution.country());
        if (create(wave.id(), respondent)) {
            UUID response = responses.findByWaveAndRespondentKey(wave.id(), respondent.key()).orElseThrow().id();
            List<Answer> kept = books.earlierAnswers(wave, institution.id()).stream()
                    .filter(answer -> stillPossible(content, answer)).toList();
            AnswerSheet.Author nobody = new AnswerSheet.Author(null, "", GivenAnswer.EARLIER_WAVE);
            sheet.writeAll(response, kept, nobody, clock.instant());
        }
        return responses.findByWaveAndRespondentKey(wave.id(), respondent.key()).orElseThrow();
    }

    /** The response as it stands this moment; nobody else changes it or its answers until the transaction ends. */
    Response lock(UUID id) {
        Response response = Optional.ofNullable(entities.find(Response.class, id)).orElseThrow(Problem::notFound);
        entities.refresh(response, LockModeType.PESSIMISTIC_WRITE);
        return response;
    }

    /** False when it was there already; safe when two people open it at once. */
    boolean create(UUID wave, Respondent respondent) {
        return database.sql("""
                INSERT INTO answering.response (id, wave, respondent_key, institution, label, country, imported, created_at)
                VALUES (?, ?, ?, ?, ?, ?, false, ?) ON CONFLICT (wave, respondent_key) DO NOTHING
                """)
                .params(UUID.randomUUID(), wave, respondent.key(), respondent.institution(), respondent.label(), respondent.country(),
                        Timestamp.from(clock.instant()))
                .update() == 1;
    }

    /** The new response of an import, which nobody else can know of yet; empty: it was there already. */
    Optional<UUID> createImported(UUID wave, Respondent respondent, Instant now) {
        return database.sql("""
                INSERT INTO answering.response (id, wave, respondent_key, institution, label, country, imported, created_at, last_activity)
                VALUES (?, ?, ?, ?, ?, ?, true, ?, ?) ON CONFLICT (wave, respondent_key) DO NOTHING RETURNING id
                """)
                .params(UUID.randomUUID(), wave, respondent.key(), respondent.institution(), respondent.label(), respondent.country(),
                        Timestamp.from(now), Timestamp.from(now))
                .query(UUID.class).optional();
    }

    /** Says of all answers of a new response at once who may see them; what is open to the network needs no saying. */
    void show(UUID response, List<Answer> answers) {
        Map<String, String> closed = new TreeMap<>();
        answers.stream().filter(answer -> answer.visibility() != AnswerVisibility.NETWORK)
                .forEach(answer -> closed.put(answer.question(), answer.visibility().name()));
        if (!closed.isEmpty()) {
            database.sql("INSERT INTO answering.visibility (response_id, question, visibility) SELECT ?, q, v FROM unnest(?, ?) AS n(q, v)")
                    .params(response, closed.keySet().toArray(String[]::new), closed.values().toArray(String[]::new)).update();
        }
    }

    /** Lets go of a response that is written, so that a thousand of them are not looked through for changes again and again. */
    void release(Response response) {
        entities.detach(response);
    }

    void sign(Response response, QuestionnaireContent content, Viewer signer, Instant now) {
        UUID account = java.util.Objects.requireNonNull(signer.account());
        Contribution contribution = WaveResponses.contribution(response, content, sheet.of(response.id()));
        List<Answer> answers = contribution.answers().stream()
                .sorted(java.util.Comparator.comparing(Answer::question).thenComparing(Answer::row)).toList();
        String hash = canonical.hash(Map.of("wave", response.wave(), "respondent", response.label(), "answers", answers));
        response.sign(account, signer.name(), content.sections().stream().map(Section::code).toList(), hash, now);
        responses.saveAndFlush(response);
    }

    private static boolean stillPossible(QuestionnaireContent content, Answer answer) {
        Question question = content.question(answer.question()).orElse(null);
        return question != null && AnswerRules.check(question, answer.row(), answer.values(), answer.other()).isEmpty();
    }
}
