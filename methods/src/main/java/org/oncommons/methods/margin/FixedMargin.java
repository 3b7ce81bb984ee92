package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * The fixed margin: M1 the whole effect of standard treatment that history makes sure, M2 the part of it that may be lost,
 * <pre>M1 = e<sup>L</sup>, M2 = e<sup>(1 - lambda) L</sup>,</pre>
 * L the lower confidence limit of the log hazard ratio of less or no treatment against standard treatment.
 *
 * @param inputs     the history
 * @param pooled     its estimates as one
 * @param wholeLoss  M1
 * @param margin     M2
 * @param derivation step by step
 */
public record FixedMargin(HistoricalEffects inputs, PooledEffect pooled, double wholeLoss, double margin, Derivation derivation) {

    /** @throws ImpossibleInput if history does not show that standard treatment is better, so that there is no margin to take from it */
    public static FixedMargin of(HistoricalEffects inputs) {
        PooledEffect pooled = PooledEffect.of(inputs);
        double limit = pooled.lower(inputs.limit());
        if (!(limit > 0)) {
            throw new ImpossibleInput("The lower limit of the historical hazard ratio is " + plain(Math.exp(limit))
                    + ", so history does not show that standard treatment is better and gives no margin: argue the margin from patients or "
                    + "from the balance of benefit and harm, or check that the ratios are less treatment against standard.",
                    "ratios", "limit");
        }
        double kept = (1 - inputs.preserved()) * limit;
        return new FixedMargin(inputs, pooled, Math.exp(limit), Math.exp(kept), derivation(inputs, pooled, limit, kept));
    }

    /** Whether a margin argued otherwise stays below M2. */
    public boolean allows(double hazardRatio) {
        return hazardRatio <= margin;
    }

    private static Derivation derivation(HistoricalEffects inputs, PooledEffect pooled, double limit, double kept) {
        Derivation.Builder derivation = Derivation.of("Fixed margin from historical effect", "M1 = exp(L), M2 = exp((1 - lambda) L)",
                "US Food and Drug Administration, Non-Inferiority Clinical Trials to Establish Effectiveness, guidance (2016)")
                .assumes("Constancy: standard treatment works today as it did in the earlier trials.")
                .assumes("The earlier trials compared with what the new trial leaves out, or with less.")
                .step("Pooled log hazard ratio", pooled.trials() + " trials, " + pooled.pooling(), pooled.estimate(), "")
                .step("Its standard error", "from the weights" + (pooled.betweenTrials() > 0 ? " with tau^2 = "
                        + plain(pooled.betweenTrials()) : ""), pooled.error(), "");
        if (pooled.trials() > 1) {
            derivation.step("Heterogeneity", "Cochran's Q with " + (pooled.trials() - 1) + " degrees of freedom, p = "
                    + plain(pooled.heterogeneityP()), pooled.heterogeneity(), "");
        }
        derivation.step("Lower limit", "of the " + plain(100 * inputs.limit()) + " % interval", limit, "log hazard ratio")
                .step("M1", "exp(" + plain(limit) + ")", Math.exp(limit), "hazard ratio")
                .step("M2", "exp((1 - " + plain(inputs.preserved()) + ") * " + plain(limit) + ")", Math.exp(kept), "hazard ratio");
        if (pooled.inconsistency() > 0.5) {
            derivation.warn("The earlier trials disagree (I^2 = " + plain(Math.rint(100 * pooled.inconsistency()))
                    + " %): their mean may not be the effect in the new trial.");
        }
        if (pooled.trials() == 1) {
            derivation.warn("A single earlier trial says nothing of how the effect varies from trial to trial.");
        }
        return derivation.warn("Where treatment is left out, M1 is the known loss of leaving it out: M2 then is a ceiling for the "
                + "margin, not "
                + "its justification; argue the margin from what patients accept or from the balance of benefit and harm.").done();
    }
}
