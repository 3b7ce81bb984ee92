package org.oncommons.methods.preference;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * Patients of a two-stage design for each of its three effects, with s = sigma&sup2;, nu selection, pi preference, tau treatment,
 * <pre>
 * N(nu) = z&sup2; {s + phi(1 - phi)[(2phi - 1)nu + pi]&sup2; + 2 theta/(1 - theta) s [phi&sup2; + (1 - phi)&sup2;]} / [4 theta nu&sup2;
 * phi&sup2;(1 - phi)&sup2;],
 * N(pi) the same with nu and pi exchanged, N(tau) = 4 z&sup2; s / [(1 - theta) tau&sup2;].
 * </pre>
 *
 * @param inputs     the plan
 * @param treatment  patients in all for the effect of treatment, not rounded
 * @param selection  for the effect of selection
 * @param preference for the effect of preference
 * @param derivation step by step
 */
public record TwoStageSize(TwoStagePlan inputs, double treatment, double selection, double preference, Derivation derivation) {

    /** Patients for each effect. */
    public static TwoStageSize of(TwoStagePlan inputs) {
        double z = inputs.error().quantile() + NormalDistribution.of(0, 1).inverseCumulativeProbability(inputs.power());
        double variance = inputs.deviation() * inputs.deviation();
        double treatment = 4 * z * z * variance / ((1 - inputs.choosing()) * inputs.treatment() * inputs.treatment());
        double selection = interaction(inputs, z, inputs.selection(), inputs.preference());
        double preference = interaction(inputs, z, inputs.preference(), inputs.selection());
        Derivation derivation = Derivation.of("Two-stage preference design",
                "N = z^2 {s + phi(1 - phi)[(2phi - 1)nu + pi]^2 + 2 theta/(1 - theta) s [phi^2 + (1 - phi)^2]} / [4 theta nu^2 phi^2 "
                + "(1 - phi)^2]",
                "Rucker, Statistics in Medicine 8 (1989) 477; Turner, Walter, Macaskill, McCaffery and Irwig, Medical Decision Making "
                + "34 (2014) "
                        + "711")
                .assumes("Randomised patients are halved between the treatments.")
                .assumes("The standard deviation is the same with both treatments and in both preferences.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Quantiles", "z(1 - " + plain(inputs.alpha()) + ") + z(" + plain(inputs.power()) + ")", z, "")
                .step("For the effect of treatment", "4 z^2 s / ((1 - " + plain(inputs.choosing()) + ") " + plain(inputs.treatment())
                        + "^2)",
                        treatment, "patients")
                .step("For the effect of selection", "with nu = " + plain(inputs.selection()) + ", pi = " + plain(inputs.preference()),
                        selection,
                        "patients")
                .step("For the effect of preference", "the same exchanged", preference, "patients")
                .warn("Non-inferiority is judged in the randomised patients; those who choose are no fair comparison.").done();
        return new TwoStageSize(inputs, treatment, selection, preference, derivation);
    }

    private static double interaction(TwoStagePlan inputs, double z, double wanted, double other) {
        double phi = inputs.prefer();
        double theta = inputs.choosing();
        double variance = inputs.deviation() * inputs.deviation();
        double mixed = (2 * phi - 1) * wanted + other;
        double spread = variance + phi * (1 - phi) * mixed * mixed
                + 2 * theta / (1 - theta) * variance * (phi * phi + (1 - phi) * (1 - phi));
        double scale = wanted * phi * (1 - phi);
        return z * z * spread / (4 * theta * scale * scale);
    }
}
