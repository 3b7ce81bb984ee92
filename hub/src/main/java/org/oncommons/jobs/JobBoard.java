package org.oncommons.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where all hubs see how each job stands. Every call commits at once, also inside the transaction of a job. */
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class JobBoard {

    private final JdbcClient database;

    JobBoard(JdbcClient database) {
        this.database = database;
    }

    void put(UUID id, String kind, String title, @Nullable UUID account, UUID hub, Instant now) {
        database.sql("""
                INSERT INTO jobs.job (id, kind, title, account, hub, state, done, total, step, problem, result, started_at, seen_at)
                VALUES (?, ?, ?, ?, ?, 'RUNNING', 0, 0, '', '', '', ?, ?)
                """).params(id, kind, title, account, hub, Timestamp.from(now), Timestamp.from(now)).update();
    }

    /** Writes progress and answers whether the job shall stop. */
    boolean progress(UUID id, long done, long total, String step, Instant now) {
        return database.sql("""
                UPDATE jobs.job SET done = ?, total = ?, step = ?, seen_at = ? WHERE id = ? RETURNING cancel
                """).params(done, total, step, Timestamp.from(now), id).query(Boolean.class).optional().orElse(true);
    }

    void end(UUID id, JobStatus.State state, String problem, String result, Instant now) {
        database.sql("UPDATE jobs.job SET state = ?, problem = ?, result = ?, ended_at = ? WHERE id = ? AND state = 'RUNNING'")
                .params(state.name(), problem, result, Timestamp.from(now), id).update();
    }

    void askToCancel(UUID id) {
        database.sql("UPDATE jobs.job SET cancel = true WHERE id = ?").param(id).update();
    }

    void alive(UUID hub, Instant now) {
        database.sql("UPDATE jobs.job SET seen_at = ? WHERE hub = ? AND state = 'RUNNING'").params(Timestamp.from(now), hub).update();
    }

    /** Jobs whose hub has not been seen since then were interrupted by its end. */
    void interruptSilentSince(Instant silence, Instant now) {
        database.sql("UPDATE jobs.job SET state = 'INTERRUPTED', ended_at = ? WHERE state = 'RUNNING' AND seen_at < ?")
                .params(Timestamp.from(now), Timestamp.from(silence)).update();
    }

    Optional<JobStatus> find(UUID id) {
        return database.sql("SELECT * FROM jobs.job WHERE id = ?").param(id).query(JobBoard::status).optional();
    }

    private static JobStatus status(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new JobStatus(row.getObject("id", UUID.class), row.getString("kind"), row.getString("title"),
                row.getObject("account", UUID.class), JobStatus.State.valueOf(row.getString("state")), row.getLong("done"),
                row.getLong("total"), row.getString("step"), row.getString("problem"), row.getString("result"),
                row.getTimestamp("started_at").toInstant(), ended == null ? null : ended.toInstant());
    }
}
