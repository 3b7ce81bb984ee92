package org.oncommons.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a job stands.
 *
 * @param account who started it; null: the hub itself
 * @param total   all parts; 0: unknown
 * @param problem the sentence that says why it failed; empty otherwise
 * @param result  path of the page with the result; empty: none (yet)
 */
public record JobStatus(
        UUID id, String kind, String title, @Nullable UUID account, State state, long done, long total, String step, String problem,
        String result, Instant startedAt, @Nullable Instant endedAt) {

    public enum State { RUNNING, DONE, FAILED, CANCELLED, INTERRUPTED }

    public boolean running() {
        return state == State.RUNNING;
    }
}
