package org.oncommons.methods.sequential;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * What a group-sequential trial has shown when it ends, or at a look: stage-wise p, median-unbiased hazard ratio and its interval by the
 * stage-wise ordering, and the repeated interval, which holds at any look whatever led to it. Lower bounds are ignored, as suits futility
 * that is not binding.
 *
 * @param given      what was observed
 * @param z          statistic against the margin at the last look
 * @param bound      upper bound at this look, for the events that were there at all looks
 * @param p          stage-wise, one-sided against the margin
 * @param ratio      median-unbiased hazard ratio
 * @param lower      lower limit by the stage-wise ordering
 * @param upper      upper limit by the stage-wise ordering
 * @param repeatedLower lower repeated limit
 * @param repeatedUpper upper repeated limit
 * @param derivation step by step
 */
public record SequentialEstimate(SequentialEvents given, double z, double bound, double p, double ratio, double lower, double upper,
        double repeatedLower, double repeatedUpper, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /**
     * What was observed.
     *
     * @param design      as planned
     * @param events      in both arms at each look so far
     * @param hazardRatio observed at the last of them
     * @param ended       whether this is the last analysis, so that all of alpha is spent whatever the number of events
     */
    public record SequentialEvents(@Words(help = "The design as planned") SequentialDesign design,
            @Quantity(unit = "events", help = "In both arms at each look so far", least = 1, most = 1e7) List<Double> events,
            @Quantity(unit = "hazard ratio", help = "SequentialEvents at the last look", above = 0, most = 1000) double hazardRatio,
            @Words(help = "Whether this is the last analysis", otherwise = "false") boolean ended) {

        /** @throws ImpossibleInput if a number is out of its range or the events do not rise */
        public SequentialEvents {
            Quantities.require(SequentialEvents.class, hazardRatio);
            Quantities.requireEach(SequentialEvents.class, "events", events);
            events = List.copyOf(events);
            if (events.isEmpty() || events.size() > SequentialDesign.MOST_LOOKS) {
                throw new ImpossibleInput("There are " + events.size() + " looks: give the events of 1 to " + SequentialDesign.MOST_LOOKS
                        + ".",
                        "events");
            }
            double before = 0;
            double last = events.getLast();
            for (double count : events) {
                if (count - before < last * SequentialDesign.LEAST_STEP) {
                    throw new ImpossibleInput("The " + plain(count) + " events of a look are not at least 1 % of the last look's "
                            + plain(last) + " more than those before: give rising numbers, without looks that add nothing.", "events");
                }
                before = count;
            }
        }
    }

    /** Judges the result. */
    public static SequentialEstimate of(SequentialEvents given) {
        SequentialDesign design = given.design();
        double most = SequentialPlan.of(design).maxEvents();
        int last = given.events().size() - 1;
        double[] fractions = given.events().stream().mapToDouble(count -> count / most).toArray();
        double[] spent = BoundarySearch.spent(design.efficacy(), design.alpha(), design.efficacyParameter(), fractions);
        if (given.ended()) {
            spent[last] = design.alpha();
        }
        double[] upper = new double[fractions.length];
        BoundarySearch.spend(fractions, spent, upper);
        double root = Math.sqrt(design.split() * given.events().get(last));
        double z = design.distance(given.hazardRatio()) * root;
        StageWise order = new StageWise(fractions, upper, z, Math.sqrt(design.split() * most));
        double half = upper[last] / root;
        double p = order.beyond(0);
        double ratio = design.margin() * Math.exp(-order.effect(0.5));
        double lower = design.margin() * Math.exp(-order.effect(1 - design.alpha()));
        double higher = design.margin() * Math.exp(-order.effect(design.alpha()));
        Derivation derivation = derivation(design, given, upper[last])
                .step("Statistic", "(ln " + plain(design.margin()) + " - ln " + plain(given.hazardRatio()) + ") sqrt(I)", z, "")
                .step("Bound", "alpha spent at the events that were there", upper[last], "")
                .step("Stage-wise p", "P(shown at an earlier look, or Z >= " + plain(z) + " at this one) at HR = M", p, "")
                .step("Median-unbiased hazard ratio", "where this probability is 0.5", ratio, "hazard ratio")
                .step("Upper limit", "where it is " + plain(design.alpha()), higher, "hazard ratio")
                .step("Repeated upper limit", plain(given.hazardRatio()) + " exp(" + plain(upper[last]) + " / sqrt(I))",
                        given.hazardRatio() * Math.exp(half), "hazard ratio").done();
        return new SequentialEstimate(given, z, upper[last], p, ratio, lower, higher, given.hazardRatio() * Math.exp(-half),
                given.hazardRatio() * Math.exp(half), derivation);
    }

    private static Derivation.Builder derivation(SequentialDesign design, SequentialEvents given, double bound) {
        Derivation.Builder derivation = Derivation.of("Estimate at the end of a group-sequential trial",
                "stage-wise ordering; repeated interval ln HR -+ bound / sqrt(I)", "Jennison and Turnbull, Group Sequential Methods with "
                        + "Applications to Clinical Trials (2000), chapters 8 and 9")
                .assumes("Hazards are proportional; I = q(1-q) events.")
                .assumes("alpha is " + design.error().words() + " over all looks.");
        if (design.binding()) {
            derivation.warn("Futility bounds are ignored here, so that p and limits are a little too careful for a binding design.");
        }
        if (!given.ended() && design.distance(given.hazardRatio()) * Math.sqrt(design.split() * given.events().getLast()) < bound) {
            derivation.warn("The bound is not reached and the trial goes on: only the repeated interval may be read now.");
        }
        return derivation;
    }

    /** Whether non-inferiority is shown at this look. */
    public boolean shown() {
        return z >= bound;
    }

    /** Outcomes are ordered by the look at which non-inferiority is shown, the earlier the stronger, then by Z. */
    private record StageWise(double[] fractions, double[] upper, double z, double rootInformation) {

        /** Probability of an outcome at least as strong, if ln M - ln HR is this. */
        double beyond(double effect) {
            double[] bounds = upper.clone();
            bounds[bounds.length - 1] = z;
            double[] none = new double[bounds.length];
            Arrays.fill(none, Double.NEGATIVE_INFINITY);
            return ExitProbabilities.of(fractions, bounds, none, none, effect * rootInformation).shown();
        }

        /** The effect for which the probability is this; it rises with the effect. */
        double effect(double probability) {
            double last = rootInformation * Math.sqrt(fractions[fractions.length - 1]);
            double reach = 12 / (rootInformation * Math.sqrt(fractions[0]));
            double middle = z / last;
            return RootSearch.between(middle - reach, middle + reach, 1e-10, effect -> beyond(effect) - probability)
                    .orElseThrow(() -> new ImpossibleInput("The observed hazard ratio is too far from every plan to be judged: check it.",
                            "hazardRatio"));
        }
    }
}
