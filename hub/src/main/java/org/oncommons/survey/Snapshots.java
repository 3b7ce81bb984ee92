package org.oncommons.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.page.Problem;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes pictures of a wave's answers: in a fixed order, with a hash, and kept for ever when the wave is frozen. */
@Component
class Snapshots {

    private final ResponseSource responses;
    private final QuestionnaireManagement questionnaires;
    private final JdbcClient database;
    private final JsonMapper json;
    private final CanonicalJson canonical;

    Snapshots(ResponseSource responses, QuestionnaireManagement questionnaires, JdbcClient database, JsonMapper json) {
        this.responses = responses;
        this.questionnaires = questionnaires;
        this.database = database;
        this.json = json;
        this.canonical = new CanonicalJson(json);
    }

    /** The answers as they stand now. */
    WaveAnswers take(WaveDetails wave, boolean unsigned, boolean frozen) {
        QuestionnaireContent content =
                questionnaires.version(wave.questionnaireVersion()).orElseThrow(Problem::notFound).content();
        Map<String, Integer> order = order(content);
        List<Contribution> contributions = responses.contributions(wave.id(), content, unsigned).stream()
                .map(contribution -> sorted(contribution, order))
                .sorted(Comparator.comparing(Contribution::id))
                .toList();
        WaveAnswers open = new WaveAnswers(
                wave.id(), wave.title(), wave.year(), frozen, content, wave.institutions(), contributions, "");
        return new WaveAnswers(open.wave(), open.title(), open.year(), frozen, content, open.invited(), contributions, hash(open));
    }

    /** The hash says nothing of whether the answers are frozen, so that a preview can be compared with what was frozen. */
    String hash(WaveAnswers answers) {
        Map<String, Object> hashed = new HashMap<>();
        hashed.put("wave", answers.wave());
        hashed.put("title", answers.title());
        hashed.put("year", answers.year());
        hashed.put("questionnaire", answers.questionnaire());
        hashed.put("invited", answers.invited());
        hashed.put("contributions", answers.contributions());
        return canonical.hash(hashed);
    }

    void keep(WaveAnswers answers, Instant now) {
        database.sql("""
                INSERT INTO survey.snapshot (wave, edition, title, year, frozen_at, hash, content)
                VALUES (:wave, 1 + COALESCE((SELECT max(edition) FROM survey.snapshot WHERE wave = :wave), 0), :title, :year, :now, :hash,
                        :content::jsonb)
                """)
                .param("wave", answers.wave()).param("title", answers.title()).param("year", answers.year())
                .param("now", Timestamp.from(now)).param("hash", answers.hash()).param("content", json.writeValueAsString(answers))
                .update();
    }

    private static Contribution sorted(Contribution contribution, Map<String, Integer> order) {
        List<Answer> answers = new ArrayList<>(contribution.answers());
        answers.sort(Comparator.comparing(answer -> order.getOrDefault(answer.question() + " " + answer.row(), Integer.MAX_VALUE)));
        return new Contribution(contribution.id(), contribution.institution(), contribution.label(), contribution.country(),
                contribution.signedOff(), answers);
    }

    private static Map<String, Integer> order(QuestionnaireContent content) {
        Map<String, Integer> order = new HashMap<>();
        for (Question question : content.questions().toList()) {
            order.put(question.code() + " ", order.size());
            for (Row row : question.rows()) {
                order.put(question.code() + " " + row.code(), order.size());
            }
        }
        return order;
    }
}
