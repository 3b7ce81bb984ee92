package org.oncommons.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what the days bring: on the first day of a wave it sends the invitations, before the last day it reminds those whose answer is
 * not signed, and when the last day is over it closes the wave.
 */
@Component
class WaveCalendar {

    private static final Logger log = LoggerFactory.getLogger(WaveCalendar.class);

    /** Days before the last day on which institutions are reminded by themselves, the last reminder first. */
    private static final List<Integer> REMINDED_BEFORE = List.of(2, 7, 14);

    private static final ZoneOffset FIRST_TO_SEE_A_DAY = ZoneOffset.ofHours(14);

    private final Waves waves;
    private final WaveLetters letters;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    WaveCalendar(Waves waves, WaveLetters letters, AuditTrail audit, TransactionTemplate transactions, Clock clock) {
        this.waves = waves;
        this.letters = letters;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every hour, since days begin at another hour in each zone. What fails for one wave fails for no other, and is tried again. */
    @Scheduled(cron = "${oncommons.calendar:0 5 * * * *}")
    void turnThePage() {
        LocalDate anywhere = LocalDate.ofInstant(clock.instant(), FIRST_TO_SEE_A_DAY);
        for (UUID wave : waves.begun(WaveState.OPEN, anywhere)) {
            try {
                transactions.executeWithoutResult(running -> pass(wave));
            } catch (RuntimeException failure) {
                log.error("What the day brings to wave {} has to wait", wave, failure);
            }
        }
    }

    /** The wave is locked first: several hubs may turn the page at the same moment. */
    private void pass(UUID id) {
        Instant now = clock.instant();
        waves.lockToChange(id).ifPresent(wave -> {
            if (wave.overdue(now)) {
                close(wave, now);
            } else if (wave.takesAnswers(now)) {
                record("institutions-invited", wave, letters.invite(wave, now), now);
                remind(wave, now);
            }
            waves.saveAndFlush(wave);
        });
    }

    private void close(Wave wave, Instant now) {
        wave.close(now);
        letters.closed(wave, now);
        WaveDetails details = wave.details(now);
        audit.record("survey", "wave-closed", details.id(), details.title(), Map.of("last day", details.closes().toString()));
    }

    /**
     * Writes to those who were not written to since the latest day of reminding, so that a hub that was away on that day makes up for it
     * and nobody is reminded twice. The last reminder is told to the coordinators too.
     */
    private void remind(Wave wave, Instant now) {
        WaveDetails details = wave.details(now);
        long left = ChronoUnit.DAYS.between(wave.today(now), details.closes());
        REMINDED_BEFORE.stream().filter(days -> left <= days).findFirst().ifPresent(days -> {
            LocalDate due = details.closes().minusDays(days);
            int written = letters.remind(wave, row -> !wroteSince(due, row, details), now);
            record("institutions-reminded", wave, written, now);
            if (written > 0 && days.equals(REMINDED_BEFORE.getFirst())) {
                letters.missing(wave, now);
            }
        });
    }

    private static boolean wroteSince(LocalDate day, MonitorRow row, WaveDetails wave) {
        Instant latest = row.remindedAt() == null ? row.mailedAt() : row.remindedAt();
        return latest != null && !LocalDate.ofInstant(latest, wave.zone()).isBefore(day);
    }

    private void record(String action, Wave wave, int written, Instant now) {
        if (written > 0) {
            WaveDetails details = wave.details(now);
            audit.record("survey", action, details.id(), details.title(), Map.of("number", String.valueOf(written)));
        }
    }
}
