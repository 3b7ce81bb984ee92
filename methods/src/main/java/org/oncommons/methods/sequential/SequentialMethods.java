package org.oncommons.methods.sequential;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.TrialMethod;
import org.oncommons.methods.sequential.SequentialPlan.Look;
import org.oncommons.methods.survival.SurvivalDesign;

/** The methods of this package by name. */
public final class SequentialMethods {

    private static final int STEPS = 12;

    /** Nothing claimed before the end, futility watched often: late recurrences would come after an early claim. */
    private static final SequentialDesign THREE_LOOKS = new SequentialDesign(1.3, 1, 0.025, 0.8, 1, List.of(0.33, 0.67, 1.0),
            Spending.ONLY_AT_END, -4, Spending.HWANG_SHIH_DECANI, -2, false, 0.01);

    private static final SequentialTiming.SequentialSchedule SCHEDULE = new SequentialTiming.SequentialSchedule(THREE_LOOKS,
            SurvivalDesign.of(1.3, 0.025, 0.8, 36, 0.9, 36, 36));

    private static final SequentialEstimate.SequentialEvents EVENTS = new SequentialEstimate.SequentialEvents(THREE_LOOKS,
            List.of(160.0, 320.0, 480.0), 1.02, true);

    private SequentialMethods() {}

    /** All of them. */
    public static List<TrialMethod<?>> all() {
        return List.of(
                new TrialMethod<>("sequential-design", "Group-sequential design",
                        "When a trial may end early for non-inferiority, futility or harm, and how many events that costs",
                        THREE_LOOKS, SequentialMethods::plan),
                new TrialMethod<>("sequential-timing", "Group-sequential design in time",
                        "When the looks come, and how long and large the trial is on average", SCHEDULE,
                        SequentialMethods::timing),
                new TrialMethod<>("sequential-estimate", "Estimate after a group-sequential trial",
                        "What the trial has shown, allowing for its looks", EVENTS,
                                SequentialMethods::estimate));
    }

    private static Answer plan(SequentialDesign design) {
        SequentialPlan plan = SequentialPlan.of(design);
        List<List<Double>> bounds = plan.looks().stream().map(SequentialMethods::row).toList();
        return Answer.of(plan.derivation(),
                new Value("maxEvents", "Events if it goes to the end", plan.maxEvents(), "events"),
                new Value("fixedEvents", "Events with one look", plan.fixedEvents(), "events"),
                new Value("inflation", "Events for each one with one look", plan.inflation(), ""),
                new Value("expectedEvents", "Mean events if the hazards are as planned", plan.expectedEvents(design.hazardRatio()),
                        "events"))
                .with(new Table("bounds", "Bounds", List.of("Fraction", "Events", "Non-inferior: z at least", "p at most",
                        "Hazard ratio at most",
                        "Futility: z below", "p above", "Hazard ratio above", "Harm: z below", "Harm: hazard ratio above"), bounds)
                        .lines(2, 5, 8))
                .with(exits(plan))
                .with(operation(plan));
    }

    /** A look that cannot end the trial for non-inferiority has no bound on any scale. */
    private static List<Double> row(Look look) {
        boolean ends = Double.isFinite(look.upperZ());
        return List.of(look.fraction(), look.events(), look.upperZ(), ends ? look.upperP() : Double.NaN,
                ends ? look.upperRatio() : Double.NaN, look.lowerZ(), look.lowerP(), look.lowerRatio(), look.harmZ(), look.harmRatio());
    }

    private static Table exits(SequentialPlan plan) {
        ExitProbabilities planned = plan.exits(plan.design().hazardRatio());
        ExitProbabilities atMargin = plan.exits(plan.design().margin());
        List<List<Double>> rows = new ArrayList<>();
        for (int k = 0; k < plan.looks().size(); k++) {
            rows.add(List.of(plan.looks().get(k).fraction(), planned.upper().get(k), planned.lower().get(k), planned.harm().get(k),
                    atMargin.upper().get(k), atMargin.lower().get(k), atMargin.harm().get(k)));
        }
        return new Table("exits", "Probability to end at each look", List.of("Fraction", "Non-inferior, as planned", "Not, as planned",
                "of it harm, as planned", "Non-inferior, at the margin", "Not, at the margin", "of it harm, at the margin"), rows);
    }

