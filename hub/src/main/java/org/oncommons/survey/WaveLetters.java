package org.oncommons.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.oncommons.identity.AccountManagement;
import org.oncommons.identity.Role;
import org.oncommons.mail.Mail;
import org.oncommons.mail.Outbox;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.PersonSummary;
import org.oncommons.page.PageSettings;
import org.oncommons.page.Problem;
import org.oncommons.page.Texts;
import org.springframework.stereotype.Component;

/** Mails to those who answer for an institution, with the link to its own answer; and to coordinators, with the link to the wave. */
@Component
class WaveLetters {

    private final InstitutionDirectory institutions;
    private final AccountManagement accounts;
    private final WaveMonitor monitor;
    private final Outbox outbox;
    private final Texts texts;
    private final PageSettings settings;

    WaveLetters(
            InstitutionDirectory institutions, AccountManagement accounts, WaveMonitor monitor, Outbox outbox, Texts texts,
            PageSettings settings) {
        this.institutions = institutions;
        this.accounts = accounts;
        this.monitor = monitor;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
    }

    /**
     * Writes to those on the list who were not written to yet, once the wave takes answers. Whoever answered already, such as by an
     * import, is not invited to begin.
     *
     * @return how many institutions were written to; one without a representative cannot be
     */
    int invite(Wave wave, Instant now) {
        WaveDetails details = wave.details(now);
        if (!details.takesAnswers()) {
            return 0;
        }
        Set<UUID> open = details.invited().stream().filter(one -> one.mailedAt() == null).map(WaveDetails.Invited::institution)
                .collect(Collectors.toSet());
        if (open.isEmpty()) {
            return 0;
        }
        List<UUID> written = monitor.rows(details).stream()
                .filter(row -> row.state() == ResponseState.NOT_STARTED && open.contains(row.institution())).map(MonitorRow::institution)
                .filter(institution -> write("survey.mail.invitation", details, institution, ResponseState.NOT_STARTED, now)).toList();
        written.forEach(institution -> wave.mailed(institution, now));
        return written.size();
    }

    /**
     * Writes to institutions whose answer is not signed: what is missing, and how many days are left.
     *
     * @param which those of them that are meant
     * @return how many institutions were written to
     */
    int remind(Wave wave, Predicate<MonitorRow> which, Instant now) {
        WaveDetails details = wave.details(now);
        List<UUID> written = monitor.rows(details).stream().filter(MonitorRow::open).filter(which)
                .filter(row -> write("survey.mail.reminder", details, row.institution(), row.state(), now))
                .map(MonitorRow::institution).toList();
        written.forEach(institution -> wave.reminded(institution, now));
        return written.size();
    }

    /** Tells coordinators whose answer is still missing after the last reminder. */
    void missing(Wave wave, Instant now) {
        toCoordinators("survey.mail.missing", wave.details(now));
    }

    /** Tells coordinators that the last day is over, and whose answer is missing. */
    void closed(Wave wave, Instant now) {
        toCoordinators("survey.mail.closed", wave.details(now));
    }

    private boolean write(String key, WaveDetails wave, UUID id, ResponseState state, Instant now) {
        InstitutionSummary institution = institutions.find(id).orElseThrow(Problem::notFound);
        List<PersonSummary> people = institutions.representatives(id);
        String link = settings.publicUrl() + "/answering/" + wave.id() + "/" + institution.slug();
        long left = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, wave.zone()), wave.closes());
        for (PersonSummary person : people) {
            outbox.send(new Mail(person.email(), person.name(), texts.text(language(), key + ".subject", wave.title(), left),
                    texts.text(language(), key + ".text", person.name(), institution.name(), wave.title(), day(wave.closes()),
                            wave.zone().getId(), link, settings.network(), state.name(), left)));
        }
        return !people.isEmpty();
    }

    private void toCoordinators(String key, WaveDetails wave) {
        List<MonitorRow> missing = monitor.rows(wave).stream().filter(MonitorRow::open).toList();
        String names = missing.stream().map(row -> "- " + row.name() + ": " + texts.text(language(), "survey.state." + row.state()))
                .sorted().collect(Collectors.joining("\n"));
        String link = settings.publicUrl() + "/survey/waves/" + wave.id();
        accounts.all().stream().filter(account -> account.active() && account.roles().contains(Role.COORDINATOR)).forEach(account ->
                outbox.send(new Mail(account.email(), account.name(),
                        texts.text(language(), key + ".subject", wave.title(), missing.size()),
                        texts.text(language(), key + ".text", account.name(), wave.title(), day(wave.closes()), wave.zone().getId(),
                                missing.size(), names, link, settings.network()))));
    }

    private Locale language() {
        return texts.languages().getFirst();
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day);
    }
}
