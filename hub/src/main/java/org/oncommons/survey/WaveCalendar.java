package org.oncommons.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Does what the days bring: reminds those whose answer is missing, and closes waves whose last day is over. */
@Component
class WaveCalendar {

    /** Days before the last day on which institutions are reminded by themselves. */
    private static final Set<Long> REMINDED_BEFORE = Set.of(14L, 7L, 2L);

    private final Waves waves;
    private final WaveManagement management;
    private final WaveMonitor monitor;
    private final Clock clock;

    WaveCalendar(Waves waves, WaveManagement management, WaveMonitor monitor, Clock clock) {
        this.waves = waves;
        this.management = management;
        this.monitor = monitor;
        this.clock = clock;
    }

    /** Every hour, since days begin at another hour in each zone; nobody is reminded twice on one day. */
    @Scheduled(cron = "0 5 * * * *")
    void turnThePage() {
        Instant now = clock.instant();
        for (Wave wave : waves.findByState(WaveState.OPEN)) {
            WaveDetails details = wave.details(now);
            if (wave.overdue(now)) {
                management.close(details.id());
            } else {
                remind(details, wave.today(now));
            }
        }
    }

    private void remind(WaveDetails wave, LocalDate today) {
        if (!wave.takesAnswers() || !REMINDED_BEFORE.contains(ChronoUnit.DAYS.between(today, wave.closes()))) {
            return;
        }
        List<UUID> late = monitor.rows(wave).stream().filter(MonitorRow::open).filter(row -> !wroteToday(row, wave, today))
                .map(MonitorRow::institution).toList();
        if (!late.isEmpty()) {
            management.remind(wave.id(), late);
        }
    }

    private static boolean wroteToday(MonitorRow row, WaveDetails wave, LocalDate today) {
        return wroteOn(row.remindedAt(), wave, today) || wroteOn(row.mailedAt(), wave, today);
    }

    private static boolean wroteOn(@org.jspecify.annotations.Nullable Instant moment, WaveDetails wave, LocalDate day) {
        return moment != null && LocalDate.ofInstant(moment, wave.zone()).equals(day);
    }
}
