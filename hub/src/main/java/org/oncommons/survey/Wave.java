package org.oncommons.survey;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;

/** One round of asking: a questionnaire, the institutions that are asked, and until when. */
@Entity
@Table(schema = "survey", name = "wave")
class Wave {

    @Id
    private UUID id;

    private String title;

    private int year;

    private UUID questionnaireVersion;

    private LocalDate opens;

    private LocalDate closes;

    private String zone;

    @Enumerated(EnumType.STRING)
    private WaveState state;

    private @Nullable UUID earlier;

    private Instant createdAt;

    private @Nullable Instant openedAt;

    private @Nullable Instant closedAt;

    private @Nullable Instant frozenAt;

    private String reopenedBecause;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "survey", name = "invitation", joinColumns = @JoinColumn(name = "wave_id"))
    @MapKeyColumn(name = "institution")
    private Map<UUID, Invitation> invitations;

    @Version
    private int version;

    protected Wave() {}

    Wave(UUID id, WaveForm form, Instant createdAt) {
        this.id = id;
        this.state = WaveState.DRAFT;
        this.createdAt = createdAt;
        this.reopenedBecause = "";
        this.invitations = new HashMap<>();
        take(form);
    }

    /** A draft may change in everything; later only the title and the last day. */
    void change(WaveForm form) {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        boolean fixed = !form.questionnaireVersion().equals(questionnaireVersion) || form.year() != year
                || !java.util.Objects.equals(form.earlier(), earlier);
        if (state != WaveState.DRAFT && fixed) {
            throw Problem.conflict("survey.problem.started");
        }
        take(form);
    }

    void widen(UUID version) {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        questionnaireVersion = version;
    }

    private void take(WaveForm form) {
        if (form.title().isBlank()) {
            throw Problem.invalid("survey.problem.title");
        }
        if (form.opens().isAfter(form.closes())) {
            throw Problem.invalid("survey.problem.closes-before-opens");
        }
        this.title = form.title().strip();
        this.year = form.year();
        this.questionnaireVersion = form.questionnaireVersion();
        this.opens = form.opens();
        this.closes = form.closes();
        this.zone = ZoneId.of(form.zone()).getId();
        this.earlier = form.earlier();
    }

    /** Puts an institution on the list, once. */
    void invite(UUID institution, Instant now) {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        invitations.putIfAbsent(institution, Invitation.at(now));
    }

    void withdrawInvitation(UUID institution) {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        invitations.remove(institution);
    }

    void mailed(UUID institution, Instant now) {
        invitations.computeIfPresent(institution, (key, invitation) -> invitation.mailed(now));
    }

    void reminded(UUID institution, Instant now) {
        invitations.computeIfPresent(institution, (key, invitation) -> invitation.reminded(now));
    }

    void open(Instant now) {
        if (state != WaveState.DRAFT && state != WaveState.CLOSED) {
            throw Problem.conflict("survey.problem.not-to-open");
        }
        if (today(now).isAfter(closes)) {
            throw Problem.conflict("survey.problem.last-day-over");
        }
        state = WaveState.OPEN;
        openedAt = openedAt == null ? now : openedAt;
        closedAt = null;
    }

    void close(Instant now) {
        if (state != WaveState.OPEN) {
            throw Problem.conflict("survey.problem.not-open");
        }
        state = WaveState.CLOSED;
        closedAt = now;
    }

    void freeze(Instant now) {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        state = WaveState.FROZEN;
        closedAt = closedAt == null ? now : closedAt;
        frozenAt = now;
    }

    /** Takes answers again although they were final; the last day moves when it has passed. */
    void reopen(String reason, LocalDate newLastDay) {
        if (state != WaveState.FROZEN && state != WaveState.CLOSED) {
            throw Problem.conflict("survey.problem.not-to-reopen");
        }
        if (reason.isBlank()) {
            throw Problem.invalid("survey.problem.reason");
        }
        if (newLastDay.isBefore(opens)) {
            throw Problem.invalid("survey.problem.closes-before-opens");
        }
        state = WaveState.OPEN;
        reopenedBecause = reason.strip();
        closes = newLastDay;
        closedAt = null;
        frozenAt = null;
    }

    /** Whether institutions may answer at this moment. */
    boolean takesAnswers(Instant now) {
        LocalDate today = today(now);
        return state == WaveState.OPEN && !today.isBefore(opens) && !today.isAfter(closes);
    }

    /** Whether the last day is over. */
    boolean overdue(Instant now) {
        return state == WaveState.OPEN && today(now).isAfter(closes);
    }

    LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, ZoneId.of(zone));
    }

    boolean frozen() {
        return state == WaveState.FROZEN;
    }

    boolean draft() {
        return state == WaveState.DRAFT;
    }

    WaveDetails details(Instant now) {
        List<WaveDetails.Invited> invited = invitations.entrySet().stream()
                .map(entry -> new WaveDetails.Invited(entry.getKey(), entry.getValue().mailedAt(), entry.getValue().remindedAt(),
                        entry.getValue().reminders()))
                .sorted((one, other) -> one.institution().compareTo(other.institution()))
                .toList();
        return new WaveDetails(id, title, year, questionnaireVersion, opens, closes, ZoneId.of(zone), state, takesAnswers(now), earlier,
                frozenAt, reopenedBecause, invited);
    }
}
