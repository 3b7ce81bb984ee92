package org.oncommons.landscape;

import org.oncommons.network.InstitutionSummary;
import org.oncommons.profiles.SmallWave;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Puts a small wave with its institutions into the database, as if it had been frozen. */
final class SnapshotFixture {

    private SnapshotFixture() {}

    /** @param year far back, so that it is never the newest wave for other tests */
    static void freeze(SmallWave wave, int year, JdbcClient database, JsonMapper json) {
        wave.institutions().forEach(one -> insert(one, database));
        database.sql("INSERT INTO survey.snapshot (wave, title, year, frozen_at, hash, content) VALUES (?, ?, ?, now(), ?, ?::jsonb) "
                        + "ON CONFLICT DO NOTHING")
                .params(wave.wave().wave(), wave.wave().title(), year, wave.wave().hash(), json.writeValueAsString(wave.wave())).update();
    }

    private static void insert(InstitutionSummary one, JdbcClient database) {
        database.sql("INSERT INTO network.institution (id, slug, name, short_name, type, country, city, latitude, longitude, version) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON CONFLICT DO NOTHING")
                .params(one.id(), one.slug(), one.name(), one.shortName(), one.type().name(), one.country(), one.city(), one.latitude(),
                        one.longitude()).update();
    }
}
