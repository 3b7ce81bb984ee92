package org.oncommons.landscape;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the computed maps of frozen waves. */
@Repository
class LandscapeStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final Clock clock;

    LandscapeStore(JdbcClient database, JsonMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<Landscape> find(UUID wave, String method, String inputs) {
        return database.sql("SELECT content FROM landscape.map WHERE wave = ? AND method = ? AND inputs = ?")
                .params(wave, method, inputs).query(String.class).optional()
                .map(content -> json.readValue(content, Landscape.class));
    }

    void save(UUID wave, Landscape map) {
        database.sql("""
                INSERT INTO landscape.map (wave, method, inputs, computed_at, content) VALUES (?, ?, ?, ?, ?::jsonb)
                ON CONFLICT (wave) DO UPDATE
                SET method = excluded.method, inputs = excluded.inputs, computed_at = excluded.computed_at, content = excluded.content
                """)
                .params(wave, map.method(), map.inputs(), Timestamp.from(clock.instant()), json.writeValueAsString(map))
                .update();
    }
}
