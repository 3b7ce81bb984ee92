package org.oncommons.methods.simulation;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * Patients who change to the treatment of the other arm, and have its hazard from then on.
 *
 * @param toControl      share of the de-escalated arm that changes to standard treatment
 * @param toExperimental share of the standard arm that changes to less treatment
 * @param fromMonth      since randomisation; changes are spread evenly from here
 * @param toMonth        to here
 * @param frailty        standard deviation of the logarithm of each patient's own risk, whose mean is 1; hazards are those at risk 1
 * @param selective      whether patients change in proportion to their own risk instead of at random
 */
public record Switching(
        @Quantity(unit = "share of the arm", help = "De-escalated patients who change to standard treatment", least = 0, most = 1,
                otherwise = 0) double toControl,
        @Quantity(unit = "share of the arm", help = "Standard patients who change to less treatment", least = 0, most = 1, otherwise = 0)
        double toExperimental,
        @Quantity(unit = "months since randomisation", help = "Earliest change", least = 0, otherwise = 0) double fromMonth,
        @Quantity(unit = "months since randomisation", help = "Latest change", least = 0, otherwise = 0) double toMonth,
        @Quantity(unit = "standard deviation of log risk", help = "How much patients differ in their risk", least = 0, most = 3,
        otherwise = 0)
        double frailty,
        @Words(help = "Whether patients change in proportion to their risk", otherwise = "false") boolean selective) {

    /** Nobody changes. */
    public static final Switching NONE = new Switching(0, 0, 0, 0, 0, false);

    /** @throws ImpossibleInput if a number is out of range, or selection has nothing to select by */
    public Switching {
        Quantities.require(Switching.class, toControl, toExperimental, fromMonth, toMonth, frailty);
        if (toMonth < fromMonth) {
            throw new ImpossibleInput("Changes end at " + plain(toMonth) + " months, before they begin at " + plain(fromMonth)
                    + ": give a later end.", "toMonth", "fromMonth");
        }
        if (selective && frailty == 0) {
            throw new ImpossibleInput("Patients change by their risk, but all have the same: give a frailty above 0, such as 0.8.",
                    "frailty",
                    "selective");
        }
    }

    /** At random and at once. */
    public static Switching atOnce(double toControl, double toExperimental) {
        return new Switching(toControl, toExperimental, 0, 0, 0, false);
    }

    boolean any() {
        return toControl > 0 || toExperimental > 0;
    }
}
