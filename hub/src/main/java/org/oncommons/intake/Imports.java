package org.oncommons.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.oncommons.formats.FileFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps imports, and what each wave took from files. */
@Repository
class Imports {

    private final JdbcClient database;
    private final JsonMapper json;

    Imports(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void add(SurveyImport added) {
        database.sql("""
                INSERT INTO intake.survey_import (id, format, structure, mapping, started_at, started_name, changed_at)
                VALUES (?, ?, ?, ?::jsonb, ?, ?, ?)
                """)
                .params(added.id(), added.format().name(), added.structure(), json.writeValueAsString(added.mapping()),
                        Timestamp.from(added.startedAt()), added.startedName(), Timestamp.from(added.changedAt()))
                .update();
        for (int position = 0; position < added.files().size(); position++) {
            SurveyImport.File file = added.files().get(position);
            database.sql("INSERT INTO intake.import_file (survey_import, position, hash, name, size) VALUES (?, ?, ?, ?, ?)")
                    .params(added.id(), position, file.hash(), file.name(), file.size()).update();
        }
    }

    void map(UUID id, Mapping mapping, Instant now) {
        database.sql("UPDATE intake.survey_import SET mapping = ?::jsonb, changed_at = ? WHERE id = ? AND imported_at IS NULL")
                .params(json.writeValueAsString(mapping), Timestamp.from(now), id).update();
    }

    void started(UUID id, UUID job) {
        database.sql("UPDATE intake.survey_import SET job = ? WHERE id = ?").params(job, id).update();
    }

    void done(UUID id, UUID wave, SurveyImport.Outcome outcome, Instant now) {
        database.sql("UPDATE intake.survey_import SET wave = ?, outcome = ?::jsonb, imported_at = ? WHERE id = ?")
                .params(wave, json.writeValueAsString(outcome), Timestamp.from(now), id).update();
    }

    void delete(UUID id) {
        database.sql("DELETE FROM intake.survey_import WHERE id = ?").param(id).update();
    }

    Optional<SurveyImport> find(UUID id) {
        return database.sql("SELECT * FROM intake.survey_import WHERE id = ?").param(id).query(this::row).optional();
    }

    /** The import, which nobody else can start or change until the transaction ends. */
    Optional<SurveyImport> lock(UUID id) {
        return database.sql("SELECT * FROM intake.survey_import WHERE id = ? FOR UPDATE").param(id).query(this::row).optional();
    }

    List<SurveyImport> all() {
        return database.sql("SELECT * FROM intake.survey_import ORDER BY started_at DESC").query(this::row).list();
    }

    /** What earlier imports brought into a wave: digest by contribution key. */
    Map<String, String> contributions(UUID wave) {
        Map<String, String> digests = new TreeMap<>();
        database.sql("SELECT contribution_key, digest FROM intake.contribution WHERE wave = ?").param(wave)
                .query(row -> {
                    digests.put(row.getString(1), row.getString(2));
                });
        return digests;
    }

    void keep(UUID wave, Map<String, String> digests) {
        database.sql("""
                INSERT INTO intake.contribution (wave, contribution_key, digest)
                SELECT ?, k, d FROM unnest(?, ?) AS n(k, d)
                ON CONFLICT (wave, contribution_key) DO UPDATE SET digest = excluded.digest
                """).params(wave, digests.keySet().toArray(String[]::new), digests.values().toArray(String[]::new)).update();
    }

    private SurveyImport row(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp imported = row.getTimestamp("imported_at");
        String outcome = row.getString("outcome");
        return new SurveyImport(id, FileFormat.valueOf(row.getString("format")), row.getString("structure"),
                json.readValue(row.getString("mapping"), Mapping.class), files(id), row.getTimestamp("started_at").toInstant(),
                row.getString("started_name"), row.getTimestamp("changed_at").toInstant(), row.getObject("job", UUID.class),
                row.getObject("wave", UUID.class), imported == null ? null : imported.toInstant(),
                outcome == null ? null : json.readValue(outcome, SurveyImport.Outcome.class));
    }

    private List<SurveyImport.File> files(UUID id) {
        return database.sql("SELECT hash, name, size FROM intake.import_file WHERE survey_import = ? ORDER BY position").param(id)
                .query(SurveyImport.File.class).list();
    }
}
