package org.oncommons.survey;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.questionnaire.QuestionnaireManagement;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with waves. Who may is decided by the addresses of the pages: {@link SurveyAccess}. */
@Service
@Transactional
public class WaveManagement {

    private final Waves waves;
    private final WaveArchive archive;
    private final Snapshots snapshots;
    private final WaveLetters letters;
    private final QuestionnaireManagement questionnaires;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaveManagement(
            Waves waves, WaveArchive archive, Snapshots snapshots, WaveLetters letters, QuestionnaireManagement questionnaires,
            AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.waves = waves;
        this.archive = archive;
        this.snapshots = snapshots;
        this.letters = letters;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A new draft.
     *
     * @throws Problem when the questionnaire version or the earlier wave's snapshot does not exist, or the days are impossible
     */
    public UUID create(WaveForm form) {
        check(form);
        Wave wave = new Wave(UUID.randomUUID(), form, clock.instant());
        waves.saveAndFlush(wave);
        return record("wave-created", wave, Map.of()).id();
    }

    /**
     * Changes what may still change: everything of a draft, later the title and the days.
     *
     * @param seen {@link WaveForm#mark} of what the change was made on
     */
    public void change(UUID id, WaveForm form, String seen) {
        check(form);
        Wave wave = locked(id);
        if (!wave.details(clock.instant()).form().mark().equals(seen)) {
            throw Problem.conflict("survey.problem.changed-meanwhile");
        }
        wave.change(form);
        waves.saveAndFlush(wave);
        record("wave-changed", wave, Map.of());
    }

    /** Removes a draft that nobody was asked with. */
    public void delete(UUID id) {
        Wave wave = locked(id);
        if (!wave.draft()) {
            throw Problem.conflict("survey.problem.not-draft");
        }
        record("wave-deleted", wave, Map.of());
        waves.delete(wave);
    }

    /** Puts institutions on the list; while answers are taken they are written to at once, else on the first day of the open wave. */
    public void invite(UUID id, Collection<UUID> institutions) {
        Wave wave = locked(id);
        Instant now = clock.instant();
        institutions.forEach(institution -> wave.invite(institution, now));
        letters.invite(wave, now);
        waves.saveAndFlush(wave);
        record("institutions-invited", wave, Map.of("number", String.valueOf(institutions.size())));
    }

    /** Takes an institution off the list; what it answered is kept, but not asked for any more. */
    public void withdrawInvitation(UUID id, UUID institution) {
        Wave wave = locked(id);
        wave.withdrawInvitation(institution);
        waves.saveAndFlush(wave);
        record("invitation-withdrawn", wave, Map.of("institution", institution.toString()));
    }

    /** Lets institutions answer from the first day on; they are written to on that day, which may be today. */
    public void open(UUID id) {
        Wave wave = locked(id);
        Instant now = clock.instant();
        wave.open(now);
        questionnaires.publish(wave.details(now).questionnaireVersion());
        letters.invite(wave, now);
        waves.saveAndFlush(wave);
        record("wave-opened", wave, Map.of());
    }

    /**
     * Writes to those of the institutions whose answer is not signed.
     *
     * @return how many were written to
     */
    public int remind(UUID id, Collection<UUID> institutions) {
        return remind(id, row -> institutions.contains(row.institution()));
    }

    /**
     * Writes to all institutions whose answer is not signed.
     *
     * @return how many were written to
     */
    public int remindAll(UUID id) {
        return remind(id, row -> true);
    }

    private int remind(UUID id, Predicate<MonitorRow> which) {
        Wave wave = locked(id);
        Instant now = clock.instant();
        if (!wave.takesAnswers(now)) {
            throw Problem.conflict("survey.problem.not-open");
        }
        int written = letters.remind(wave, which, now);
        waves.saveAndFlush(wave);
        record("institutions-reminded", wave, Map.of("number", String.valueOf(written)));
        return written;
    }

    public void close(UUID id) {
        Wave wave = locked(id);
        wave.close(clock.instant());
        waves.saveAndFlush(wave);
        record("wave-closed", wave, Map.of());
    }

    /** Freezes what is signed or imported. */
    public String freeze(UUID id) {
        return freeze(id, false);
    }

    /**
     * Makes the answers final: keeps them in canonical form and tells everybody who listens to {@link WaveFrozen}.
     *
     * @param unsigned whether answers that nobody signed are taken too
     * @return the snapshot's hash
     * @throws Problem when there is no answer to freeze
     */
    public String freeze(UUID id, boolean unsigned) {
        Wave wave = locked(id);
        Instant now = clock.instant();
        wave.freeze(now);
        waves.saveAndFlush(wave);
        WaveAnswers answers = snapshots.take(wave.details(now), unsigned, true);
        if (answers.contributions().isEmpty()) {
            throw Problem.conflict("survey.problem.nothing-to-freeze");
        }
        snapshots.keep(answers, now);
        record("wave-frozen", wave, Map.of("hash", answers.hash()));
        events.publishEvent(new WaveFrozen(id, answers.hash()));
        return answers.hash();
    }

    /** Takes answers again; the frozen edition stays what the map shows until the wave is frozen again. */
    public void reopen(UUID id, String reason, LocalDate newLastDay) {
        Wave wave = locked(id);
        wave.reopen(reason, newLastDay);
        waves.saveAndFlush(wave);
        record("wave-reopened", wave, Map.of("reason", reason.strip()));
    }

    @Transactional(readOnly = true)
    public Optional<WaveDetails> find(UUID id) {
        return waves.findById(id).map(wave -> wave.details(clock.instant()));
    }

    /** All waves, the newest first. */
    @Transactional(readOnly = true)
    public List<WaveDetails> all() {
        Instant now = clock.instant();
        return waves.findAllByOrderByYearDescCreatedAtDesc().stream().map(wave -> wave.details(now)).toList();
    }

    /**
     * The wave for somebody who answers; it can neither open, close nor freeze until their transaction ends. Whether it
     * {@linkplain WaveDetails#requireTaking() takes answers} is asked once it is known that they may answer.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WaveDetails hold(UUID id) {
        return waves.lockToAnswer(id).orElseThrow(Problem::notFound).details(clock.instant());
    }

    /**
     * The wave for an import, which coordinators may also make before it opens and after it closed.
     *
     * @throws Problem when it is frozen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public WaveDetails holdForImport(UUID id) {
        return hold(id).requireNotFrozen();
    }

    /**
     * Lets an import that brings further questions or options ask a later version of the wave's questionnaire.
     *
     * @param version id of a published version that asks everything that is asked now
     * @throws Problem when the wave is frozen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void widen(UUID id, UUID version) {
        Wave wave = locked(id);
        wave.widen(version);
        waves.saveAndFlush(wave);
        record("wave-widened", wave, Map.of("questionnaire", version.toString()));
    }

    private void check(WaveForm form) {
        questionnaires.version(form.questionnaireVersion()).orElseThrow(() -> Problem.invalid("survey.problem.questionnaire"));
        if (form.earlier() != null && archive.find(form.earlier()).isEmpty()) {
            throw Problem.invalid("survey.problem.earlier");
        }
    }

    private Wave locked(UUID id) {
        return waves.lockToChange(id).orElseThrow(Problem::notFound);
    }

    private WaveDetails record(String action, Wave wave, Map<String, String> details) {
        WaveDetails changed = wave.details(clock.instant());
        audit.record("survey", action, changed.id(), changed.title(), details);
        return changed;
    }
}
