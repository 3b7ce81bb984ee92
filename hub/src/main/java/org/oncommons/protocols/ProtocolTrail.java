package org.oncommons.protocols;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.page.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of what happened to a record: versions, comments, states. */
@Repository
class ProtocolTrail {

    private static final TypeReference<Map<String, Integer>> EDITIONS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    ProtocolTrail(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<NamedVersion> versions(UUID protocol) {
        return database.sql("SELECT * FROM protocols.named_version WHERE protocol = ? ORDER BY named_at DESC, id").param(protocol)
                .query((row, number) -> new NamedVersion(row.getObject("id", UUID.class), row.getString("name"),
                        json.readValue(row.getString("editions"), EDITIONS), row.getString("author_name"), row.getTimestamp("named_at").toInstant()))
                .list();
    }

    UUID name(UUID protocol, String name, Map<String, FieldValue> values, Viewer author, Instant now) {
        UUID id = UUID.randomUUID();
        Map<String, Integer> editions = values.values().stream().collect(Collectors.toMap(FieldValue::field, FieldValue::edition));
        database.sql("""
                INSERT INTO protocols.named_version (id, protocol, name, editions, author_name, named_at) VALUES (?, ?, ?, ?::jsonb, ?, ?)
                """).params(id, protocol, name, json.writeValueAsString(editions), author.name(), Timestamp.from(now)).update();
        return id;
    }

    List<FieldComment> comments(UUID protocol) {
        return database.sql("SELECT * FROM protocols.comment WHERE protocol = ? ORDER BY written_at, id").param(protocol)
                .query((row, number) -> {
                    Timestamp settled = row.getTimestamp("settled_at");
                    return new FieldComment(row.getObject("id", UUID.class), row.getString("field"), row.getString("text"),
                            row.getString("author_name"), row.getTimestamp("written_at").toInstant(), row.getString("settled_by"),
                            settled == null ? null : settled.toInstant());
                }).list();
    }

    void comment(UUID protocol, String field, String text, Viewer author, Instant now) {
        database.sql("""
                INSERT INTO protocols.comment (id, protocol, field, text, author, author_name, written_at, settled_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, '')
                """).params(UUID.randomUUID(), protocol, field, text, author.account(), author.name(), Timestamp.from(now)).update();
    }

    void settle(UUID protocol, UUID comment, String by, Instant now) {
        database.sql("UPDATE protocols.comment SET settled_by = ?, settled_at = ? WHERE protocol = ? AND id = ? AND settled_by = ''")
                .params(by, Timestamp.from(now), protocol, comment).update();
    }

    List<StateStep> steps(UUID protocol) {
        return database.sql("SELECT * FROM protocols.step WHERE protocol = ? ORDER BY taken_at DESC, id").param(protocol)
                .query((row, number) -> new StateStep(ProtocolState.valueOf(row.getString("from_state")),
                        ProtocolState.valueOf(row.getString("to_state")), row.getString("reason"), row.getString("author_name"),
                        row.getTimestamp("taken_at").toInstant()))
                .list();
    }

    void step(UUID protocol, ProtocolState from, ProtocolState to, String reason, Viewer author, Instant now) {
        database.sql("""
                INSERT INTO protocols.step (id, protocol, from_state, to_state, reason, author_name, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                """).params(UUID.randomUUID(), protocol, from.name(), to.name(), reason, author.name(), Timestamp.from(now)).update();
    }
}
