package org.oncommons.trialregistry;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions of people about what the rules leave open, or get wrong; each with its reason, and each can be undone. */
@Service
public class Curation {

    /** Letters of a reason. */
    public static final int LONGEST_REASON = 1_000;

    private final JdbcClient database;
    private final ViewerSource viewers;
    private final AuditTrail audit;
    private final Clock clock;

    Curation(JdbcClient database, ViewerSource viewers, AuditTrail audit, Clock clock) {
        this.database = database;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides whether it is a de-escalation study; an earlier decision is replaced, and stays readable.
     *
     * @throws Problem when there is no reason, or no such study
     */
    @Transactional
    public void decide(UUID study, boolean yes, String reason) {
        Viewer viewer = coordinator();
        String why = reason.replace("\0", "").strip();
        if (why.isEmpty()) {
            throw Problem.invalid("trialregistry.problem.reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw Problem.invalid("trialregistry.problem.long-reason", LONGEST_REASON);
        }
        String verdict = yes ? "YES" : "NO";
        String title = mark(study, verdict);
        close(study, viewer);
        database.sql("INSERT INTO trialregistry.decision (id, study, verdict, reason, account, by_name, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), study, verdict, why, viewer.account(), viewer.name(), Timestamp.from(clock.instant())).update();
        audit.record("trialregistry", "study-decided", study, title, Map.of("verdict", verdict, "reason", why));
    }

    /** Takes the decision back: the rules count again. */
    @Transactional
    public void undo(UUID study) {
        Viewer viewer = coordinator();
        String title = mark(study, null);
        if (close(study, viewer) == 0) {
            throw Problem.conflict("trialregistry.problem.undone");
        }
        audit.record("trialregistry", "decision-undone", study, title, Map.of());
    }

    private int close(UUID study, Viewer viewer) {
        return database.sql("UPDATE trialregistry.decision SET undone_at = ?, undone_by = ? WHERE study = ? AND undone_at IS NULL")
                .params(Timestamp.from(clock.instant()), viewer.name(), study).update();
    }

    private String mark(UUID study, @org.jspecify.annotations.Nullable String verdict) {
        return database.sql("UPDATE trialregistry.study SET decision = ? WHERE id = ? RETURNING title").params(verdict, study).query(String.class)
                .optional().orElseThrow(Problem::notFound);
    }

    private Viewer coordinator() {
        Viewer viewer = viewers.viewer();
        if (!viewer.coordinator()) {
            throw Problem.refused();
        }
        return viewer;
    }
}
