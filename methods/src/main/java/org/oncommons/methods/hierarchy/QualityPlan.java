package org.oncommons.methods.hierarchy;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * Non-inferiority of the oncological outcome first, then superiority in quality of life; both must be shown for the whole claim.
 *
 * @param patients        in both arms, for which the two powers hold
 * @param oncologicAlpha  one-sided type I error of non-inferiority
 * @param oncologicPower  of non-inferiority alone at these patients
 * @param qualityAlpha    one-sided type I error of superiority in quality of life
 * @param qualityPower    of that test alone at these patients
 * @param correlation     of the two test statistics
 * @param wanted          probability to show both
 */
public record QualityPlan(
        @Quantity(unit = "patients", help = "In both arms, for which the two powers hold", least = 4, most = 1e7) double patients,
        @Quantity(unit = "one-sided type I error", help = "Of non-inferiority", above = 0, below = 0.5, otherwise = 0.025)
        double oncologicAlpha,
        @Quantity(unit = "probability", help = "Power of non-inferiority alone", above = 0, below = 1) double oncologicPower,
        @Quantity(unit = "one-sided type I error", help = "Of superiority in quality of life", above = 0, below = 0.5, otherwise = 0.025)
        double qualityAlpha,
        @Quantity(unit = "probability", help = "Power of superiority in quality of life alone", above = 0, below = 1) double qualityPower,
        @Quantity(unit = "correlation", help = "Of the two test statistics; 0 is the cautious choice", least = -1, most = 1, otherwise = 0)
        double correlation,
        @Quantity(unit = "probability", help = "To show both", above = 0, below = 1, otherwise = 0.8) double wanted) {

    /** @throws ImpossibleInput if a number is out of its range, or a power is not above its alpha */
    public QualityPlan {
        Quantities.require(QualityPlan.class, patients, oncologicAlpha, oncologicPower, qualityAlpha, qualityPower, correlation, wanted);
        requirePower("oncologicPower", oncologicPower, oncologicAlpha);
        requirePower("qualityPower", qualityPower, qualityAlpha);
    }

    private static void requirePower(String name, double power, double alpha) {
        if (power <= alpha) {
            throw new ImpossibleInput(name + " is " + Quantities.plain(power) + ", not above its alpha " + Quantities.plain(alpha)
                    + ": plan a larger effect or more patients.", name);
        }
    }

    OneSidedAlpha oncologicError() {
        return new OneSidedAlpha(oncologicAlpha);
    }

    OneSidedAlpha qualityError() {
        return new OneSidedAlpha(qualityAlpha);
    }
}
