package org.oncommons.methods.cluster;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;

/**
 * Size of a parallel cluster trial: the patients of an individually randomised one times the design effect
 * <pre>1 + [(1 + cv&sup2;)m - 1] rho.</pre>
 *
 * @param inputs       the plan
 * @param designEffect factor
 * @param patients     in both arms, not rounded
 * @param clusters     in both arms, an even number
 * @param derivation   step by step
 */
public record ClusterSize(ClusterPlan inputs, double designEffect, double patients, int clusters, Derivation derivation) {

    private static final int FEW = 40;

    /** The size of a plan. */
    public static ClusterSize of(ClusterPlan inputs) {
        double m = inputs.clusterSize();
        double effect = 1 + ((1 + inputs.variation() * inputs.variation()) * m - 1) * inputs.correlation();
        double patients = inputs.patients() * effect;
        int clusters = 2 * (int) Math.ceil(patients / m / 2 - 1e-9);
        Derivation.Builder derivation = Derivation.of("Parallel clusters", "design effect = 1 + [(1 + cv^2) m - 1] rho",
                "Eldridge, Ashby and Kerry, International Journal of Epidemiology 35 (2006) 1292")
                .assumes("Clusters are independent; two patients of a cluster are alike by the same correlation everywhere.")
                .step("Design effect", "1 + ((1 + " + plain(inputs.variation()) + "^2) * " + plain(m) + " - 1) * "
                        + plain(inputs.correlation()),
                        effect, "")
                .step("Patients", plain(inputs.patients()) + " * " + plain(effect), patients, "patients")
                .step("Clusters", plain(patients) + " / " + plain(m) + ", up to an even number", clusters, "clusters");
        if (clusters < FEW) {
            derivation.warn("With less than " + FEW + " clusters the normal quantiles are too small: add at least one cluster an arm, and "
                    + "analyse with a t distribution.");
        }
        return new ClusterSize(inputs, effect, patients, clusters, derivation.done());
    }
}
