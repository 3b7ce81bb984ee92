package org.oncommons.methods.analysis;

import java.util.Locale;
import java.util.Map;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Which column of a table says what, counted from 0, and what its codes mean; codes as {@link #code} writes them.
 *
 * @param time          until the event or the end of follow-up
 * @param event         why it ended
 * @param arm           of the patient
 * @param perProtocol   whether the patient kept to the arm; {@link #NONE} where it is not known
 * @param stratum       of randomisation; {@link #NONE} where there is none
 * @param outcomes      0 censored, 1 the event, 2 and more competing events; empty: the codes are these numbers
 * @param arms          true for less treatment
 * @param othersLeftOut whether patients of arms that are not named are left out instead of refused
 */
public record TrialColumns(int time, int event, int arm, int perProtocol, int stratum, Map<String, Integer> outcomes,
        Map<String, Boolean> arms, boolean othersLeftOut) {

    /** There is no such column. */
    public static final int NONE = -1;

    /** E or 1 for less treatment, C or 0 for standard treatment. */
    public static final Map<String, Boolean> USUAL_ARMS = Map.of("e", true, "1", true, "c", false, "0", false);

    /** @throws ImpossibleInput if a column is missing, or the same code means both arms or none */
    public TrialColumns {
        outcomes = Map.copyOf(outcomes);
        arms = Map.copyOf(arms);
        if (time < 0 || event < 0 || arm < 0) {
            throw new ImpossibleInput("A column is missing: say which columns hold time, event and arm.", time < 0 ? "time" : event < 0
                    ? "event" : "arm");
        }
        if (!arms.containsValue(true) || !arms.containsValue(false)) {
            throw new ImpossibleInput("One arm has no code: say which code is less treatment and which is standard treatment.", "arm");
        }
        if (!outcomes.isEmpty() && !outcomes.containsValue(1)) {
            throw new ImpossibleInput("No code means the event: say which one does.", "event");
        }
    }

    /** A code as it is compared: without case and space, 1.0 as 1. */
    public static String code(String written) {
        String code = written.strip().toLowerCase(Locale.ROOT);
        return code.matches("-?[0-9]{1,9}[.,]0+") ? code.replaceFirst("[.,]0+$", "") : code;
    }
}
