package org.oncommons.methods.proportion;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class ProportionMethods {

    /** BOOG 2013-08: 1 % without and 4 % with less surgery, 5 points allowed, 10 % loss. */
    private static final TwoProportions BOOG = new TwoProportions(0.01, 0.04, 0.05, 0.05, 0.8, 1, 0.1);

    private ProportionMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("proportions-wald", "Two proportions, Wald", "How many patients show that less treatment is not worse, "
                        + "with a yes-or-no endpoint", BOOG, inputs -> size(inputs, ProportionFormula.WALD)),
                new TrialMethod<>("proportions-farrington-manning", "Two proportions, Farrington and Manning",
                        "How many patients show that less treatment is not worse, with a yes-or-no endpoint, also when events are rare",
                        BOOG, inputs -> size(inputs, ProportionFormula.FARRINGTON_MANNING)),
                new TrialMethod<>("proportions-formulas", "Two proportions, formulas side by side",
                        "Why Wald and Farrington-Manning give different numbers", BOOG, ProportionComparison::of));
    }

    private static Answer size(TwoProportions inputs, ProportionFormula formula) {
        ProportionSize size = ProportionSizing.size(inputs, formula);
        return Answer.of(size.derivation(),
                new Value("totalToRecruit", "Patients to recruit", size.totalToRecruit(), "patients"),
                new Value("controlToRecruit", "of them with standard treatment", size.controlToRecruit(), "patients"),
                new Value("experimentalToRecruit", "of them with less treatment", size.experimentalToRecruit(), "patients"),
                new Value("total", "Patients with known endpoint, not rounded", size.total(), "patients"));
    }
}
