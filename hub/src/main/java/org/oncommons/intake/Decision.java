package org.oncommons.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;

/**
 * Which institution the respondents of one name are.
 *
 * @param institution that is linked; null: none
 * @param name        of the institution to create; empty: as the file writes it
 * @param country     of the institution to create, ISO 3166-1 alpha-2
 * @param city        of the institution to create; empty: not known
 * @param ror         of the institution to create; empty: none
 */
public record Decision(Action action, @Nullable UUID institution, String name, String country, String city, String ror) {

    /** What becomes of the respondents of one name. */
    public enum Action {
        /** They answer for an institution of the network. */
        LINK,
        /** They answer for an institution that is added to the network. */
        CREATE,
        /** They count by themselves, without an institution. */
        ON_THEIR_OWN,
        /** They are not imported. */
        LEAVE_OUT
    }

    private static final int LONGEST = 300;

    /**
     * A new institution.
     *
     * @param country ISO 3166-1 alpha-2
     * @param city    empty: not known
     * @throws Problem naming what is missing or too long
     */
    public static Decision create(String name, String country, String city) {
        if (name.isBlank() || !country.matches("[A-Z]{2}")) {
            throw Problem.invalid("intake.problem.new-institution");
        }
        if (name.strip().length() > LONGEST || city.strip().length() > LONGEST) {
            throw Problem.invalid("intake.problem.long-name", LONGEST);
        }
        return new Decision(Action.CREATE, null, name.strip(), country, city.strip(), "");
    }

    public static Decision link(UUID institution) {
        return new Decision(Action.LINK, institution, "", "", "", "");
    }

    public static Decision of(Action action) {
        return new Decision(action, null, "", "", "", "");
    }
}
