package org.oncommons.methods.margin;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What patients answered when the loss was raised step by step until they refused less treatment. One entry a person in both lists.
 *
 * @param accepted largest loss that the person accepted; 0 where none was
 * @param refused  smallest loss that the person refused; 1 where none was
 * @param share    share of patients that must accept the margin
 * @param level    two-sided confidence level
 * @param margins  losses at which the share is wanted
 */
public record ThresholdAnswers(
        @Quantity(unit = "difference of shares", help = "Largest loss that each person accepted, 0 if none", least = 0, below = 1)
        List<Double> accepted,
        @Quantity(unit = "difference of shares", help = "Smallest loss that each person refused, 1 if none", above = 0, most = 1)
        List<Double> refused,
        @Quantity(unit = "share of patients", help = "How many must accept the margin", above = 0, below = 1, otherwise = 0.8) double share,
        @Quantity(unit = "two-sided confidence level", help = "Of the intervals", above = 0, below = 1, otherwise = 0.95) double level,
        @Quantity(unit = "difference of shares", help = "Losses at which the share is wanted", above = 0, below = 1) List<Double> margins) {

    /** @throws ImpossibleInput if a number is out of its range, the lists differ in length, or somebody refused what they had accepted */
    public ThresholdAnswers {
        Quantities.require(ThresholdAnswers.class, share, level);
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
        margins = List.copyOf(margins);
        Quantities.requireEach(ThresholdAnswers.class, "accepted", accepted);
        Quantities.requireEach(ThresholdAnswers.class, "refused", refused);
        Quantities.requireEach(ThresholdAnswers.class, "margins", margins);
        if (accepted.isEmpty() || accepted.size() != refused.size()) {
            throw new ImpossibleInput("There are " + accepted.size() + " accepted and " + refused.size()
                    + " refused losses: give one of each for every person, and at least one person.", "accepted", "refused");
        }
        for (int i = 0; i < accepted.size(); i++) {
            if (accepted.get(i) >= refused.get(i)) {
                throw new ImpossibleInput("Person " + (i + 1) + " accepted a loss of " + Quantities.plain(accepted.get(i)) + " and refused "
                        + Quantities.plain(refused.get(i)) + ": the refused loss must be larger; leave out answers that contradict "
                        + "each other "
                        + "and say how many.", "accepted", "refused");
            }
        }
    }
}
