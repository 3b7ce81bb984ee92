package org.oncommons.methods.sequential;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * A group-sequential design with its bounds on every scale.
 *
 * @param design      what it was computed from
 * @param boundaries  on the z scale
 * @param fixedEvents events of the same design with one look, not rounded
 * @param maxEvents   events if it goes to the end, not rounded
 * @param looks       look by look
 * @param derivation  step by step
 */
public record SequentialPlan(SequentialDesign design, Boundaries boundaries, double fixedEvents, double maxEvents, List<Look> looks,
        Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * One look; hazard ratios are the observed ones at which the bound is reached.
     *
     * @param fraction of the events
     * @param events   in both arms
     * @param upperZ   non-inferiority from here on
     * @param upperP   the same as one-sided p against the margin
     * @param upperRatio the same as hazard ratio: non-inferiority at or below it
     * @param lowerZ   futility below
     * @param lowerP   the same as one-sided p against the margin
     * @param lowerRatio the same as hazard ratio: futility above it
     * @param harmZ    shown to be worse below; minus infinite without a bound for harm
     * @param harmRatio the same as hazard ratio
     */
    public record Look(double fraction, double events, double upperZ, double upperP, double upperRatio, double lowerZ, double lowerP,
            double lowerRatio, double harmZ, double harmRatio) {}

    public SequentialPlan {
        looks = List.copyOf(looks);
    }

    /** Events for each look over those of the design with one. */
    public double inflation() {
        return maxEvents / fixedEvents;
    }

    /** The plan for a design. */
    public static SequentialPlan of(SequentialDesign design) {
        Boundaries bounds = Boundaries.of(design);
        double z = design.error().quantile() + NORMAL.inverseCumulativeProbability(design.power());
        double scale = design.split() * Math.pow(design.distance(design.hazardRatio()), 2);
        double fixed = z * z / scale;
        double most = bounds.drift() * bounds.drift() / scale;
        List<Look> looks = looks(design, bounds, most);
        return new SequentialPlan(design, bounds, fixed, most, looks, derivation(design, bounds, fixed, most, looks));
    }

    private static List<Look> looks(SequentialDesign design, Boundaries bounds, double most) {
        double[] fractions = bounds.fractions();
        double[] upper = bounds.upper();
        double[] lower = bounds.lower();
        double[] harm = harm(design, fractions, most);
        List<Look> looks = new ArrayList<>();
        for (int k = 0; k < fractions.length; k++) {
            double root = Math.sqrt(design.split() * most * fractions[k]);
            looks.add(new Look(fractions[k], most * fractions[k], upper[k], NORMAL.survivalProbability(upper[k]),
                    design.margin() * Math.exp(-upper[k] / root), lower[k], NORMAL.survivalProbability(lower[k]),
                    design.margin() * Math.exp(-lower[k] / root), harm[k], design.margin() * Math.exp(-harm[k] / root)));
        }
        return looks;
    }

    /** The test of HR &le; 1 spends its error as Pocock, as ready to stop early as late; its bound moved to the scale of the margin. */
    private static double[] harm(SequentialDesign design, double[] fractions, double most) {
        double[] bound = new double[fractions.length];
        if (design.harm() == 0) {
            Arrays.fill(bound, Double.NEGATIVE_INFINITY);
            return bound;
        }
        BoundarySearch.spend(fractions, BoundarySearch.spent(Spending.POCOCK, design.harm(), 0, fractions), bound);
        for (int k = 0; k < bound.length; k++) {
            bound[k] = Math.log(design.margin()) * Math.sqrt(design.split() * most * fractions[k]) - bound[k];
        }
        return bound;
    }

    /** (ln M - ln HR) &radic;I<sub>max</sub>. */
    public double drift(double hazardRatio) {
        return design.distance(hazardRatio) * Math.sqrt(design.split() * maxEvents);
    }

    /** What happens if the true hazard ratio is this; the trial ends at every bound that it reaches. */
    public ExitProbabilities exits(double hazardRatio) {
        double[] harm = looks.stream().mapToDouble(Look::harmZ).toArray();
        return ExitProbabilities.of(boundaries.fractions(), boundaries.upper(), boundaries.lower(), harm, drift(hazardRatio));
    }

    /** Mean number of events at the end. */
    public double expectedEvents(double hazardRatio) {
        return maxEvents * exits(hazardRatio).expectedFraction();
    }

    private static Derivation derivation(SequentialDesign design, Boundaries bounds, double fixed, double most, List<Look> looks) {
        Derivation.Builder derivation = Derivation.of("Group-sequential log-rank test against a margin",
                "alpha: " + design.efficacy().formula() + "; beta: " + design.futility().formula()
                        + "; d = drift^2 / [q(1-q) (ln M - ln HR)^2]",
                design.efficacy().source()
                        + "; bounds by Armitage, McPherson and Rowe, Journal of the Royal Statistical Society A 132 (1969) 235")
                .assumes("Hazards are proportional, and looks come at the planned numbers of events.")
                .assumes("alpha is " + design.error().words() + " over all looks, spent as "
                        + design.efficacy().title(design.efficacyParameter())
                        + "; 1 - power is spent as " + design.futility().title(design.futilityParameter()) + ".")
                .assumes(design.binding() ? "Futility is binding: going on beyond it raises the type I error above alpha."
                        : "Futility is not binding: alpha is kept also if the trial goes on beyond it.")
                .step("Drift", "upper and lower bound meet at the last look", bounds.drift(), "")
                .step("Events with one look", "Schoenfeld", fixed, "events")
                .step("Inflation", "drift^2 / (z(1-alpha) + z(power))^2", most / fixed, "")
                .step("Events at the end", plain(fixed) + " * " + plain(most / fixed), most, "events");
        for (Look look : looks) {
            derivation.step("Bound at " + plain(look.fraction()), plain(design.margin()) + " exp(-" + plain(look.upperZ()) + " / sqrt(I))",
                    look.upperRatio(), "hazard ratio");
        }
        if (looks.getFirst().upperZ() < 3 && looks.size() > 1) {
            derivation.warn("Non-inferiority can be claimed early, before late events are seen: with late recurrences spend nothing "
                    + "before the end.");
        }
        if (design.harm() > 0) {
            derivation.warn("The bound for harm is not checked against another program; its error at equal hazards is checked to be "
                    + "as given.");
        }
        return derivation.done();
    }
}
