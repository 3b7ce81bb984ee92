package org.oncommons.dossier;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.Protocol;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people of the network hold against a margin that they may read. */
@Service
@Transactional
public class Dissents {

    private static final int TEXT_AT_MOST = 4000;

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Clock clock;

    Dissents(JdbcClient database, AuditTrail audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<Dissent> of(Protocol protocol) {
        return database.sql("SELECT * FROM dossier.dissent WHERE protocol = ? ORDER BY written_at, id").param(protocol.summary().id())
                .query((row, number) -> new Dissent(row.getObject("id", UUID.class), row.getString("text"), row.getString("author_name"),
                        row.getTimestamp("written_at").toInstant())).list();
    }

    /** Records dissent. */
    public void add(Protocol protocol, String text, Viewer viewer) {
        if (text.isBlank() || text.length() > TEXT_AT_MOST) {
            throw Problem.invalid("dossier.problem.dissent", TEXT_AT_MOST);
        }
        database.sql("INSERT INTO dossier.dissent (id, protocol, text, author, author_name, written_at) VALUES (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), protocol.summary().id(), text.strip(), viewer.account(), viewer.name(), Timestamp.from(clock.instant()))
                .update();
        audit.record("dossier", "dissent-recorded", protocol.summary().id(), protocol.summary().title(), Map.of());
    }
}
