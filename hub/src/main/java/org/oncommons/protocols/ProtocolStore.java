package org.oncommons.protocols;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.ProtocolSummary.Author;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of protocol records. */
@Repository
class ProtocolStore {

    private final JdbcClient database;

    ProtocolStore(JdbcClient database) {
        this.database = database;
    }

    /** Records that the viewer is author of, or that are shared with them. */
    List<ProtocolSummary> readable(Viewer viewer) {
        return summaries("""
                WHERE p.visibility = 'PUBLIC' OR :member AND p.visibility = 'NETWORK'
                   OR EXISTS (SELECT 1 FROM protocols.author a WHERE a.protocol = p.id AND a.account = :account)
                ORDER BY p.changed_at DESC, p.id
                """, Map.of("member", viewer.signedIn()), viewer);
    }

    Optional<ProtocolSummary> find(UUID id, Viewer viewer) {
        return summaries("WHERE p.id = :id", Map.of("id", id), viewer).stream().findFirst();
    }

    private List<ProtocolSummary> summaries(String where, Map<String, Object> parameters, Viewer viewer) {
        Map<UUID, List<Author>> authors = database.sql("SELECT protocol, account, name FROM protocols.author ORDER BY protocol, place")
                .query((row, number) -> Map.entry(row.getObject("protocol", UUID.class),
                        new Author(row.getObject("account", UUID.class), row.getString("name"))))
                .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return database.sql("SELECT p.* FROM protocols.protocol p " + where).params(parameters)
                .param("account", viewer.account()).query((row, number) -> summary(row, authors, viewer)).list();
    }

    private static ProtocolSummary summary(ResultSet row, Map<UUID, List<Author>> authors, Viewer viewer) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Author> own = authors.getOrDefault(id, List.of());
        boolean mine = own.stream().anyMatch(author -> author.account().equals(viewer.account()));
        return new ProtocolSummary(id, row.getString("title"), row.getString("idea"), ProtocolState.valueOf(row.getString("state")),
                Visibility.valueOf(row.getString("visibility")), viewer.signedIn() ? own : List.of(), mine,
                row.getTimestamp("created_at").toInstant(), row.getTimestamp("changed_at").toInstant(), row.getInt("version"));
    }

    void insert(UUID id, String title, String idea, Viewer author, Instant now) {
        database.sql("""
                INSERT INTO protocols.protocol (id, title, idea, state, visibility, created_by_name, created_at, changed_at, version)
                VALUES (?, ?, ?, 'IDEA', 'AUTHORS', ?, ?, ?, 0)
                """).params(id, title, idea, author.name(), Timestamp.from(now), Timestamp.from(now)).update();
    }

    /** Changes the record itself; false: somebody else changed it since that version. */
    boolean change(UUID id, int version, String title, String idea, ProtocolState state, Visibility visibility, Instant now) {
        return database.sql("""
                UPDATE protocols.protocol SET title = ?, idea = ?, state = ?, visibility = ?, changed_at = ?, version = version + 1
                WHERE id = ? AND version = ?
                """).params(title, idea, state.name(), visibility.name(), Timestamp.from(now), id, version).update() > 0;
    }

    /** Holds the record for this transaction, so that two people save one after the other, and notes when it was changed. */
    void hold(UUID id, Instant now) {
        database.sql("UPDATE protocols.protocol SET changed_at = ? WHERE id = ?").params(Timestamp.from(now), id).update();
    }

    void addAuthor(UUID id, UUID account, String name) {
        database.sql("""
                INSERT INTO protocols.author (protocol, account, name, place)
                SELECT ?, ?, ?, count(*) FROM protocols.author WHERE protocol = ? ON CONFLICT DO NOTHING
                """).params(id, account, name, id).update();
    }

    void removeAuthor(UUID id, UUID account) {
        database.sql("DELETE FROM protocols.author WHERE protocol = ? AND account = ?").params(id, account).update();
    }

    /** The newest edition of each field that was ever filled. */
    Map<String, FieldValue> current(UUID id) {
        return database.sql("SELECT DISTINCT ON (field) * FROM protocols.field_value WHERE protocol = ? ORDER BY field, edition DESC")
                .param(id).query(ProtocolStore::value).list().stream().collect(Collectors.toMap(FieldValue::field, Function.identity()));
    }

    /** The newest edition of these fields in all records. */
    Map<UUID, Map<String, FieldValue>> current(List<String> fields) {
        return database.sql("SELECT DISTINCT ON (protocol, field) * FROM protocols.field_value WHERE field IN (:fields) ORDER BY protocol, field, edition DESC")
                .param("fields", fields)
                .query((row, number) -> Map.entry(row.getObject("protocol", UUID.class), value(row, number))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.toMap(entry -> entry.getValue().field(), Map.Entry::getValue)));
    }

    /** All editions of all fields, the newest first. */
    List<FieldValue> everyEdition(UUID id) {
        return database.sql("SELECT * FROM protocols.field_value WHERE protocol = ? ORDER BY written_at DESC, field, edition DESC")
                .param(id).query(ProtocolStore::value).list();
    }

    void add(UUID id, String field, Typed typed, Viewer author, Instant now) {
        database.sql("""
                INSERT INTO protocols.field_value (protocol, field, edition, value, source, confidence, author, author_name, written_at)
                SELECT ?, ?, coalesce(max(edition), 0) + 1, ?, ?, ?, ?, ?, ? FROM protocols.field_value WHERE protocol = ? AND field = ?
                """).params(id, field, typed.value(), typed.source(), typed.confidence().name(), author.account(), author.name(),
                        Timestamp.from(now), id, field).update();
    }

    private static FieldValue value(ResultSet row, int number) throws SQLException {
        return new FieldValue(row.getString("field"), row.getInt("edition"), row.getString("value"), row.getString("source"),
                Confidence.valueOf(row.getString("confidence")), row.getString("author_name"), row.getTimestamp("written_at").toInstant());
    }
}
