package org.oncommons.protocols;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.trials.MethodInputs;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps designs in a record: alternatives, of which one is chosen. */
@Service
@Transactional
public class KeptDesigns {

    private static final int NAME_AT_MOST = 200;
    /** More beside each other cannot be compared. */
    private static final int MOST = 20;

    private final JdbcClient database;
    private final ProtocolManagement management;
    private final AuditTrail audit;
    private final Clock clock;
    private final JsonMapper json;
    private final String engine;

    KeptDesigns(JdbcClient database, ProtocolManagement management, AuditTrail audit, Clock clock, JsonMapper json,
            @Value("${oncommons.version:development}") String version) {
        this.database = database;
        this.management = management;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.engine = "OnCommons methods " + version;
    }

    /** The chosen one first, then the oldest first. */
    @Transactional(readOnly = true)
    public List<KeptDesign> of(Protocol protocol) {
        return database.sql("SELECT * FROM protocols.kept_design WHERE protocol = ? ORDER BY chosen DESC, kept_at, id")
                .param(protocol.summary().id()).query(this::read).list();
    }

    /** Whether the study follows one of its designs. */
    @Transactional(readOnly = true)
    public boolean chosen(UUID protocol) {
        return database.sql("SELECT count(*) FROM protocols.kept_design WHERE protocol = ? AND chosen").param(protocol)
                .query(Integer.class).single() > 0;
    }

    /** Keeps what a method found; the first design of a study is the chosen one until another is. */
    public void keep(UUID protocol, String name, MethodInputs.Result<?> result, Viewer viewer) {
        ProtocolSummary study = management.own(protocol, viewer);
        if (name.isBlank() || name.strip().length() > NAME_AT_MOST) {
            throw Problem.invalid("protocols.problem.design-name", NAME_AT_MOST);
        }
        int before = database.sql("SELECT count(*) FROM protocols.kept_design WHERE protocol = ?").param(protocol).query(Integer.class).single();
        if (before >= MOST) {
            throw Problem.conflict("protocols.problem.designs", MOST);
        }
        database.sql("""
                INSERT INTO protocols.kept_design (id, protocol, name, method, inputs, outcome, engine, chosen, author_name, kept_at)
                VALUES (?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
                """).params(UUID.randomUUID(), protocol, name.strip(), result.method().name(), result.json().toString(),
                        json.writeValueAsString(result.answer()), engine, before == 0, viewer.name(), Timestamp.from(clock.instant())).update();
        audit.record("protocols", "design-kept", protocol, study.title(), Map.of("design", name.strip(), "method", result.method().name()));
    }

    /** Makes the study follow this design. */
    public void choose(UUID protocol, UUID design, Viewer viewer) {
        ProtocolSummary study = management.own(protocol, viewer);
        String name = name(protocol, design).orElseThrow(Problem::notFound);
        database.sql("UPDATE protocols.kept_design SET chosen = false WHERE protocol = ? AND chosen").param(protocol).update();
        database.sql("UPDATE protocols.kept_design SET chosen = true WHERE id = ?").param(design).update();
        audit.record("protocols", "design-chosen", protocol, study.title(), Map.of("design", name));
    }

    public void remove(UUID protocol, UUID design, Viewer viewer) {
        ProtocolSummary study = management.own(protocol, viewer);
        String name = name(protocol, design).orElseThrow(Problem::notFound);
        database.sql("DELETE FROM protocols.kept_design WHERE id = ?").param(design).update();
        audit.record("protocols", "design-removed", protocol, study.title(), Map.of("design", name));
    }

    private Optional<String> name(UUID protocol, UUID design) {
        return database.sql("SELECT name FROM protocols.kept_design WHERE protocol = ? AND id = ?").params(protocol, design)
                .query(String.class).optional();
    }

    private KeptDesign read(ResultSet row, int number) throws SQLException {
        return new KeptDesign(row.getObject("id", UUID.class), row.getObject("protocol", UUID.class), row.getString("name"),
                row.getString("method"), (ObjectNode) json.readTree(row.getString("inputs")), json.readValue(row.getString("outcome"), Answer.class),
                row.getString("engine"), row.getBoolean("chosen"), row.getString("author_name"), row.getTimestamp("kept_at").toInstant());
    }
}
