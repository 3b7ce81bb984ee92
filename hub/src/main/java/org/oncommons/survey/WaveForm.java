package org.oncommons.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinator decides about a wave.
 *
 * @param title                as institutions see it
 * @param year                 the year it asks about
 * @param questionnaireVersion id of the version that is asked
 * @param opens                first day on which answers are taken
 * @param closes               last day on which answers are taken
 * @param zone                 IANA time zone in which these days begin and end
 * @param earlier              frozen wave whose answers the new one starts with; null: starts empty
 */
public record WaveForm(
        String title, int year, UUID questionnaireVersion, LocalDate opens, LocalDate closes, String zone, @Nullable UUID earlier) {

    /** The same as long as nothing of it changes: what a form carries to tell that somebody else changed it meanwhile. */
    public String mark() {
        return Integer.toHexString(List.of(title, year, questionnaireVersion, opens, closes, zone, Objects.toString(earlier)).hashCode());
    }
}
