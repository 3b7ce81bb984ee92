package org.oncommons.methods.preference;

import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * A partly randomised design: those without a firm wish are randomised, the others get what they wish and are followed.
 *
 * @param randomised   patients needed in the randomised comparison
 * @param withoutWish  share of those approached who have no firm wish
 * @param consent      share of these who let themselves be randomised
 * @param wishLess     share of those with a wish who wish less treatment
 * @param followed     share of those with a wish who let themselves be followed
 * @param certainty    probability to reach the randomised patients
 */
public record PartlyRandomisedPlan(
        @Quantity(unit = "patients", help = "Needed in the randomised comparison", least = 1, most = 1e6) int randomised,
        @Quantity(unit = "share of patients", help = "Approached patients without a firm wish", above = 0, most = 1) double withoutWish,
        @Quantity(unit = "share of patients", help = "Of these, who let themselves be randomised", above = 0, most = 1, otherwise = 1)
        double consent,
        @Quantity(unit = "share of patients", help = "Of those with a wish, who wish less treatment", least = 0, most = 1, otherwise = 0.5)
        double wishLess,
        @Quantity(unit = "share of patients", help = "Of those with a wish, who let themselves be followed", least = 0, most = 1,
                otherwise = 1) double followed,
        @Quantity(unit = "probability", help = "To reach the randomised patients", above = 0, below = 1,
                otherwise = 0.9) double certainty) {

    /** @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of its range */
    public PartlyRandomisedPlan {
        Quantities.require(PartlyRandomisedPlan.class, randomised, withoutWish, consent, wishLess, followed, certainty);
    }

    /** Share of approached patients who are randomised. */
    public double randomisable() {
        return withoutWish * consent;
    }
}
