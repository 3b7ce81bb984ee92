package org.oncommons.methods.simulation;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class SimulationMethods {

    /** Trial of Parpia and others, BMJ Open 4 (2014) e006531, at its margin, with a tenth who go back to standard treatment. */
    private static final SimulationPlan PARPIA = new SimulationPlan(TrialCourse.constant(5134, 48, 84, -Math.log(0.95) / 60, 1.5),
            Switching.atOnce(0.1, 0), Looks.atTheEnd(0.025), 1.5, 2000, 1);

    private SimulationMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("simulation", "Simulation of operating characteristics",
                "How often a trial shows non-inferiority, how long it "
                        + "takes and how many patients have the event, when patients change treatment or the hazard ratio changes over "
                        + "time",
                        PARPIA, plan -> answer(Simulation.run(plan, SimulationProgress.NONE))),
                new TrialMethod<>("crossover-error", "Error under early random crossover",
                        "What the type I error becomes when some patients change to standard treatment at once", new CrossoverFormula(312,
                        1, 1.5, 0.1, 0.025),
                        inputs -> Answer.of(inputs.derivation(),
                                new Value("typeOneError", "Type I error by intention to treat", inputs.typeOneError(), "probability"),
                                new Value("dilutedRatio", "Hazard ratio that intention to treat sees", inputs.dilutedRatio(),
                                "hazard ratio"))));
    }

    /** Values of the rule that needs both sets, and a table of all rules and one of all looks. */
    public static Answer answer(OperatingCharacteristics found) {
        RuleCharacteristics both = found.by(AnalysisRule.BOTH);
        return Answer.of(found.derivation(),
                new Value("shown", "Non-inferiority shown by intention to treat and per protocol", both.shown(), "share of trials"),
                new Value("error", "Monte-Carlo error of that share", both.error(), "share of trials"),
                new Value("shownByIntentionToTreat", "Non-inferiority shown by intention to treat",
                        found.by(AnalysisRule.INTENTION_TO_TREAT).shown(), "share of trials"),
                new Value("shownPerProtocol", "Non-inferiority shown per protocol", found.by(AnalysisRule.PER_PROTOCOL).shown(),
                        "share of trials"),
                new Value("patients", "Patients recruited, mean", both.patients(), "patients"),
                new Value("months", "Duration, mean", both.months(), "months"),
                new Value("controlEvents", "Events in the standard arm, mean", both.controlEvents(), "events"),
                new Value("experimentalEvents", "Events in the de-escalated arm, mean", both.experimentalEvents(), "events"),
                new Value("switchedShare", "Patients who changed treatment", found.switchedShare(), "share of patients"))
                .with(rules(found)).with(looks(both));
    }

    private static Table rules(OperatingCharacteristics found) {
        return new Table("rules", "By the analysis that decides", List.of("shown", "Monte-Carlo error", "patients", "months",
                "control events", "experimental events", "hazard ratio", "bias of the log hazard ratio", "its Monte-Carlo error"),
                found.rules().stream().map(rule -> List.of(rule.shown(), rule.error(), rule.patients(), rule.months(), rule.controlEvents(),
                        rule.experimentalEvents(), rule.hazardRatio(), rule.bias(), rule.biasError())).toList())
                .named(found.rules().stream().map(rule -> rule.rule().words()).toList());
    }

    private static Table looks(RuleCharacteristics both) {
        List<List<Double>> rows = new ArrayList<>();
        for (int look = 0; look < both.stopForEfficacy().size(); look++) {
            rows.add(List.of(look + 1.0, both.stopForEfficacy().get(look), both.stopForFutility().get(look), both.endWithout().get(look)));
        }
        return new Table("looks", "Looks, by intention to treat and per protocol", List.of("look", "non-inferiority shown",
                "stopped for futility", "ended without"), rows);
    }
}
