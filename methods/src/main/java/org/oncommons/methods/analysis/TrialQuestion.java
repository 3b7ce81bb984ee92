package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A non-inferiority question to the patients of a trial.
 *
 * @param patients of both arms
 * @param measure  scale of the effect and the margin
 * @param margin   above 1 for a hazard ratio, above 0 for a loss
 * @param time     t or tau for a loss, within the follow-up of both arms; not used for a hazard ratio
 * @param alpha    one-sided
 */
public record TrialQuestion(
        @Words(help = "Patients with time, event, arm, and whether they kept to the protocol") TrialPatients patients,
        @Words(help = "What is compared with the margin", otherwise = "\"HAZARD_RATIO\"") Measure measure,
        @Quantity(unit = "effect", help = "Largest acceptable effect: above 1 for a hazard ratio, above 0 for a loss",
        above = 0) double margin,
        @Quantity(unit = "time", help = "When the arms are compared; not used for a hazard ratio", least = 0, otherwise = 0) double time,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha) {

    /** @throws ImpossibleInput if the margin is on the wrong side or the time is missing */
    public TrialQuestion {
        Quantities.require(TrialQuestion.class, margin, time, alpha);
        if (margin <= measure.none()) {
            throw new ImpossibleInput("The margin " + plain(margin) + " allows no loss: as a " + measure.words() + " give a number above "
                    + plain(measure.none()) + ".", "margin");
        }
        if (measure == Measure.SURVIVAL_DIFFERENCE && margin >= 1) {
            throw new ImpossibleInput("The margin " + plain(margin)
                    + " is no share: give the largest acceptable loss below 1, such as 0.03 for 3 "
                    + "percentage points.", "margin");
        }
        if (!measure.ratio() && !(time > 0)) {
            throw new ImpossibleInput("The time is " + plain(time) + ": give the time at which the arms are compared, above 0.", "time");
        }
    }
}
