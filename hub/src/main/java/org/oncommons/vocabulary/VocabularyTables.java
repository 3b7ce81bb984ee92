package org.oncommons.vocabulary;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the tables. */
@Repository
class VocabularyTables {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<String>> WORDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final JsonMapper json;

    VocabularyTables(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    List<Scheme> schemes() {
        return database.sql("SELECT code, labels, plain FROM vocabulary.scheme ORDER BY position, code")
                .query((row, number) -> new Scheme(row.getString("code"), texts(row, "labels"), texts(row, "plain"))).list();
    }

    List<VocabularyEntry> entries() {
        return database.sql("""
                SELECT c.* FROM vocabulary.concept c JOIN vocabulary.scheme s ON s.code = c.scheme
                ORDER BY s.position, c.position, c.code
                """).query((row, number) -> entry(row)).list();
    }

    List<Link> links() {
        return database.sql("SELECT * FROM vocabulary.link ORDER BY weight DESC, from_code, to_code")
                .query((row, number) -> new Link(
                        row.getString("from_code"), row.getString("to_code"), row.getDouble("weight"), texts(row, "reasons")))
                .list();
    }

    List<WideningCountry> widening() {
        return database.sql("SELECT * FROM vocabulary.widening_country ORDER BY country")
                .query((row, number) -> new WideningCountry(
                        row.getString("country"), row.getDate("as_of").toLocalDate(), row.getString("source")))
                .list();
    }

    boolean empty() {
        return database.sql("SELECT NOT EXISTS (SELECT FROM vocabulary.scheme)").query(Boolean.class).single();
    }

    void add(Scheme scheme, int position) {
        database.sql("INSERT INTO vocabulary.scheme (code, position, labels, plain) VALUES (?, ?, ?::jsonb, ?::jsonb)")
                .params(scheme.code(), position, write(scheme.labels()), write(scheme.plain())).update();
    }

    /** Puts the concept at the end of its scheme. */
    void add(Concept concept) {
        database.sql("""
                INSERT INTO vocabulary.concept (code, scheme, broader, position, labels, plain, descriptions, codes, version)
                VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM vocabulary.concept WHERE scheme = ?),
                        ?::jsonb, ?::jsonb, ?::jsonb, ?::jsonb, 0)
                """)
                .param(concept.code()).param(concept.scheme()).param(orNull(concept.broader())).param(concept.scheme())
                .param(write(concept.labels())).param(write(concept.plain())).param(write(concept.descriptions()))
                .param(write(concept.codes())).update();
    }

    /** Whether the concept was still in the version and has been changed. */
    boolean change(Concept concept, int version) {
        return database.sql("""
                UPDATE vocabulary.concept SET broader = ?, labels = ?::jsonb, plain = ?::jsonb, descriptions = ?::jsonb,
                       codes = ?::jsonb, version = version + 1
                WHERE code = ? AND version = ?
                """)
                .param(orNull(concept.broader())).param(write(concept.labels())).param(write(concept.plain()))
                .param(write(concept.descriptions())).param(write(concept.codes())).param(concept.code()).param(version)
                .update() == 1;
    }

    void retire(String code, @Nullable Instant at, String replacedBy) {
        database.sql("UPDATE vocabulary.concept SET retired_at = ?, replaced_by = ?, version = version + 1 WHERE code = ?")
                .param(at == null ? null : Timestamp.from(at)).param(orNull(replacedBy)).param(code).update();
    }

    void put(Link link) {
        database.sql("""
                INSERT INTO vocabulary.link (from_code, to_code, weight, reasons) VALUES (?, ?, ?, ?::jsonb)
                ON CONFLICT (from_code, to_code) DO UPDATE SET weight = excluded.weight, reasons = excluded.reasons
                """)
                .params(link.from(), link.to(), link.weight(), write(link.reasons())).update();
    }

    boolean remove(String from, String to) {
        return database.sql("DELETE FROM vocabulary.link WHERE from_code = ? AND to_code = ?").params(from, to).update() == 1;
    }

    void add(WideningCountry country) {
        database.sql("INSERT INTO vocabulary.widening_country (country, as_of, source) VALUES (?, ?, ?)")
                .params(country.country(), Date.valueOf(country.asOf()), country.source()).update();
    }

    private VocabularyEntry entry(ResultSet row) throws SQLException {
        Concept concept = new Concept(
                row.getString("code"), row.getString("scheme"), orEmpty(row.getString("broader")), texts(row, "labels"),
                texts(row, "plain"), texts(row, "descriptions"), json.readValue(row.getString("codes"), WORDS));
        Timestamp retired = row.getTimestamp("retired_at");
        return new VocabularyEntry(
                concept, retired == null ? null : retired.toInstant(), orEmpty(row.getString("replaced_by")), row.getInt("version"));
    }

    private Map<String, String> texts(ResultSet row, String column) throws SQLException {
        return json.readValue(row.getString(column), TEXTS);
    }

    private String write(Object value) {
        return json.writeValueAsString(value);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text;
    }
}
