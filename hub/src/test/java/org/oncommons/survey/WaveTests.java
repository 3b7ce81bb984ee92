package org.oncommons.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.oncommons.page.Problem;

class WaveTests {

    private static final Instant MADE = Instant.parse("2026-01-10T12:00:00Z");
    private static final UUID VERSION = UUID.randomUUID();

    private final Wave wave = new Wave(UUID.randomUUID(), form("Wave", "2026-02-01", "2026-02-28"), MADE);

    @Test
    void takesAnswersFromTheFirstToTheLastDayInItsZone() {
        wave.open(MADE);

        assertThat(wave.takesAnswers(Instant.parse("2026-01-31T22:59:59Z"))).isFalse();
        assertThat(wave.takesAnswers(Instant.parse("2026-01-31T23:00:00Z"))).isTrue();
        assertThat(wave.takesAnswers(Instant.parse("2026-02-28T22:59:59Z"))).isTrue();
        assertThat(wave.takesAnswers(Instant.parse("2026-02-28T23:00:00Z"))).isFalse();
        assertThat(wave.overdue(Instant.parse("2026-02-28T23:00:00Z"))).isTrue();
    }

    @Test
    void takesNoAnswersAsADraft() {
        assertThat(wave.takesAnswers(Instant.parse("2026-02-10T12:00:00Z"))).isFalse();
    }

    @Test
    void cannotCloseBeforeItOpens() {
        assertThatThrownBy(() -> wave.change(form("Wave", "2026-02-02", "2026-02-01"))).hasMessage("survey.problem.closes-before-opens");
    }

    @Test
    void keepsItsQuestionnaireOnceOpened() {
        wave.open(MADE);

        WaveForm other = new WaveForm("Wave", 2026, UUID.randomUUID(), LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-28"),
                "Europe/Amsterdam", null);

        assertThatThrownBy(() -> wave.change(other)).hasMessage("survey.problem.started");
        wave.change(form("A better title", "2026-02-01", "2026-03-31"));
        assertThat(wave.details(MADE).title()).isEqualTo("A better title");
    }

    @Test
    void cannotBeFrozenTwice() {
        wave.freeze(MADE);

        assertThatThrownBy(() -> wave.freeze(MADE)).isInstanceOf(Problem.class).hasMessage("survey.problem.frozen");
    }

    @Test
    void isReopenedOnlyWithAReason() {
        wave.freeze(MADE);

        assertThatThrownBy(() -> wave.reopen("  ", LocalDate.parse("2026-03-31"))).hasMessage("survey.problem.reason");
        wave.reopen("Two centres asked for it", LocalDate.parse("2026-03-31"));

        assertThat(wave.details(MADE).state()).isEqualTo(WaveState.OPEN);
        assertThat(wave.details(MADE).reopenedBecause()).isEqualTo("Two centres asked for it");
    }

    @Test
    void asksAnInstitutionOnce() {
        UUID institution = UUID.randomUUID();
        wave.invite(institution, MADE);
        wave.mailed(institution, MADE);

        wave.invite(institution, MADE.plusSeconds(60));

        assertThat(wave.details(MADE).invited()).containsExactly(new WaveDetails.Invited(institution, MADE, null, 0));
    }

    private static WaveForm form(String title, String opens, String closes) {
        return new WaveForm(title, 2026, VERSION, LocalDate.parse(opens), LocalDate.parse(closes), "Europe/Amsterdam", null);
    }
}
