package org.oncommons.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Respondent;

/**
 * All respondents of a file that call their institution the same.
 *
 * @param key         of the decision about them
 * @param name        as the file writes it; empty: it names none
 * @param country     ISO 3166-1 alpha-2; empty: not known
 * @param respondents at least one
 * @param matches     institutions of the network that they may be, the best first
 * @param decision    what becomes of them; null: to be decided
 * @param byHand      whether a coordinator decided; else the only likely match was taken
 */
public record RespondentGroup(
        String key, String name, String country, List<Respondent> respondents, List<Match> matches, @Nullable Decision decision,
        boolean byHand) {

    /** Why an institution may be meant. */
    public enum Reason { SAME_NAME, ALIAS, ACRONYM, SHARED_WORDS, ROR, EMAIL_DOMAIN }

    /** An institution that may be meant, with how sure that is, 0 to 1. */
    public record Match(UUID institution, String name, double score, Reason reason) {}

    public RespondentGroup {
        respondents = List.copyOf(respondents);
        matches = List.copyOf(matches);
    }

    /** Where it stands first. */
    public Cell cell() {
        return respondents.getFirst().cell();
    }
}
