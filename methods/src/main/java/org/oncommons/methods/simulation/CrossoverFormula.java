package org.oncommons.methods.simulation;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What early random changes to standard treatment do to the error by intention to treat, without simulation:
 * <pre>HR' = 1 + (M - 1)(1 - c),  error = Phi(-z<sub>1-alpha</sub> + &radic;(d q (1 - q)) (ln M - ln HR')).</pre>
 *
 * @param events     d, in both arms
 * @param allocation r, patients in the de-escalated arm for each one in the standard arm
 * @param margin     M
 * @param changing   c, share of the de-escalated arm that changes to standard treatment at once and at random
 * @param alpha      one-sided
 */
public record CrossoverFormula(
        @Quantity(unit = "events", help = "Events in both arms at the analysis", above = 0, most = 1e6) double events,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 100) double margin,
        @Quantity(unit = "share of the arm", help = "De-escalated patients who change to standard treatment", least = 0, most = 1)
        double changing,
        @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval, 0.05 with the 90 % interval", above = 0,
                below = 0.5, otherwise = 0.025) double alpha) {

    public CrossoverFormula {
        Quantities.require(CrossoverFormula.class, events, allocation, margin, changing, alpha);
    }

    /** Hazard ratio that intention to treat sees when the true one is the margin. */
    public double dilutedRatio() {
        return 1 + (margin - 1) * (1 - changing);
    }

    /** Probability to call less treatment non-inferior when it is worse by the margin. */
    public double typeOneError() {
        double q = allocation / (1 + allocation);
        double shift = Math.sqrt(events * q * (1 - q)) * Math.log(margin / dilutedRatio());
        return NormalDistribution.of(0, 1).cumulativeProbability(shift - new OneSidedAlpha(alpha).quantile());
    }

    Derivation derivation() {
        return Derivation.of("Error by intention to treat under early random crossover",
                "HR' = 1 + (M - 1)(1 - c), error = Phi(-z(1-alpha) + sqrt(d q (1-q)) (ln M - ln HR'))",
                "Normal approximation of the log-rank test: Schoenfeld, Biometrika 68 (1981) 316; dilution: Parpia and others, BMJ Open 4 "
                + "(2014) e006531")
                .assumes("Patients change at random, at once after randomisation, and events are rare.")
                .assumes("alpha is " + new OneSidedAlpha(alpha).words() + ".")
                .step("Hazard ratio that intention to treat sees", "1 + (" + plain(margin) + " - 1) * (1 - " + plain(changing) + ")",
                dilutedRatio(),
                        "hazard ratio")
                .step("Type I error", "Phi(-z + sqrt(" + plain(events) + " q (1 - q)) * (ln " + plain(margin) + " - ln "
                + plain(dilutedRatio())
                        + "))", typeOneError(), "probability")
                .warn("A quick approximation: simulate changes that come late, go both ways, or depend on risk.").done();
    }
}
