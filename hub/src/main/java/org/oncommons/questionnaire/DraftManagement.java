package org.oncommons.questionnaire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.questions.ContentHash;
import org.oncommons.questions.QuestionnaireCheck;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.QuestionnaireProblem;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Changes drafts, one writer at a time: whoever changes a draft sees what stands in it, and what stood before can be taken back. */
@Service
@Transactional
public class DraftManagement {

    private final JdbcClient database;
    private final JsonMapper json;
    private final QuestionnaireManagement questionnaires;
    private final Vocabulary vocabulary;
    private final AuditTrail audit;

    DraftManagement(JdbcClient database, JsonMapper json, QuestionnaireManagement questionnaires, Vocabulary vocabulary, AuditTrail audit) {
        this.database = database;
        this.json = json;
        this.questionnaires = questionnaires;
        this.vocabulary = vocabulary;
        this.audit = audit;
    }

    /** The questionnaire's draft; empty: there is none. */
    @Transactional(readOnly = true)
    public Optional<QuestionnaireVersion> find(UUID questionnaire) {
        return questionnaires.latest(questionnaire).filter(version -> !version.published());
    }

    /** What keeps the content from being asked, with every concept looked up in the vocabulary. */
    public List<QuestionnaireProblem> problems(QuestionnaireContent content) {
        return QuestionnaireCheck.problems(content,
                vocabulary.entries().stream().map(entry -> entry.concept().code()).collect(Collectors.toSet()));
    }

    /** The concepts that can be chosen. */
    public List<Concept> concepts() {
        return vocabulary.all();
    }

    /**
     * Changes the draft by what stands in it now; others wait meanwhile.
     *
     * @param edit makes the new content out of the present one; may throw to refuse
     * @return the new content
     * @throws Problem when there is no draft
     */
    public QuestionnaireContent edit(UUID questionnaire, UnaryOperator<QuestionnaireContent> edit) {
        QuestionnaireVersion draft = locked(questionnaire);
        QuestionnaireContent changed = edit.apply(draft.content());
        if (!changed.equals(draft.content())) {
            database.sql("UPDATE questionnaire.version SET previous = content, content = ?::jsonb WHERE id = ?")
                    .params(json.writeValueAsString(changed), draft.id()).update();
        }
        return changed;
    }

    /** Whether the last change of the draft can be taken back. */
    @Transactional(readOnly = true)
    public boolean undoable(UUID questionnaire) {
        return database.sql("""
                SELECT count(*) FROM questionnaire.version
                WHERE questionnaire = ? AND published_at IS NULL AND previous IS NOT NULL
                """).param(questionnaire).query(Integer.class).single() > 0;
    }

    /**
     * Takes back the last change of the draft; doing it twice brings the change back.
     *
     * @param base hash of the content that the viewer saw
     * @throws Problem when somebody changed it meanwhile
     */
    public void undo(UUID questionnaire, String base) {
        QuestionnaireVersion draft = locked(questionnaire);
        if (!undoable(questionnaire) || !ContentHash.of(draft.content()).equals(base)) {
            throw Problem.conflict("questionnaire.problem.undo");
        }
        database.sql("UPDATE questionnaire.version SET previous = content, content = previous WHERE id = ?").param(draft.id()).update();
    }

    /**
     * Publishes the draft as it was looked at.
     *
     * @param base hash of the content that the viewer saw
     * @throws Problem when somebody changed it meanwhile, or when something keeps it from being asked
     */
    public void publish(UUID questionnaire, String base) {
        QuestionnaireVersion draft = locked(questionnaire);
        if (!ContentHash.of(draft.content()).equals(base)) {
            throw Problem.conflict("questionnaire.problem.changed");
        }
        if (!problems(draft.content()).isEmpty()) {
            throw Problem.invalid("questionnaire.problem.not-ready", problems(draft.content()).size());
        }
        questionnaires.publish(draft.id());
    }

    /**
     * Deletes the draft, and the questionnaire with it when nothing of it was ever published.
     *
     * @throws Problem when a wave already uses it
     */
    public void discard(UUID questionnaire) {
        QuestionnaireVersion draft = locked(questionnaire);
        try {
            database.sql("DELETE FROM questionnaire.version WHERE id = ?").param(draft.id()).update();
            if (draft.number() == 1) {
                database.sql("DELETE FROM questionnaire.questionnaire WHERE id = ?").param(questionnaire).update();
            }
        } catch (DataIntegrityViolationException used) {
            throw Problem.conflict("questionnaire.problem.used");
        }
        audit.record("questionnaire", "draft-deleted", questionnaire, draft.content().title().in(Locale.ENGLISH),
                Map.of("number", String.valueOf(draft.number()), "code", draft.content().code()));
    }

    private QuestionnaireVersion locked(UUID questionnaire) {
        UUID draft = database.sql("SELECT id FROM questionnaire.version WHERE questionnaire = ? AND published_at IS NULL FOR UPDATE")
                .param(questionnaire).query(UUID.class).optional()
                .orElseThrow(() -> questionnaires.latest(questionnaire).isPresent()
                        ? Problem.conflict("questionnaire.problem.published") : Problem.notFound());
        return questionnaires.version(draft).orElseThrow(Problem::notFound);
    }
}
