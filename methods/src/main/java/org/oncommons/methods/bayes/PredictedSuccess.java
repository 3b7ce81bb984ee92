package org.oncommons.methods.bayes;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;

/**
 * Probability that non-inferiority will be declared at the end, given what was seen at a look: the rest of the trial is drawn from the
 * posterior distribution at the look.
 *
 * @param inputs      the look
 * @param probability predictive probability of success
 * @param underNoLoss the same if the true hazard ratio is 1 (conditional power)
 * @param underMargin the same if it is the margin
 * @param derivation  step by step
 */
public record PredictedSuccess(InterimEvidence inputs, double probability, double underNoLoss, double underMargin, Derivation derivation) {

    /** What the look lets expect. */
    public static PredictedSuccess of(InterimEvidence inputs) {
        HazardRule rule = inputs.rule();
        double share = inputs.allocation() / ((1 + inputs.allocation()) * (1 + inputs.allocation()));
        double now = share * inputs.eventsNow();
        double all = share * inputs.eventsInAll();
        double observed = Math.log(inputs.ratio());
        double bound = rule.bound(all);
        double mean = rule.mean(observed, now);
        double posterior = 1 / (rule.priorWeight() + now);
        double probability = success(bound, observed, now, all, mean, posterior);
        Derivation derivation = Derivation.of("Predictive probability of success",
                "final ln hr = (I1 ln hr1 + (I2 - I1) x)/I2, x ~ N(posterior mean, posterior variance + 1/(I2 - I1)); success if at most c",
                "Spiegelhalter, Freedman and Blackburn, Controlled Clinical Trials 7 (1986) 8")
                .assumes("The hazard ratio does not change over time.")
                .step("Information now", "q(1 - q) * " + plain(inputs.eventsNow()), now, "")
                .step("Information at the end", "q(1 - q) * " + plain(inputs.eventsInAll()), all, "")
                .step("Bound at the end", "largest observed hazard ratio that is declared non-inferior", Math.exp(bound), "hazard ratio")
                .step("Posterior mean now", "weighted by information", mean, "log hazard ratio")
                .step("Probability of success", "over the rest of the trial", probability, "probability")
                .warn("To stop for a low probability does not raise the type I error; to stop for a high one does, unless alpha is "
                        + "spent.").done();
        return new PredictedSuccess(inputs, probability, success(bound, observed, now, all, 0, 0),
                success(bound, observed, now, all, rule.logMargin(), 0), derivation);
    }

    private static double success(double bound, double observed, double now, double all, double mean, double variance) {
        double rest = all - now;
        double expected = (now * observed + rest * mean) / all;
        double error = rest / all * Math.sqrt(variance + 1 / rest);
        return HazardRule.NORMAL.cumulativeProbability((bound - expected) / error);
    }
}
