package org.oncommons.methods.hierarchy;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * Patients for a win ratio,
 * <pre>N = 4(1 + p<sub>T</sub>) / [3k(1 - k)(1 - p<sub>T</sub>)] (z<sub>1-alpha</sub> + z<sub>power</sub>)&sup2; /
 * ln&sup2;(WR/WR<sub>0</sub>).</pre>
 * A little too large where many pairs are tied.
 *
 * @param inputs     the plan
 * @param patients   in both arms, not rounded
 * @param derivation step by step
 */
public record WinRatioSize(WinRatioPlan inputs, double patients, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Patients for the planned power. */
    public static WinRatioSize of(WinRatioPlan inputs) {
        double variance = variance(inputs);
        double distance = Math.log(inputs.winRatio() / inputs.nullRatio());
        double z = inputs.error().quantile() + NORMAL.inverseCumulativeProbability(inputs.power());
        double patients = variance * z * z / (distance * distance);
        Derivation derivation = Derivation.of("Size for a win ratio", "N = 4(1 + pT)/[3k(1 - k)(1 - pT)] (z(1-alpha) + z(power))^2 / "
                + "ln(WR/WR0)^2",
                "Yu and Ganju, Statistics in Medicine 41 (2022) 950")
                .assumes("The arms do not differ much, so that the variance is near that without difference.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Variance times N", "4 * (1 + " + plain(inputs.ties()) + ") / (3 k (1 - k) (1 - " + plain(inputs.ties()) + "))",
                        variance, "")
                .step("Quantiles", "z(1 - " + plain(inputs.alpha()) + ") + z(" + plain(inputs.power()) + ")", z, "")
                .step("Distance", "ln(" + plain(inputs.winRatio()) + " / " + plain(inputs.nullRatio()) + ")", distance, "log win ratio")
                .step("Patients", plain(variance) + " * " + plain(z) + "^2 / " + plain(distance) + "^2", patients, "patients")
                .warn("With many ties the size is a little larger than needed: check it by simulation.")
                .warn("Checked against drawn trials, not against another program.").done();
        return new WinRatioSize(inputs, patients, derivation);
    }

    /**
     * Power of a size; {@link WinRatioPlan#power()} is not used.
     *
     * @param patients in both arms, above 0
     */
    public static double power(WinRatioPlan inputs, double patients) {
        return NORMAL.cumulativeProbability(Math.log(inputs.winRatio() / inputs.nullRatio()) * Math.sqrt(patients / variance(inputs))
                - inputs.error().quantile());
    }

    private static double variance(WinRatioPlan inputs) {
        double k = inputs.allocation() / (1 + inputs.allocation());
        return 4 * (1 + inputs.ties()) / (3 * k * (1 - k) * (1 - inputs.ties()));
    }
}
