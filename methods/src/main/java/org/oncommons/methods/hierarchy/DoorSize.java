package org.oncommons.methods.hierarchy;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * Patients for the Wilcoxon test of ordered categories,
 * <pre>N = (z<sub>1-alpha</sub> + z<sub>power</sub>)<sup>2</sup> [1 - &Sigma; q<sub>c</sub><sup>3</sup>] / [12k(1 - k)(P -
 * P<sub>0</sub>)<sup>2</sup>],</pre>
 * q<sub>c</sub> the share of category c over both arms.
 *
 * @param inputs     the plan
 * @param patients   in both arms, not rounded
 * @param derivation step by step
 */
public record DoorSize(DoorPlan inputs, double patients, Derivation derivation) {

    /** Patients for the planned power. */
    public static DoorSize of(DoorPlan inputs) {
        double k = inputs.allocation() / (1 + inputs.allocation());
        double untied = 1;
        for (int c = 0; c < inputs.control().size(); c++) {
            double share = k * inputs.experimental().get(c) + (1 - k) * inputs.control().get(c);
            untied -= share * share * share;
        }
        double z = inputs.error().quantile() + NormalDistribution.of(0, 1).inverseCumulativeProbability(inputs.power());
        double distance = inputs.better() - inputs.excluded();
        double patients = z * z * untied / (12 * k * (1 - k) * distance * distance);
        Derivation derivation = Derivation.of("Size for ordered outcomes (DOOR, Wilcoxon)",
                "N = (z(1-alpha) + z(power))^2 [1 - sum q^3] / [12 k(1 - k)(P - P0)^2]",
                "Noether, Journal of the American Statistical Association 82 (1987) 645; ties: Zhao, Rahardja and Qu, Statistics in "
                        + "Medicine 27 (2008) 462")
                .assumes("The arms do not differ much, so that the variance is near that without difference.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Probability to fare better", "wins and half of the ties", inputs.better(), "probability")
                .step("Share not tied", "1 - sum of the cubes of the shares", untied, "")
                .step("Quantiles", "z(1 - " + plain(inputs.alpha()) + ") + z(" + plain(inputs.power()) + ")", z, "")
                .step("Patients", plain(z) + "^2 * " + plain(untied) + " / (12 * " + plain(k * (1 - k)) + " * " + plain(distance) + "^2)",
                        patients, "patients")
                .warn("Checked against drawn trials, not against another program.").done();
        return new DoorSize(inputs, patients, derivation);
    }
}
