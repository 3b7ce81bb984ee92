package org.oncommons.methods.bayes;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.OneSidedAlpha;

/**
 * How a Bayesian rule behaves,
 * <pre>
 * P(declared | HR) = Phi((c - ln HR) &radic;I),
 * assurance = Phi((c - b) / &radic;(1/I + s<sup>2</sup>)) where ln HR is believed to be N(b, s<sup>2</sup>).
 * </pre>
 *
 * @param inputs     the plan
 * @param bound      largest observed hazard ratio that is declared non-inferior
 * @param typeOne    probability to declare it where HR = M
 * @param power      probability to declare it at the true ratio of the plan
 * @param assurance  probability to declare it, averaged over the belief
 * @param derivation step by step
 */
public record HazardOperation(HazardPlan inputs, double bound, double typeOne, double power, double assurance, Derivation derivation) {

    /** How the rule of a plan behaves. */
    public static HazardOperation of(HazardPlan inputs) {
        HazardRule rule = inputs.rule();
        double information = inputs.information();
        double bound = rule.bound(information);
        double typeOne = declared(bound, rule.logMargin(), information, 0);
        double power = declared(bound, Math.log(inputs.trueRatio()), information, 0);
        double belief = Math.log(inputs.beliefRatio());
        double assurance = declared(bound, belief, information, inputs.beliefSpread());
        String c = plain(bound);
        Derivation.Builder derivation = Derivation.of("Operation of a Bayesian rule", "declare if P(HR < M | data) >= gamma: ln hr <= c; "
                + "assurance = Phi((c - b)/sqrt(1/I + s^2))", "Assurance: O'Hagan, Stevens and Campbell, Pharmaceutical Statistics 4 "
                + "(2005) 187")
                .assumes("The observed log hazard ratio is normal with variance 1/I around the truth.")
                .step("Information", "q(1 - q) * " + plain(inputs.events()), information, "")
                .step("Bound", "[(I0 + I) ln M - z sqrt(I0 + I) - I0 a]/I, as hazard ratio", Math.exp(bound), "hazard ratio")
                .step("Type I error", "Phi((" + c + " - " + plain(rule.logMargin()) + ") sqrt(" + plain(information) + "))", typeOne,
                        "one-sided probability")
                .step("Power", "Phi((" + c + " - " + plain(Math.log(inputs.trueRatio())) + ") sqrt(" + plain(information) + "))", power,
                        "probability")
                .step("Assurance", "Phi((" + c + " - " + plain(belief) + ") / sqrt(1/" + plain(information) + " + "
                        + plain(inputs.beliefSpread())
                        + "^2))", assurance, "probability");
        if (typeOne > 0 && typeOne < 0.5) {
            derivation.assumes("The rule has the type I error " + new OneSidedAlpha(typeOne).words() + ".");
        }
        if (typeOne > 1 - inputs.certainty() + 1e-9) {
            derivation.warn("The prior raises the type I error above 1 - gamma: raise gamma or weaken the prior if regulators are to "
                    + "accept it.");
        }
        return new HazardOperation(inputs, Math.exp(bound), typeOne, power, assurance, derivation.done());
    }

    private static double declared(double bound, double truth, double information, double spread) {
        return HazardRule.NORMAL.cumulativeProbability((bound - truth) / Math.sqrt(1 / information + spread * spread));
    }
}
