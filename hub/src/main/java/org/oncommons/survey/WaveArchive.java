package org.oncommons.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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

    private static final String SUMMARY = "SELECT wave, title, year, frozen_at, hash FROM survey.snapshot s ";

    private final JdbcClient database;
    private final JsonMapper json;
    private final Waves waves;
    private final Snapshots snapshots;
    private final Clock clock;

    WaveArchive(JdbcClient database, JsonMapper json, Waves waves, Snapshots snapshots, Clock clock) {
        this.database = database;
        this.json = json;
        this.waves = waves;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** All frozen waves, the newest first; of one that was reopened and frozen again, the last edition. */
    public List<WaveSummary> frozen() {
        return database.sql(SUMMARY + """
                WHERE edition = (SELECT max(edition) FROM survey.snapshot WHERE wave = s.wave) ORDER BY year DESC, frozen_at DESC
                """).query(WaveArchive::summary).list();
    }

    /** A frozen wave's answers, the last edition; they stay while a reopened wave has not been frozen again. */
    public Optional<WaveAnswers> find(UUID wave) {
        return read("SELECT content FROM survey.snapshot WHERE wave = ? ORDER BY edition DESC LIMIT 1", wave);
    }

    /** Any edition by the hash it is cited with. */
    public Optional<WaveAnswers> byHash(String hash) {
        return read("SELECT content FROM survey.snapshot WHERE hash = ? LIMIT 1", hash);
    }

    /** All editions of a wave, the last first. */
    public List<WaveSummary> editions(UUID wave) {
        return database.sql(SUMMARY + "WHERE wave = ? ORDER BY edition DESC").param(wave).query(WaveArchive::summary).list();
    }

    /** Waves that are answered, or closed and not frozen yet, the newest first: their answers can be previewed. */
    public List<WaveSummary> unfrozen() {
        return waves.findAllByOrderByYearDescCreatedAtDesc().stream().map(wave -> wave.details(clock.instant()))
                .filter(wave -> wave.state() == WaveState.OPEN || wave.state() == WaveState.CLOSED)
                .map(wave -> new WaveSummary(wave.id(), wave.title(), wave.year(), null, "")).toList();
    }

    /** What would be frozen now: signed and imported answers. Not for anybody but coordinators. */
    public Optional<WaveAnswers> preview(UUID wave) {
        return waves.findById(wave).map(found -> snapshots.take(found.details(clock.instant()), false, false));
    }

    private Optional<WaveAnswers> read(String query, Object key) {
        return database.sql(query).param(key).query(String.class).optional()
                .map(content -> json.readValue(content, WaveAnswers.class));
    }

    private static WaveSummary summary(ResultSet row, int number) throws SQLException {
        return new WaveSummary(row.getObject("wave", UUID.class), row.getString("title"), row.getInt("year"),
                row.getTimestamp("frozen_at").toInstant(), row.getString("hash"));
    }
}
