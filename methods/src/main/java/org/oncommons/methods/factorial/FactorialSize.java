package org.oncommons.methods.factorial;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * Patients of a 2x2 factorial trial. An effect averaged over the other factor has the variance 4 sigma&sup2;/N, their interaction
 * 16 sigma&sup2;/N, so that to see an interaction as large as an effect takes four times the patients.
 *
 * @param inputs      the plan
 * @param patients    for the harder of the two questions, all four groups, not rounded
 * @param powerA      of A with these patients
 * @param powerB      of B with these patients
 * @param separate    patients of two separate trials
 * @param interaction patients to see an interaction as large as the smaller distance
 * @param derivation  step by step
 */
public record FactorialSize(FactorialPlan inputs, double patients, double powerA, double powerB, double separate, double interaction,
        Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The size of a plan. */
    public static FactorialSize of(FactorialPlan inputs) {
        double z = inputs.error().quantile() + NORMAL.inverseCumulativeProbability(inputs.power());
        double meanA = inputs.distanceA() - inputs.interaction() / 2;
        double meanB = inputs.distanceB() - inputs.interaction() / 2;
        double forA = size(inputs, z, meanA);
        double forB = size(inputs, z, meanB);
        double patients = Math.max(forA, forB);
        double separate = size(inputs, z, inputs.distanceA()) + size(inputs, z, inputs.distanceB());
        double interaction = 4 * size(inputs, z, Math.min(inputs.distanceA(), inputs.distanceB()));
        Derivation.Builder derivation = Derivation.of("2x2 factorial design", "N = 4 sigma^2 z^2 / distance^2; interaction: 16 sigma^2 "
                + "z^2 / i^2",
                "Variances of contrasts of four equal groups; Montgomery, Peters and Little, BMC Medical Research "
                        + "Methodology 3 (2003) 26")
                .assumes("A quarter of the patients is in each group.")
                .assumes("alpha of each question is " + inputs.error().words() + "; it is not divided between them.")
                .step("Distance of A over both groups of B", plain(inputs.distanceA()) + " - " + plain(inputs.interaction()) + "/2",
                        meanA, "")
                .step("Distance of B over both groups of A", plain(inputs.distanceB()) + " - " + plain(inputs.interaction()) + "/2",
                        meanB, "")
                .step("Patients for A", "4 * " + plain(inputs.deviation()) + "^2 * " + plain(z) + "^2 / " + plain(meanA) + "^2", forA,
                        "patients")
                .step("Patients for B", "4 * " + plain(inputs.deviation()) + "^2 * " + plain(z) + "^2 / " + plain(meanB) + "^2", forB,
                        "patients")
                .step("Two separate trials", "the same without interaction, added", separate, "patients")
                .step("To see an interaction as large as the smaller distance", "4 times the patients", interaction, "patients");
        if (inputs.interaction() != 0) {
            derivation.warn("With an interaction the averaged effect answers neither question alone: report the four groups.");
        }
        return new FactorialSize(inputs, patients, power(inputs, meanA, patients), power(inputs, meanB, patients), separate, interaction,
                derivation.warn("The trial is too small to exclude an interaction: argue beforehand why the two losses add up.").done());
    }

    private static double size(FactorialPlan inputs, double z, double distance) {
        double ratio = inputs.deviation() * z / distance;
        return 4 * ratio * ratio;
    }

    private static double power(FactorialPlan inputs, double distance, double patients) {
        return NORMAL.cumulativeProbability(distance * Math.sqrt(patients) / (2 * inputs.deviation()) - inputs.error().quantile());
    }
}
