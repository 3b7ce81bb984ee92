package org.oncommons.methods.economics;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Incremental net monetary benefit B = k dQ - dC, right in all four quadrants, with a normal distribution of both differences. Where a QALY
 * lost weighs more than one gained, k is larger for dQ &lt; 0; then mean, probability and value of information come from an integral over
 * dQ
 * (Simpson, 2 x {@value #STEPS} steps, split at dQ = 0; accurate to about 1e-9 of the standard error).
 *
 * <p>The incremental ratio dC/dQ is given as a number but never judged by size: in the south-west quadrant (cheaper and less effective) a
 * large
 * one is good.
 *
 * @param question      what was asked
 * @param benefit       mean of B
 * @param error         standard deviation of B
 * @param acceptable    probability that B &gt; 0
 * @param perfect       expected value of perfect information for a patient
 * @param ratio         dC/dQ
 * @param quadrant      of the cost-effectiveness plane
 * @param curve         probability that B &gt; 0 at other thresholds
 * @param derivation    step by step
 */
public record NetBenefit(BenefitQuestion question, double benefit, double error, double acceptable, double perfect, double ratio,
        Quadrant quadrant, List<Point> curve, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int STEPS = 2000;
    private static final double FARTHEST = 10;
    private static final int CURVE_POINTS = 41;
    private static final int ELLIPSE_POINTS = 72;

    /** Where the point estimate lies. */
    public enum Quadrant {
        /** Costs more, does better. */
        NORTH_EAST,
        /** Costs more, does worse or the same. */
        NORTH_WEST,
        /** Costs less or the same, does worse: usual for de-escalation. */
        SOUTH_WEST,
        /** Costs less or the same, does better or the same. */
        SOUTH_EAST
    }

    /**
     * One point of the acceptability curve.
     *
     * @param threshold  money for a QALY
     * @param acceptable probability that B &gt; 0
     */
    public record Point(double threshold, double acceptable) {}

    public NetBenefit {
        curve = List.copyOf(curve);
    }

    /** Computes all of it; the curve goes to twice the threshold, or to one QALY's saving where the threshold is 0. */
    public static NetBenefit of(BenefitQuestion question) {
        double mean = integral(question, 1);
        double second = integral(question, 2);
        double error = Math.sqrt(Math.max(0, second - mean * mean));
        double gain = integral(question, 3);
        double acceptable = integral(question, 0);
        double end = question.threshold() > 0 ? 2 * question.threshold()
                : Math.max(1, Math.abs(question.costDifference() / question.qalyDifference()));
        List<Point> curve = new ArrayList<>();
        for (int k = 0; k < CURVE_POINTS; k++) {
            double threshold = Math.min(end, 1e12) * k / (CURVE_POINTS - 1);
            curve.add(new Point(threshold, integral(question.at(threshold), 0)));
        }
        double perfect = Math.max(0, gain - Math.max(0, mean));
        double ratio = question.costDifference() / question.qalyDifference();
        return new NetBenefit(question, mean, error, acceptable, perfect, ratio, quadrant(question), curve,
                derivation(question, mean, error, acceptable, perfect, ratio));
    }

    /** Mean of B alone, which is quick. */
    public static double expected(BenefitQuestion question) {
        return integral(question, 1);
    }

    /**
     * One place in the plane of costs and health.
     *
     * @param qalys less treatment minus standard treatment, for a patient
     * @param cost  the same
     */
    public record Place(double qalys, double cost) {}

    /**
     * The ellipse within which both differences lie with this probability: chi-squared with 2 degrees, whose quantile is -2 ln(1 - level).
     *
     * @param level above 0 and below 1
     * @throws ImpossibleInput if it is not
     */
    public List<Place> region(double level) {
        if (!(level > 0 && level < 1)) {
            throw new ImpossibleInput("The probability is " + plain(level) + ": give a share above 0 and below 1, such as 0.95.", "level");
        }
        double radius = Math.sqrt(-2 * Math.log1p(-level));
        double rest = Math.sqrt(1 - question.correlation() * question.correlation());
        List<Place> places = new ArrayList<>();
        for (int at = 0; at <= ELLIPSE_POINTS; at++) {
            double turn = 2 * Math.PI * at / ELLIPSE_POINTS;
            places.add(new Place(question.qalyDifference() + radius * question.qalyError() * Math.cos(turn), question.costDifference()
                    + radius * question.costError() * (question.correlation() * Math.cos(turn) + rest * Math.sin(turn))));
        }
        return places;
    }

    /** Mean over dQ of what B does given dQ: 0 P(B &gt; 0), 1 E B, 2 E B<sup>2</sup>, 3 E max(B, 0). */
    private static double integral(BenefitQuestion q, int what) {
        double spread = q.costError() * Math.sqrt(1 - q.correlation() * q.correlation());
        DoubleUnaryOperator given = z -> {
            double qaly = q.qalyDifference() + q.qalyError() * z;
            double weight = q.threshold() * (qaly < 0 ? q.lossAversion() : 1);
            double b = weight * qaly - q.costDifference() - q.correlation() * q.costError() * z;
            double t = b / spread;
            double value = switch (what) {
                case 0 -> NORMAL.cumulativeProbability(t);
                case 1 -> b;
                case 2 -> b * b + spread * spread;
                default -> b * NORMAL.cumulativeProbability(t) + spread * NORMAL.density(t);
            };
            return value * NORMAL.density(z);
        };
        double split = Math.clamp(-q.qalyDifference() / q.qalyError(), -FARTHEST, FARTHEST);
        return simpson(given, -FARTHEST, split) + simpson(given, split, FARTHEST);
    }

    private static double simpson(DoubleUnaryOperator f, double from, double to) {
        double step = (to - from) / (2 * STEPS);
        double sum = 0;
        for (int k = 0; k < STEPS; k++) {
            double left = from + 2 * k * step;
            sum += f.applyAsDouble(left) + 4 * f.applyAsDouble(left + step) + f.applyAsDouble(left + 2 * step);
        }
        return sum * step / 3;
    }

    private static Quadrant quadrant(BenefitQuestion q) {
        if (q.costDifference() > 0) {
            return q.qalyDifference() > 0 ? Quadrant.NORTH_EAST : Quadrant.NORTH_WEST;
        }
        return q.qalyDifference() < 0 ? Quadrant.SOUTH_WEST : Quadrant.SOUTH_EAST;
    }

    /** What the quadrant means, with the numbers. */
    public String sentence() {
        return sentence(question, ratio);
    }

    private static String sentence(BenefitQuestion q, double ratio) {
        String money = rounded(Math.abs(ratio)) + " " + q.currency();
        double limit = q.threshold() * q.lossAversion();
        return switch (quadrant(q)) {
            case SOUTH_EAST -> "Less treatment costs no more and does no worse: it is better whatever a QALY is worth.";
            case NORTH_WEST -> "Less treatment costs more and does no better: standard treatment is better whatever a QALY is worth.";
            case NORTH_EAST -> "Less treatment costs more and does better, at " + money + " for each QALY gained, "
                    + (ratio < q.threshold() ? "less than" : "not less than") + " the " + rounded(q.threshold()) + " that a QALY is worth.";
            case SOUTH_WEST -> "Less treatment saves money and loses health: it saves " + money + " for each QALY lost, "
                    + (ratio > limit ? "more than" : "not more than") + " the " + rounded(limit) + " that must be saved for one.";
        };
    }

    private static String rounded(double value) {
        return plain(Math.abs(value) >= 100 ? Math.rint(value) : Math.rint(value * 1000) / 1000);
    }

    private static Derivation derivation(BenefitQuestion q, double mean, double error, double acceptable, double perfect, double ratio) {
        String money = q.currency() + " for a patient";
        Derivation.Builder derivation = Derivation.of("Incremental net monetary benefit",
                "B = k dQ - dC, with k times loss aversion where dQ < 0",
                "Stinnett and Mullahy, Medical Decision Making 18 (1998) S68")
                .assumes("The differences of costs and QALYs are jointly normal.")
                .step("Net monetary benefit", "E[" + plain(q.threshold()) + " * dQ" + (q.lossAversion() > 1 ? " (times "
                + plain(q.lossAversion())
                        + " where dQ < 0)" : "") + " - dC], dQ near " + plain(q.qalyDifference()) + ", dC near "
                        + plain(q.costDifference()),
                        mean, money)
                .step("Standard error", "of the same", error, money)
                .step("Probability of being worth it", "P(B > 0)", acceptable, "probability")
                .step("Value of perfect information", "E max(B, 0) - max(E B, 0)", perfect, money)
                .warn(sentence(q, ratio));
        if (quadrant(q) == Quadrant.SOUTH_WEST) {
            derivation.warn("Do not rank by the ratio of costs and QALYs here: a larger one is better. Use the net monetary benefit.");
        }
        return derivation.done();
    }
}
