package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.interval.Wilson;
import org.oncommons.methods.quantity.Derivation;

/**
 * The margin that a share of patients accepts, from the threshold technique. The estimate of the curve is Turnbull's; its limits assume
 * nothing of those whose answer is open at a margin: the lower one is Wilson's of the share who surely accept it, the upper one Wilson's
 * of the
 * share who do not surely refuse it.
 *
 * @param inputs    the answers
 * @param margin    largest loss that the asked share accepts, as estimated; 0 where there is none
 * @param sureMargin largest loss whose lower limit reaches the share; 0 where there is none
 * @param curve     share of patients who accept each of the asked margins
 * @param derivation step by step
 */
public record AcceptedMargin(ThresholdAnswers inputs, double margin, double sureMargin, List<Point> curve, Derivation derivation) {

    /** Rounding of sums of masses. */
    private static final double ROUNDING = 1e-9;

    public AcceptedMargin {
        curve = List.copyOf(curve);
    }

    /**
     * Share of patients who accept a margin.
     *
     * @param margin difference of event rates
     * @param share  estimate
     * @param lower  limit
     * @param upper  limit
     */
    public record Point(double margin, double share, double lower, double upper) {}

    /** The margin and the curve from the answers. */
    public static AcceptedMargin of(ThresholdAnswers inputs) {
        IntervalCensored distribution = new IntervalCensored(inputs.accepted(), inputs.refused());
        List<Point> curve = inputs.margins().stream().map(margin -> point(inputs, distribution, margin)).toList();
        double margin = 0;
        for (double begin : distribution.begins()) {
            if (begin > 0 && distribution.atLeast(begin) >= inputs.share() - ROUNDING) {
                margin = begin;
            }
        }
        double sure = 0;
        for (double step : inputs.accepted().stream().filter(loss -> loss > 0).distinct().sorted().toList()) {
            if (point(inputs, distribution, step).lower() >= inputs.share()) {
                sure = step;
            }
        }
        return new AcceptedMargin(inputs, margin, sure, curve, derivation(inputs, distribution, margin, sure));
    }

    private static Point point(ThresholdAnswers inputs, IntervalCensored distribution, double margin) {
        int people = inputs.accepted().size();
        int accept = (int) inputs.accepted().stream().filter(loss -> loss >= margin).count();
        int open = (int) inputs.refused().stream().filter(loss -> loss > margin).count();
        return new Point(margin, distribution.atLeast(margin), Wilson.of(accept, people, inputs.level()).lower(),
                Wilson.of(open, people, inputs.level()).upper());
    }

    private static Derivation derivation(ThresholdAnswers inputs, IntervalCensored distribution, double margin, double sure) {
        Derivation.Builder derivation = Derivation.of("Margin that patients accept, threshold technique",
                "margin = largest m with P(largest accepted loss >= m) >= share",
                "Distribution: Turnbull, Journal of the Royal Statistical Society B 38 (1976) 290; limits: Wilson, Journal of the American "
                        + "Statistical Association 22 (1927) 209")
                .assumes("The people asked stand for the patients to be treated.")
                .assumes("Who accepts a loss accepts every smaller one.")
                .step("People asked", "answers", inputs.accepted().size(), "people");
        double[] begins = distribution.begins();
        for (double begin : begins) {
            if (begin > 0) {
                derivation.step("Share that accepts " + plain(begin), "mass of the distribution from there on", distribution.atLeast(begin),
                        "share of patients");
            }
        }
        derivation.step("Accepted by " + plain(100 * inputs.share()) + " %", "by the estimate", margin, "difference of event rates")
                .step("Surely accepted by " + plain(100 * inputs.share()) + " %", "by the lower limit at level " + plain(inputs.level()),
                        sure,
                        "difference of event rates");
        if (margin == 0) {
            derivation.warn("No loss above 0 is accepted by the asked share of patients.");
        }
        if (margin > 0 && margin == begins[begins.length - 1]) {
            derivation.warn("The asked share accepted even the largest loss that was offered: the true margin may be larger.");
        }
        return derivation.warn("Answers depend on the order of the steps and on the first loss offered: vary both, and say how.").done();
    }
}
