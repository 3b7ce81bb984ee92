package org.oncommons.methods.duration;

import java.util.List;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.TrialMethod;

/** The methods of this package by name. */
public final class DurationMethods {

    private static final List<Double> MONTHS = List.of(3.0, 4.5, 6.0, 7.5, 9.0, 10.5, 12.0);

    private static final DurationTrial TRIAL = new DurationTrial(MONTHS, List.of(80.0, 80.0, 80.0, 80.0, 80.0, 80.0, 80.0),
            List.of(17.0, 13.0, 11.0, 9.0, 9.0, 8.0, 8.0), 0.1, 0.05, 37, 2_000, 1);

    private static final DurationPlan PLAN = new DurationPlan(MONTHS, List.of(0.27, 0.18, 0.14, 0.12, 0.11, 0.105, 0.1), 0.1, 0.05, 0.8);

    private DurationMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("duration-curve", "Smallest acceptable duration (MAMS-ROCI)", "How short a treatment may be, from a "
                        + "curve over "
                        + "several durations", TRIAL, DurationMethods::curve),
                new TrialMethod<>("duration-size", "Size of a trial of durations (MAMS-ROCI)", "How many patients find a shorter "
                        + "duration", PLAN,
                        DurationMethods::size));
    }

    private static Answer curve(DurationTrial inputs) {
        DurationCurve curve = DurationCurve.of(inputs, done -> {});
        return Answer.of(curve.derivation(), new Value("acceptable", "Smallest acceptable duration", curve.acceptable(),
                "unit of the durations"),
                new Value("firstPower", "First power of the curve", curve.firstPower(), ""),
                new Value("secondPower", "Second power of the curve", curve.secondPower(), ""))
                .with(new Table("curve", "Event rate and difference to the longest", List.of("duration", "event rate", "difference",
                        "upper limit"),
                        curve.points().stream().map(point -> List.of(point.duration(), point.rate(), point.difference(),
                                point.upper())).toList()).lines(2, 3));
    }

    private static Answer size(DurationPlan inputs) {
        DurationSize size = DurationSize.of(inputs);
        return Answer.of(size.derivation(),
                new Value("optimal", "Patients in each arm for the smallest acceptable duration", Math.ceil(size.optimal() - 1e-9),
                        "patients"),
                new Value("any", "Patients in each arm for any shorter duration", Math.ceil(size.any() - 1e-9), "patients"))
                .with(new Table("arms", "By duration", List.of("duration", "difference", "patients in each arm"),
                        size.arms().stream().map(arm -> List.of(arm.duration(), arm.difference(), arm.patients())).toList()));
    }
}
