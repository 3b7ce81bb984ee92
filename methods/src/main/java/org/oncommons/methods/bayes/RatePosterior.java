package org.oncommons.methods.bayes;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;

/**
 * What is known of the difference of two rates after a trial.
 *
 * @param inputs      data and priors
 * @param probability P(p<sub>E</sub> - p<sub>C</sub> &lt; m | data)
 * @param lower       lower credible limit of the difference, equal tails
 * @param upper       upper credible limit
 * @param derivation  step by step
 */
public record RatePosterior(RateEvidence inputs, double probability, double lower, double upper, Derivation derivation) {

    /** The posterior distribution. */
    public static RatePosterior of(RateEvidence inputs) {
        BetaDifference difference = BetaDifference.of(inputs.controlEvents(), inputs.controlPatients(), inputs.experimentalEvents(),
                inputs.experimentalPatients(), inputs.priorWith(), inputs.priorWithout());
        double probability = difference.below(inputs.margin());
        double tail = (1 - inputs.level()) / 2;
        double lower = difference.quantile(tail);
        double upper = difference.quantile(1 - tail);
        Derivation derivation = Derivation.of("Bayesian non-inferiority of two rates", "P(pE - pC < m) = integral of FE(p + m) fC(p) dp",
                "Conjugate beta distributions; Altham, Journal of the Royal Statistical Society B 31 (1969) 261")
                .assumes("Patients are independent, and the endpoint of each is known.")
                .assumes("The rates of the arms are independent before the trial, each with the prior Beta(" + plain(inputs.priorWith())
                        + ", "
                        + plain(inputs.priorWithout()) + ").")
                .step("Standard arm", "Beta(" + plain(inputs.priorWith() + inputs.controlEvents()) + ", " + plain(inputs.priorWithout()
                        + inputs.controlPatients() - inputs.controlEvents()) + "), mean", mean(inputs, inputs.controlEvents(),
                        inputs.controlPatients()), "share of patients")
                .step("De-escalated arm", "Beta(" + plain(inputs.priorWith() + inputs.experimentalEvents()) + ", "
                        + plain(inputs.priorWithout() + inputs.experimentalPatients() - inputs.experimentalEvents()) + "), mean",
                        mean(inputs, inputs.experimentalEvents(), inputs.experimentalPatients()), "share of patients")
                .step("P(pE - pC < m)", "quadrature", probability, "probability").done();
        return new RatePosterior(inputs, probability, lower, upper, derivation);
    }

    private static double mean(RateEvidence inputs, int events, int patients) {
        return (inputs.priorWith() + events) / (inputs.priorWith() + inputs.priorWithout() + patients);
    }
}
