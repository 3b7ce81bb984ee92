package org.oncommons.survey;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far one respondent of a wave is, for coordinators.
 *
 * @param institution null: the respondent is none
 * @param slug        of the institution; empty: none
 * @param country     ISO 3166-1 alpha-2; empty: unknown
 * @param invited     whether it is on the list
 * @param lastActivity null: none
 * @param mailedAt    when the invitation was mailed; null: not yet
 * @param remindedAt  null: never
 */
public record MonitorRow(
        @Nullable UUID institution, String slug, String name, String country, boolean invited, ResponseState state, int sectionsReady,
        int answered, @Nullable Instant lastActivity, @Nullable Instant mailedAt, @Nullable Instant remindedAt, int reminders) {

    /** Whether the institution can still be reminded of something. */
    public boolean open() {
        return institution != null && invited && state != ResponseState.SIGNED && state != ResponseState.IMPORTED;
    }
}
