package org.oncommons.survey;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One respondent's answers as they stand in a frozen wave. Usually an institution has one; an import may bring several.
 *
 * @param id          of the response
 * @param institution who answered; null when the respondents themselves are the unit
 * @param label       name of the respondent as shown to coordinators
 * @param country     ISO 3166-1 alpha-2 of the respondent; empty: unknown
 * @param signedOff   whether the institution's director signed
 * @param answers     all answers that are not blank
 */
public record Contribution(
        UUID id, @Nullable UUID institution, String label, String country, boolean signedOff, List<Answer> answers) {

    public Contribution {
        answers = List.copyOf(answers);
    }
}
