package org.oncommons.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;

/**
 * A wave as it stands.
 *
 * @param opens           first day on which answers are taken
 * @param closes          last day on which answers are taken
 * @param zone            in which these days begin and end
 * @param takesAnswers    whether institutions may answer at this moment
 * @param earlier         frozen wave whose answers it started with; null: none
 * @param frozenAt        null: not frozen
 * @param reopenedBecause why it was last reopened; empty: never
 * @param invited         by institution
 */
public record WaveDetails(
        UUID id, String title, int year, UUID questionnaireVersion, LocalDate opens, LocalDate closes, ZoneId zone, WaveState state,
        boolean takesAnswers, @Nullable UUID earlier, @Nullable Instant frozenAt, String reopenedBecause, List<Invited> invited) {

    public WaveDetails {
        invited = List.copyOf(invited);
    }

    /**
     * An institution that is asked.
     *
     * @param mailedAt   when the invitation was mailed; null: not yet
     * @param remindedAt when it was last reminded; null: never
     */
    public record Invited(UUID institution, @Nullable Instant mailedAt, @Nullable Instant remindedAt, int reminders) {}

    public Optional<Invited> invited(UUID institution) {
        return invited.stream().filter(one -> one.institution().equals(institution)).findFirst();
    }

    /**
     * This wave.
     *
     * @throws Problem when it takes no answers now
     */
    public WaveDetails requireTaking() {
        if (!requireNotFrozen().takesAnswers) {
            throw Problem.conflict("survey.problem.not-open");
        }
        return this;
    }

    /**
     * This wave.
     *
     * @throws Problem when it is frozen
     */
    public WaveDetails requireNotFrozen() {
        if (state == WaveState.FROZEN) {
            throw Problem.conflict("survey.problem.frozen");
        }
        return this;
    }

    /** What a coordinator decided about it. */
    public WaveForm form() {
        return new WaveForm(title, year, questionnaireVersion, opens, closes, zone.getId(), earlier);
    }

    /** Their ids. */
    public List<UUID> institutions() {
        return invited.stream().map(Invited::institution).toList();
    }
}
