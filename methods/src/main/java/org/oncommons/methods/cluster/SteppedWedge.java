package org.oncommons.methods.cluster;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * Power of a stepped wedge. With I clusters in T periods, X 1 where a cluster has less treatment, s = within variance / n, t between
 * variance,
 * <pre>
 * Var = I s (s + T t) / [(IU - W)s + (U&sup2; + ITU - TW - IV)t],
 * U = &Sigma; X, W = &Sigma; over periods of (&Sigma; X)&sup2;, V = &Sigma; over clusters of (&Sigma; X)&sup2;.
 * </pre>
 *
 * @param inputs     the plan
 * @param variance   of the estimated difference
 * @param power      normal approximation
 * @param patients   in all clusters and periods
 * @param derivation step by step
 */
public record SteppedWedge(SteppedWedgePlan inputs, double variance, double power, double patients, Derivation derivation) {

    /** Variance and power of a plan. */
    public static SteppedWedge of(SteppedWedgePlan inputs) {
        int periods = inputs.steps() + 1;
        double clusters = (double) inputs.steps() * inputs.clusters();
        double total = inputs.deviation() * inputs.deviation();
        double within = total * (1 - inputs.correlation()) / inputs.patients();
        double between = total * inputs.correlation();
        double u = 0;
        double v = 0;
        double w = 0;
        for (int step = 1; step <= inputs.steps(); step++) {
            double treated = (double) step * inputs.clusters();
            u += treated;
            w += treated * treated;
            v += (double) step * step * inputs.clusters();
        }
        double variance = clusters * within * (within + periods * between)
                / ((clusters * u - w) * within + (u * u + clusters * periods * u - periods * w - clusters * v) * between);
        double power = NormalDistribution.of(0, 1)
                .cumulativeProbability(inputs.distance() / Math.sqrt(variance) - inputs.error().quantile());
        double patients = clusters * periods * inputs.patients();
        Derivation derivation = Derivation.of("Stepped wedge", "Var = I s (s + T t) / [(IU - W)s + (U^2 + ITU - TW - IV)t]",
                "Hussey and Hughes, Contemporary Clinical Trials 28 (2007) 182")
                .assumes("Time acts alike on all clusters, and the effect does not depend on how long a cluster has had it.")
                .assumes("Other patients are treated in each period; two of a cluster are alike by the same correlation at any "
                        + "distance in time.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Variance of a cell's mean", plain(total) + " (1 - " + plain(inputs.correlation()) + ") / "
                        + plain(inputs.patients()), within,
                        "")
                .step("Variance between clusters", plain(total) + " * " + plain(inputs.correlation()), between, "")
                .step("Variance of the difference", "U = " + plain(u) + ", W = " + plain(w) + ", V = " + plain(v), variance, "")
                .step("Power", "Phi(" + plain(inputs.distance()) + " / sqrt(" + plain(variance) + ") - z(1 - " + plain(inputs.alpha())
                        + "))", power,
                        "probability")
                .step("Patients", plain(clusters) + " * " + periods + " * " + plain(inputs.patients()), patients, "patients")
                .warn("If patients of neighbouring periods are more alike than those of distant ones, the power is lower.").done();
        return new SteppedWedge(inputs, variance, power, patients, derivation);
    }
}
