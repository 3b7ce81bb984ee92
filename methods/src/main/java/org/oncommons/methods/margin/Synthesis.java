package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * The synthesis of a trial with history, which tests that a share of the effect is preserved without fixing a margin first,
 * <pre>
 * Z = [b<sub>EC</sub> - (1 - lambda) b<sub>PC</sub>] / &radic;(s<sub>EC</sub><sup>2</sup> + c) &lt; -z<sub>1-alpha</sub>,
 * c = (1 - lambda)<sup>2</sup> s<sub>PC</sub><sup>2</sup>,
 * </pre>
 * b log hazard ratios, s their standard errors. Events for the power given what history found: the variance v = 1/(q(1 - q)d) with
 * <pre>(1 - lambda) b<sub>PC</sub> - z<sub>1-alpha</sub> &radic;(v + c) - z<sub>power</sub> &radic;v = 0.</pre>
 *
 * @param inputs            the plan
 * @param events            by synthesis, not rounded
 * @param fixedMargin       M2 by the fixed-margin method at the same preserved share, 95 % limit; NaN where history gives none
 * @param fixedMarginEvents by the fixed-margin method (Schoenfeld); NaN where history gives none
 * @param derivation        step by step
 */
public record Synthesis(SynthesisPlan inputs, double events, double fixedMargin, double fixedMarginEvents, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** @throws ImpossibleInput if history is too uncertain, so that no number of events suffices */
    public static Synthesis of(SynthesisPlan inputs) {
        PooledEffect history = inputs.effect();
        double mayLose = (1 - inputs.preserved()) * history.estimate();
        double spread = (1 - inputs.preserved()) * history.error();
        double zAlpha = inputs.error().quantile();
        double zPower = NORMAL.inverseCumulativeProbability(inputs.power());
        if (!(mayLose > zAlpha * spread)) {
            throw new ImpossibleInput("History finds a hazard ratio of " + plain(inputs.ratio()) + " with a lower limit at or below 1 "
                    + "at this "
                    + "alpha, so no number of events shows that a share of it is preserved: more history is needed, or a larger alpha.",
                    "ratio", "lower", "alpha");
        }
        double root = RootSearch.above(0, mayLose / 2, 1e6, 0,
                s -> mayLose - zAlpha * Math.sqrt(s * s + spread * spread) - zPower * s)
                .orElseThrow(() -> new ImpossibleInput("The power " + plain(inputs.power()) + " is too low for this alpha: raise it.",
                        "power"));
        double q = inputs.allocation() / (1 + inputs.allocation());
        double events = 1 / (q * (1 - q) * root * root);
        double limit = (1 - inputs.preserved()) * history.lower(0.95);
        double z = zAlpha + zPower;
        double fixedEvents = limit > 0 ? z * z / (q * (1 - q) * limit * limit) : Double.NaN;
        Derivation derivation = derivation(inputs, history)
                .step("May be lost", "(1 - " + plain(inputs.preserved()) + ") * " + plain(history.estimate()), mayLose, "log hazard ratio")
                .step("Standard error of that", "(1 - " + plain(inputs.preserved()) + ") * " + plain(history.error()), spread, "")
                .step("Standard error of the new trial", plain(mayLose) + " = " + plain(zAlpha) + " sqrt(s^2 + " + plain(spread) + "^2) + "
                        + plain(zPower) + " s", root, "")
                .step("Events", "1 / (" + plain(q * (1 - q)) + " * " + plain(root) + "^2)", events, "events").done();
        return new Synthesis(inputs, events, limit > 0 ? Math.exp(limit) : Double.NaN, fixedEvents, derivation);
    }

    private static Derivation.Builder derivation(SynthesisPlan inputs, PooledEffect history) {
        return Derivation.of("Synthesis with preserved effect",
                "(1 - lambda) bPC = z(1-alpha) sqrt(v + (1 - lambda)^2 sPC^2) + z(power) sqrt(v), d = 1/(q(1 - q)v)",
                "Rothmann, Li, Chen, Chi, Temple and Tsou, Statistics in Medicine 22 (2003) 239")
                .assumes("Constancy: standard treatment works today as it did in the earlier trials.")
                .assumes("The new trial could have shown a difference if there were one (assay sensitivity).")
                .assumes("The power holds if less treatment changes nothing (hazard ratio 1), given what history found.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Historical log hazard ratio", "ln " + plain(inputs.ratio()), history.estimate(), "")
                .step("Its standard error", "ln(" + plain(inputs.upper()) + "/" + plain(inputs.lower()) + ") / (2z)", history.error(), "")
                .warn("Needs fewer events than the fixed margin because it uses the historical estimate instead of its limit; regulators "
                        + "usually ask for the fixed margin.");
    }

    /**
     * The test after the trial.
     *
     * @param observed observed hazard ratio E/C, above 0
     * @param error    standard error of its logarithm, above 0
     * @return Z; the share is preserved where it lies below -z<sub>1-alpha</sub>
     */
    public static double statistic(SynthesisPlan inputs, double observed, double error) {
        if (!(observed > 0 && error > 0 && Double.isFinite(observed + error))) {
            throw new ImpossibleInput("The observed hazard ratio is " + plain(observed) + " with standard error " + plain(error)
                    + ": give two numbers above 0.", "observed", "error");
        }
        PooledEffect history = inputs.effect();
        double share = 1 - inputs.preserved();
        return (Math.log(observed) - share * history.estimate()) / Math.hypot(error, share * history.error());
    }
}
