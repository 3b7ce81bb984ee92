package org.oncommons.methods.bayes;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;

/**
 * What is known of a hazard ratio after a trial.
 *
 * @param inputs      data and prior
 * @param ratio       median of the posterior distribution
 * @param error       standard deviation of the log hazard ratio
 * @param lower       lower credible limit at the level of the data's interval
 * @param upper       upper credible limit
 * @param probability P(HR &lt; M | data)
 * @param derivation  step by step
 */
public record HazardPosterior(HazardEvidence inputs, double ratio, double error, double lower, double upper, double probability,
        Derivation derivation) {

    /** The posterior distribution. */
    public static HazardPosterior of(HazardEvidence inputs) {
        HazardRule rule = inputs.rule();
        double information = inputs.information();
        double total = rule.priorWeight() + information;
        double mean = rule.mean(Math.log(inputs.ratio()), information);
        double error = 1 / Math.sqrt(total);
        double z = HazardRule.NORMAL.inverseSurvivalProbability((1 - inputs.level()) / 2);
        double probability = rule.probability(Math.log(inputs.ratio()), information);
        Derivation.Builder derivation = Derivation.of("Bayesian non-inferiority of a hazard ratio",
                "ln HR | data ~ N((I0 a + I ln hr)/(I0 + I), 1/(I0 + I)), P = Phi((ln M - mean)/sd)",
                "Spiegelhalter, Freedman and Parmar, Journal of the Royal Statistical Society A 157 (1994) 357")
                .assumes("The log hazard ratio is normally distributed, which needs more than a few events.")
                .step("Information of the data", "(2z / ln(" + plain(inputs.upper()) + "/" + plain(inputs.lower()) + "))^2", information,
                        "")
                .step("Information of the prior", plain(inputs.priorEvents()) + " / 4", rule.priorWeight(), "")
                .step("Posterior mean", "weighted by information", mean, "log hazard ratio")
                .step("Posterior standard deviation", "1 / sqrt(" + plain(total) + ")", error, "")
                .step("P(HR < M)", "Phi((" + plain(Math.log(inputs.margin())) + " - " + plain(mean) + ") / " + plain(error) + ")",
                        probability,
                        "probability");
        if (inputs.priorEvents() == 0) {
            derivation.warn("With a flat prior the probability is 1 minus the one-sided p of the usual test: no more is known than by it.");
        } else if (rule.priorWeight() > information) {
            derivation.warn("The prior weighs more than the data.");
        }
        return new HazardPosterior(inputs, Math.exp(mean), error, Math.exp(mean - z * error), Math.exp(mean + z * error), probability,
                derivation.done());
    }

    /** Whether non-inferiority is declared. */
    public boolean declared() {
        return probability >= inputs.certainty();
    }
}
