package org.oncommons.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The frozen snapshots, which never change: what the map and the matches are computed from. */
@Service
@Transactional(readOnly = true)
public class WaveArchive {

    private final JdbcClient database;
    private final JsonMapper json;

    WaveArchive(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** All frozen waves, the newest first. */
    public List<WaveSummary> frozen() {
        return database.sql("SELECT wave, title, year, frozen_at, hash FROM survey.snapshot ORDER BY year DESC, frozen_at DESC")
                .query(WaveArchive::summary).list();
    }

    /** A frozen wave's answers. */
    public Optional<WaveAnswers> find(UUID wave) {
        return database.sql("SELECT content FROM survey.snapshot WHERE wave = ?").param(wave)
                .query(String.class).optional()
                .map(content -> json.readValue(content, WaveAnswers.class));
    }

    private static WaveSummary summary(ResultSet row, int number) throws SQLException {
        return new WaveSummary(row.getObject("wave", UUID.class), row.getString("title"), row.getInt("year"),
                row.getTimestamp("frozen_at").toInstant(), row.getString("hash"));
    }
}
