package org.oncommons.methods.simulation;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.List;
import org.oncommons.methods.quantity.Derivation;

/**
 * What a simulation found.
 *
 * @param plan          what was simulated
 * @param rules         one for each {@link AnalysisRule}, in its order
 * @param switchedShare share of patients who change treatment before their event, drop-out or the last possible month
 * @param derivation    how
 */
public record OperatingCharacteristics(SimulationPlan plan, List<RuleCharacteristics> rules, double switchedShare, Derivation derivation) {

    public OperatingCharacteristics {
        rules = List.copyOf(rules);
    }

    static OperatingCharacteristics of(SimulationPlan plan, Tally tally) {
        List<RuleCharacteristics> rules = Arrays.stream(AnalysisRule.values()).map(rule -> RuleCharacteristics.of(rule, plan, tally))
                .toList();
        return new OperatingCharacteristics(plan, rules, tally.switched / ((double) tally.trials * plan.course().patients()),
                derivation(plan, rules));
    }

    public RuleCharacteristics by(AnalysisRule rule) {
        return rules.get(rule.ordinal());
    }

    private static Derivation derivation(SimulationPlan plan, List<RuleCharacteristics> rules) {
        Derivation.Builder derivation = Derivation.of("Simulation of trials", "Z = -U/sqrt(V), U = sum(x - p), V = sum p(1 - p), "
                + "p = M nE/(M nE + nC) at each event",
                "Score test of Cox's partial likelihood at HR = M: Cox, Journal of the Royal Statistical "
                + "Society B 34 (1972) 187; as-treated and per-protocol sets under crossover: Parpia and others, BMJ Open 4 (2014) e006531")
                .assumes("Patients who change treatment have the hazard of the other arm from then on.")
                .assumes("Patients are lost at random, at the same rate in both arms.")
                .assumes("The last bound by itself has one-sided alpha " + plain(plan.looks().lastAlpha()) + ".");
        for (RuleCharacteristics rule : rules) {
            derivation.step("Share that shows non-inferiority, " + rule.rule().words(), "of " + plan.trials() + " trials, seed "
                    + plan.seed()
                    + ", Monte-Carlo error " + plain(rule.error()), rule.shown(), "share of trials");
        }
        if (plan.trials() < 10_000) {
            derivation.warn("Fewer than 10000 trials: the Monte-Carlo error is large for a type I error.");
        }
        if (!plan.course().proportional()) {
            derivation.warn("The hazard ratio changes over time, so its estimate depends on the length of follow-up; an early look sees "
                    + "only "
                    + "its first part.");
        }
        if (plan.switching().frailty() > 0) {
            derivation.warn("Patients differ in their risk: hazards and hazard ratio are those of a patient at mean risk, and those of the "
                    + "whole group are nearer to 1.");
        }
        if (plan.switching().any()) {
            derivation.warn("Changes of treatment make arms alike, which pushes towards non-inferiority by intention to treat; per "
                    + "protocol is "
                    + "safe only if they change at random.");
        }
        return derivation.done();
    }
}
