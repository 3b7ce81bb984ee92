package org.oncommons.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes the trail. */
@Service
public class AuditTrail {

    private final JdbcClient database;
    private final ViewerSource viewers;
    private final Clock clock;
    private final JsonMapper json;

    AuditTrail(JdbcClient database, ViewerSource viewers, Clock clock, JsonMapper json) {
        this.database = database;
        this.viewers = viewers;
        this.clock = clock;
        this.json = json;
    }

    /**
     * Records a change by the current viewer, in the transaction of the change.
     *
     * @param module  that owns the thing
     * @param action  what happened, past tense and hyphens: {@code wave-frozen}
     * @param subject id of the thing
     * @param label   name of the thing when it happened
     * @param details what else a reader of the trail wants to know; no answers, no passwords
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String module, String action, UUID subject, String label, Map<String, String> details) {
        Viewer viewer = viewers.viewer();
        database.sql("""
                INSERT INTO audit.entry (id, happened_at, account, account_name, module, action, subject, label, details)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """)
                .params(UUID.randomUUID(), Timestamp.from(clock.instant()), viewer.account(), viewer.name(), module, action, subject,
                        label, json.writeValueAsString(details))
                .update();
    }
}
