package org.oncommons.methods.sequential;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Words;
import org.oncommons.methods.survival.EventCurve;
import org.oncommons.methods.survival.SurvivalDesign;

/**
 * When the looks of a design come, and how long and large the trial is on average.
 *
 * @param plan        the design with its bounds
 * @param hazardRatio the true one
 * @param patients    to recruit in both arms, not rounded; as planned, whatever the true hazard ratio
 * @param months      of each look since the first patient; infinite if its events never come
 * @param recruited   patients in by each look
 * @param exits       probabilities to end at each look
 */
public record SequentialTiming(SequentialPlan plan, double hazardRatio, double patients, List<Double> months, List<Double> recruited,
        ExitProbabilities exits) {

    private static final double LONGEST = 2_400;

    public SequentialTiming {
        months = List.copyOf(months);
        recruited = List.copyOf(recruited);
    }

    /**
     * Bounds and timing, which must agree in margin, hazard ratio and allocation.
     *
     * @param design how it is looked at
     * @param timing when patients and events come; its alpha and power are not used
     */
    public record SequentialSchedule(@Words(help = "Looks and how the errors are spent") SequentialDesign design,
            @Words(help = "Survival of the standard arm, accrual, follow-up, drop-out") SurvivalDesign timing) {

        /** @throws ImpossibleInput if the two contradict each other */
        public SequentialSchedule {
            requireSame("margin", design.margin(), timing.margin());
            requireSame("hazardRatio", design.hazardRatio(), timing.hazardRatio());
            requireSame("allocation", design.allocation(), timing.allocation());
        }

        private static void requireSame(String name, double one, double other) {
            if (one != other) {
                throw new ImpossibleInput("The " + name + " is " + plain(one) + " in the looks and " + plain(other)
                        + " in the timing: give the same.", name);
            }
        }
    }

    /** The timing if the true hazard ratio is this. */
    public static SequentialTiming of(SequentialSchedule given, double hazardRatio) {
        SequentialPlan plan = SequentialPlan.of(given.design());
        SurvivalDesign timing = given.timing();
        double patients = plan.maxEvents() / EventCurve.at(timing, 1, timing.durationMonths()).events();
        SurvivalDesign truth = timing.withMargin(Math.max(timing.margin(), 2 * hazardRatio)).with(hazardRatio, timing.allocation());
        List<Double> months = new ArrayList<>();
        List<Double> recruited = new ArrayList<>();
        for (SequentialPlan.Look look : plan.looks()) {
            double month = RootSearch.above(0, 12, LONGEST, 1e-9, at -> EventCurve.at(truth, patients, at).events() - look.events())
                    .orElse(Double.POSITIVE_INFINITY);
            months.add(month);
            recruited.add(patients * timing.accrual().share(month));
        }
        return new SequentialTiming(plan, hazardRatio, patients, months, recruited, plan.exits(hazardRatio));
    }

    /** Mean months from the first patient to the end; infinite if some look may never come. */
    public double expectedMonths() {
        return mean(months);
    }

    /** Mean number of patients recruited by the end. */
    public double expectedPatients() {
        return mean(recruited);
    }

    private double mean(List<Double> values) {
        double sum = 0;
        for (int k = 0; k < values.size(); k++) {
            double ends = exits.ends(k);
            sum += ends == 0 ? 0 : values.get(k) * ends;
        }
        return sum;
    }
}