    private static Table operation(SequentialPlan plan) {
        List<List<Double>> rows = new ArrayList<>();
        for (double ratio : ratios(plan.design())) {
            ExitProbabilities exits = plan.exits(ratio);
            rows.add(List.of(ratio, exits.shown(), exits.harmed(), plan.maxEvents() * exits.expectedFraction()));
        }
        return new Table("operation", "What the design does at other hazard ratios", List.of("True hazard ratio", "Non-inferiority shown",
                "Ends for harm", "Mean events"), rows).lines(1, 2);
    }

    private static SortedSet<Double> ratios(SequentialDesign design) {
        SortedSet<Double> ratios = new TreeSet<>();
        double low = Math.log(Math.min(0.8, design.hazardRatio()));
        double high = Math.log(design.margin()) * 1.5;
        for (int i = 0; i <= STEPS; i++) {
            ratios.add(Math.exp(low + (high - low) * i / STEPS));
        }
        ratios.add(design.hazardRatio());
        ratios.add(1.0);
        ratios.add(design.margin());
        return ratios;
    }

    private static Answer timing(SequentialTiming.SequentialSchedule given) {
        SequentialTiming planned = SequentialTiming.of(given, given.design().hazardRatio());
        SequentialTiming atMargin = SequentialTiming.of(given, given.design().margin());
        List<List<Double>> rows = new ArrayList<>();
        for (int k = 0; k < planned.months().size(); k++) {
            rows.add(List.of(planned.plan().looks().get(k).events(), planned.months().get(k), planned.recruited().get(k),
                    planned.exits().ends(k), atMargin.months().get(k), atMargin.exits().ends(k)));
        }
        Derivation derivation = Derivation.of("Group-sequential design in time",
                "expected events at calendar time = planned events of the look",
                planned.plan().derivation().source())
                .assumes("Hazards, accrual and drop-out are as given; times are those at which the expected events reach the planned ones.")
                .assumes("alpha is " + given.design().error().words() + " over all looks.")
                .step("Patients", "events at the end / events for each patient", planned.patients(), "patients")
                .step("Mean duration as planned", "sum over looks of months times probability", planned.expectedMonths(), "months").done();
        return Answer.of(derivation, new Value("patients", "Patients to recruit", planned.patients(), "patients"),
                new Value("expectedMonths", "Mean duration as planned", planned.expectedMonths(), "months"),
                new Value("expectedMonthsAtMargin", "Mean duration at the margin", atMargin.expectedMonths(), "months"),
                new Value("expectedPatients", "Mean patients recruited, as planned", planned.expectedPatients(), "patients"))
                .with(new Table("looks", "When the looks come", List.of("Events", "Month as planned", "Patients recruited as planned",
                        "Probability to end, as planned", "Month at the margin", "Probability to end, at the margin"), rows));
    }

    private static Answer estimate(SequentialEstimate.SequentialEvents given) {
        SequentialEstimate estimate = SequentialEstimate.of(given);
        return Answer.of(estimate.derivation(), new Value("ratio", "Median-unbiased hazard ratio", estimate.ratio(), "hazard ratio"),
                new Value("lower", "Lower limit", estimate.lower(), "hazard ratio"),
                new Value("upper", "Upper limit", estimate.upper(), "hazard ratio"),
                new Value("p", "Stage-wise one-sided p against the margin", estimate.p(), ""),
                new Value("shown", "Non-inferiority shown (1) or not (0)", estimate.shown() ? 1 : 0, ""),
                new Value("repeatedLower", "Lower repeated limit", estimate.repeatedLower(), "hazard ratio"),
                new Value("repeatedUpper", "Upper repeated limit", estimate.repeatedUpper(), "hazard ratio"));
    }
}
