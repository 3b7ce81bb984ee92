package org.oncommons.methods.bayes;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What a trial found, and what was believed before.
 *
 * @param ratio       observed hazard ratio E/C
 * @param lower       its lower confidence limit
 * @param upper       its upper confidence limit
 * @param level       two-sided level of that interval
 * @param margin      M, hazard ratio
 * @param priorRatio  median of the prior
 * @param priorEvents events in equal arms that the prior weighs as much as; 0: flat
 * @param certainty   gamma, probability from which non-inferiority is declared
 */
public record HazardEvidence(
        @Quantity(unit = "hazard ratio", help = "Less against standard treatment, observed", above = 0, most = 1000) double ratio,
        @Quantity(unit = "hazard ratio", help = "Its lower confidence limit", above = 0, most = 1000) double lower,
        @Quantity(unit = "hazard ratio", help = "Its upper confidence limit", above = 0, most = 1e6) double upper,
        @Quantity(unit = "two-sided confidence level", help = "Level of that interval", above = 0, below = 1, otherwise = 0.95)
        double level,
        @Quantity(unit = "hazard ratio", help = "Largest acceptable one", above = 1, most = 100) double margin,
        @Quantity(unit = "hazard ratio", help = "Median of the prior", above = 0, most = 100, otherwise = 1) double priorRatio,
        @Quantity(unit = "events", help = "That the prior weighs as much as, 4 / variance; 0 is flat", least = 0, most = 1e6, otherwise = 0)
        double priorEvents,
        @Quantity(unit = "probability", help = "From which non-inferiority is declared", above = 0.5, below = 1, otherwise = 0.975)
        double certainty) {

    /** @throws ImpossibleInput if a number is out of its range, or the estimate outside its interval */
    public HazardEvidence {
        Quantities.require(HazardEvidence.class, ratio, lower, upper, level, margin, priorRatio, priorEvents, certainty);
        if (!(lower < ratio && ratio < upper)) {
            throw new ImpossibleInput("The hazard ratio " + Quantities.plain(ratio) + " is not inside its interval "
                    + Quantities.plain(lower) + " to " + Quantities.plain(upper) + ": check the three numbers.", "ratio", "lower", "upper");
        }
    }

    HazardRule rule() {
        return new HazardRule(Math.log(margin), certainty, Math.log(priorRatio), priorEvents / 4);
    }

    /** I, from the width of the interval. */
    double information() {
        double z = HazardRule.NORMAL.inverseSurvivalProbability((1 - level) / 2);
        double error = Math.log(upper / lower) / (2 * z);
        return 1 / (error * error);
    }
}
