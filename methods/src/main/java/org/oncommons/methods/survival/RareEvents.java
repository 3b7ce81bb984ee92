package org.oncommons.methods.survival;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Value;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.OneSidedAlpha;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * Exact comparison of two rates when events are few. Given d events in all, those of the de-escalated arm are binomial with
 * <pre>&pi; = HR w / (1 + HR w),  w = person-time<sub>E</sub> / person-time<sub>C</sub>;</pre>
 * non-inferiority is shown if P(X &le; x) at HR = M is at most alpha. Source: Przyborowski and Wilenski, Biometrika 31 (1940) 313, for
 * the conditional test; the limit of HR after Clopper and Pearson, Biometrika 26 (1934) 404.
 */
public final class RareEvents {

    /** Most events for which a plan is sought. */
    public static final int MOST_EVENTS = 5_000;

    private RareEvents() {}

    /**
     * What was observed.
     *
     * @param controlEvents          of the standard arm
     * @param controlPersonTime      time under observation, any unit
     * @param experimentalEvents     of the de-escalated arm
     * @param experimentalPersonTime in the same unit
     * @param margin                 M
     * @param alpha                  one-sided
     */
    public record RareEventCounts(@Quantity(unit = "events", help = "With standard treatment", least = 0, most = 1e6) int controlEvents,
            @Quantity(unit = "patient-years", help = "Time under observation with standard treatment", above = 0) double controlPersonTime,
            @Quantity(unit = "events", help = "With less treatment", least = 0, most = 1e6) int experimentalEvents,
            @Quantity(unit = "patient-years", help = "Time under observation with less treatment", above = 0) double experimentalPersonTime,
            @Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 1000) double margin,
            @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval", above = 0, below = 0.5,
                    otherwise = 0.025)
            double alpha) {

        /** @throws ImpossibleInput if a number is out of its range or there is no event at all */
        public RareEventCounts {
            Quantities.require(RareEventCounts.class, controlEvents, controlPersonTime, experimentalEvents, experimentalPersonTime,
                    margin, alpha);
            if (controlEvents + experimentalEvents == 0) {
                throw new ImpossibleInput("There is no event in either arm, so nothing can be compared: wait for the first events.",
                        "controlEvents", "experimentalEvents");
            }
        }
    }

    /**
     * What is planned.
     *
     * @param margin      M
     * @param hazardRatio HR that the power is computed for
     * @param alpha       one-sided
     * @param power       sought
     * @param personTime  w, person-time of the de-escalated arm for one of the standard arm
     */
    public record RareEventPlan(@Quantity(unit = "hazard ratio", help = "Largest acceptable hazard ratio", above = 1, most = 1000)
            double margin,
            @Quantity(unit = "hazard ratio", help = "Hazard ratio as planned", above = 0, otherwise = 1) double hazardRatio,
            @Quantity(unit = "one-sided type I error", help = "0.025 goes with the 95 % interval", above = 0, below = 0.5,
                    otherwise = 0.025)
            double alpha,
            @Quantity(unit = "probability", help = "Chance to show non-inferiority if the rates are as planned", above = 0, below = 1,
                    otherwise = 0.8) double power,
            @Quantity(unit = "ratio", help = "Person-time with less treatment for each one with standard", above = 0, most = 1000,
                    otherwise = 1) double personTime) {

        /**
         * @throws ImpossibleInput if a number is out of its range, or the planned hazard ratio reaches the margin, or power is below alpha
         */
        public RareEventPlan {
            Quantities.require(RareEventPlan.class, margin, hazardRatio, alpha, power, personTime);
            SurvivalDesign.requireTested(margin, hazardRatio, alpha, power);
        }
    }

    /** The test: exact p, and the upper limit of the hazard ratio with the same verdict. */
    public static Answer test(RareEventCounts observed) {
        int d = observed.controlEvents() + observed.experimentalEvents();
        int x = observed.experimentalEvents();
        double w = observed.experimentalPersonTime() / observed.controlPersonTime();
        double share = share(observed.margin(), w);
        double p = BinomialDistribution.of(d, share).cumulativeProbability(x);
        double upperShare = x == d ? 1 : BetaDistribution.of(x + 1.0, d - x).inverseSurvivalProbability(observed.alpha());
        double upper = upperShare / (1 - upperShare) / w;
        double estimate = x / (double) observed.controlEvents() / w;
        Derivation derivation = begin(observed.alpha())
                .step("Ratio of person-time", plain(observed.experimentalPersonTime()) + " / " + plain(observed.controlPersonTime()), w, "")
                .step("Share of events with less treatment at the margin", plain(observed.margin()) + " w / (1 + "
                        + plain(observed.margin())
                        + " w)", share, "share")
                .step("Exact p", "P(X <= " + x + ") for " + d + " events", p, "")
                .step("Upper limit of the share", "Clopper-Pearson at " + plain(observed.alpha()), upperShare, "share")
                .step("Upper limit of the hazard ratio", "share / (1 - share) / w", upper, "hazard ratio").done();
        return Answer.of(derivation, new Value("p", "One-sided p against the margin", p, ""),
                new Value("shown", "Non-inferiority shown (1) or not (0)", p <= observed.alpha() ? 1 : 0, ""),
                new Value("hazardRatio", "Estimated hazard ratio", estimate, "hazard ratio"),
                new Value("upper", "Upper limit of the hazard ratio", upper, "hazard ratio"));
    }

    private static Derivation.Builder begin(double alpha) {
        return Derivation.of("Exact conditional test of two rates", "P(X <= x), X ~ Bin(d, M w / (1 + M w))",
                "Przyborowski and Wilenski, Biometrika 31 (1940) 313; Clopper and Pearson, Biometrika 26 (1934) 404")
                .assumes("Hazards are constant, and both arms are followed alike.")
                .assumes("alpha is " + new OneSidedAlpha(alpha).words() + ".");
    }

    private static double share(double hazardRatio, double w) {
        return hazardRatio * w / (1 + hazardRatio * w);
    }

    /** Most events with less treatment with which non-inferiority is still shown; -1 if not even none would do. */
    public static int critical(int events, double margin, double alpha, double personTime) {
        BinomialDistribution atMargin = BinomialDistribution.of(events, share(margin, personTime));
        if (atMargin.cumulativeProbability(0) > alpha) {
            return -1;
        }
        int low = 0;
        int high = events;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (atMargin.cumulativeProbability(middle) <= alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Power of the exact test with so many events. */
    public static double power(RareEventPlan plan, int events) {
        int critical = critical(events, plan.margin(), plan.alpha(), plan.personTime());
        return critical < 0 ? 0
                : BinomialDistribution.of(events, share(plan.hazardRatio(), plan.personTime())).cumulativeProbability(critical);
    }

    /**
     * Fewest events from which on the power never again falls below the planned one, as far as a tenth beyond; the exact power goes up and
     * down with the number of events.
     */
    public static Answer size(RareEventPlan plan) {
        int run = 0;
        int events = 0;
        while (events < MOST_EVENTS && (run == 0 || run <= Math.max(10, (events - run) / 10))) {
            events++;
            run = power(plan, events) >= plan.power() ? run + 1 : 0;
        }
        if (run == 0 || events >= MOST_EVENTS) {
            throw new ImpossibleInput("More than " + MOST_EVENTS + " events are needed: events are not rare then; take Schoenfeld.",
                    "margin", "power");
        }
        int needed = events - run + 1;
        int critical = critical(needed, plan.margin(), plan.alpha(), plan.personTime());
        double error = BinomialDistribution.of(needed, share(plan.margin(), plan.personTime())).cumulativeProbability(critical);
        Derivation derivation = begin(plan.alpha())
                .step("Events", "fewest with power of at least " + plain(plan.power()) + " from there on", needed, "events")
                .step("Most of them with less treatment", "largest x with P(X <= x) <= " + plain(plan.alpha()), critical, "events")
                .step("Exact error at the margin", "P(X <= " + critical + ") at HR = " + plain(plan.margin()), error, "")
                .step("Exact power", "P(X <= " + critical + ") at HR = " + plain(plan.hazardRatio()), power(plan, needed), "").done();
        return Answer.of(derivation, new Value("events", "Events needed in both arms", needed, "events"),
                new Value("critical", "Most of them with less treatment", critical, "events"),
                new Value("typeOneError", "Exact error at the margin", error, ""),
                new Value("power", "Exact power", power(plan, needed), ""));
    }
}
