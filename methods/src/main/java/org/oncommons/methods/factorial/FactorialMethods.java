package org.oncommons.methods.factorial;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class FactorialMethods {

    private static final FactorialPlan PLAN = new FactorialPlan(0.06, 0.07, 0.01, 0.36, 0.05, 0.8);

    private FactorialMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(new TrialMethod<>("factorial-two-by-two", "2x2 factorial design",
                "How many patients answer two questions of less treatment at once", PLAN, FactorialMethods::size));
    }

    private static Answer size(FactorialPlan inputs) {
        FactorialSize size = FactorialSize.of(inputs);
        return Answer.of(size.derivation(), new Value("patients", "Patients in all four groups", Math.ceil(size.patients() - 1e-9),
                "patients"),
                new Value("powerA", "Power of A", size.powerA(), "probability"),
                new Value("powerB", "Power of B", size.powerB(), "probability"),
                new Value("separate", "Patients of two separate trials", Math.ceil(size.separate() - 1e-9), "patients"),
                new Value("interaction", "Patients to see an interaction of that size", Math.ceil(size.interaction() - 1e-9), "patients"));
    }
}
