package org.oncommons.themes;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.oncommons.survey.AnswerVisibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the passages of each wave and every state of their topics. */
@Repository
class ThemeStore {

    private final JdbcClient database;
    private final JsonMapper json;
    private final ViewerSource viewers;
    private final Clock clock;

    ThemeStore(JdbcClient database, JsonMapper json, ViewerSource viewers, Clock clock) {
        this.database = database;
        this.json = json;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** Hash of what the wave's passages were read from; empty: they were not read yet. */
    Optional<String> inputs(UUID wave) {
        return database.sql("SELECT inputs FROM themes.reading WHERE wave = ?").param(wave).query(String.class).optional();
    }

    /** Codes of the questions whose answers were read. */
    Optional<List<String>> questions(UUID wave) {
        return database.sql("SELECT questions FROM themes.reading WHERE wave = ?").param(wave)
                .query((row, number) -> List.of((String[]) row.getArray("questions").getArray())).optional();
    }

    /** Whether all of these are passages of the wave. */
    boolean holds(UUID wave, List<UUID> passages) {
        return database.sql("SELECT count(*) FROM themes.passage WHERE wave = ? AND id = ANY (?)")
                .params(wave, passages.toArray(UUID[]::new)).query(Integer.class).single() == passages.stream().distinct().count();
    }

    Optional<WaveTexts> texts(UUID wave) {
        List<Passage> passages = new ArrayList<>();
        List<float @Nullable []> meanings = new ArrayList<>();
        database.sql("SELECT * FROM themes.passage WHERE wave = ? ORDER BY position").param(wave).query(row -> {
            passages.add(passage(row));
            meanings.add(meaning(row.getArray("meaning")));
        });
        return database.sql("SELECT * FROM themes.reading WHERE wave = ?").param(wave).query((row, number) -> WaveTexts.of(wave,
                row.getString("inputs"), List.of((String[]) row.getArray("questions").getArray()), row.getTimestamp("computed_at").toInstant(),
                passages, meanings)).optional();
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return new Passage(row.getObject("id", UUID.class), row.getObject("profile", UUID.class), row.getObject("contribution", UUID.class),
                row.getString("question"), row.getString("words"), AnswerVisibility.valueOf(row.getString("visibility")));
    }

    private static float @Nullable [] meaning(@Nullable Array array) throws SQLException {
        if (array == null) {
            return null;
        }
        Float[] boxed = (Float[]) array.getArray();
        float[] meaning = new float[boxed.length];
        for (int k = 0; k < meaning.length; k++) {
            meaning[k] = boxed[k];
        }
        return meaning;
    }

    void replace(UUID wave, String inputs, List<String> questions, List<Passage> passages, List<float @Nullable []> meanings) {
        database.sql("DELETE FROM themes.reading WHERE wave = ?").param(wave).update();
        database.sql("INSERT INTO themes.reading (wave, inputs, questions, computed_at) VALUES (?, ?, ?, ?)")
                .params(wave, inputs, questions.toArray(String[]::new), Timestamp.from(clock.instant())).update();
        for (int at = 0; at < passages.size(); at++) {
            Passage passage = passages.get(at);
            database.sql("""
                    INSERT INTO themes.passage (wave, id, position, profile, contribution, question, words, visibility, meaning)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
                    .params(wave, passage.id(), at, passage.profile(), passage.contribution(), passage.question(), passage.text(),
                            passage.visibility().name(), meanings.get(at)).update();
        }
    }

    /** Waits for whoever changes the wave's topics at this moment. */
    void lock(UUID wave) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))").param("themes " + wave).query(row -> { });
    }

    /** The topics as they stand. */
    Optional<ThemeState> current(UUID wave) {
        return state(wave, "SELECT * FROM themes.arrangement WHERE wave = ? ORDER BY version DESC LIMIT 1", wave);
    }

    ThemeState version(UUID wave, int version) {
        return state(wave, "SELECT * FROM themes.arrangement WHERE wave = ? AND version = ?", wave, version).orElseThrow();
    }

    private Optional<ThemeState> state(UUID wave, String query, Object... keys) {
        return database.sql(query).params(keys).query((row, number) -> new ThemeState(wave, row.getInt("version"),
                row.getObject("undo_to", Integer.class), row.getString("action"), row.getString("label"), row.getString("account_name"),
                row.getTimestamp("changed_at").toInstant(), json.readValue(row.getString("content"), Arrangement.class))).optional();
    }

    /**
     * Adds a state behind the current one.
     *
     * @param undoTo version that an undo goes back to; null: there is none
     */
    ThemeState add(UUID wave, int version, @Nullable Integer undoTo, String action, String label, Arrangement content) {
        Viewer viewer = viewers.viewer();
        database.sql("""
                INSERT INTO themes.arrangement (wave, version, undo_to, action, label, content, account_name, changed_at)
                VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                """)
                .params(wave, version, undoTo, action, label, json.writeValueAsString(content), viewer.name(),
                        Timestamp.from(clock.instant())).update();
        return version(wave, version);
    }
}
