package org.oncommons.verdict;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What was found for large tables until it was looked at, in memory only and for whoever sent them: curves and tests, never the patients.
 */
@Service
public class PatientVerdicts {

    /** How long it is there. */
    public static final Duration KEPT = Duration.ofMinutes(30);

    private static final int MOST = 100;

    private final Clock clock;
    private final Map<UUID, Kept> kept = new HashMap<>();

    PatientVerdicts(Clock clock) {
        this.clock = clock;
    }

    private record Kept(UUID account, Object page, Instant until) {}

    /**
     * Keeps what was found.
     *
     * @param account whose table it was
     * @param page    without any patient
     * @return by which it is found again
     */
    public UUID keep(UUID account, Object page) {
        UUID id = UUID.randomUUID();
        synchronized (kept) {
            forget();
            if (kept.size() >= MOST) {
                kept.entrySet().stream().min((one, other) -> one.getValue().until().compareTo(other.getValue().until()))
                        .ifPresent(oldest -> kept.remove(oldest.getKey()));
            }
            kept.put(id, new Kept(account, page, clock.instant().plus(KEPT)));
        }
        return id;
    }

    /** What was found, for whoever sent the table; empty when it is not there any more. */
    public <T> Optional<T> find(UUID id, UUID account, Class<T> type) {
        synchronized (kept) {
            forget();
            return Optional.ofNullable(kept.get(id)).filter(one -> one.account().equals(account)).map(Kept::page).map(type::cast);
        }
    }

    @Scheduled(fixedDelayString = "PT1M")
    void forget() {
        synchronized (kept) {
            Instant now = clock.instant();
            kept.values().removeIf(one -> !one.until().isAfter(now));
        }
    }
}
