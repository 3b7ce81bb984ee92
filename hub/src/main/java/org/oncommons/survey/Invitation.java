package org.oncommons.survey;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That an institution is asked.
 *
 * @param invitedAt  when it was put on the list
 * @param mailedAt   when the invitation was mailed; null: not yet
 * @param remindedAt when it was last reminded; null: never
 * @param reminders  how often
 */
@Embeddable
record Invitation(Instant invitedAt, @Nullable Instant mailedAt, @Nullable Instant remindedAt, int reminders) {

    static Invitation at(Instant now) {
        return new Invitation(now, null, null, 0);
    }

    Invitation mailed(Instant now) {
        return new Invitation(invitedAt, now, remindedAt, reminders);
    }

    Invitation reminded(Instant now) {
        return new Invitation(invitedAt, mailedAt, now, reminders + 1);
    }
}
