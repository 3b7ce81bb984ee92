package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * The product-limit estimate with Greenwood's variance,
 * <pre>
 * S(t) = &prod; (1 - d<sub>j</sub>/n<sub>j</sub>),
 * Var S(t) = S(t)<sup>2</sup> &sum; d<sub>j</sub>/(n<sub>j</sub>(n<sub>j</sub> - d<sub>j</sub>)),
 * </pre>
 * over the distinct times up to t, n<sub>j</sub> at risk and d<sub>j</sub> events. Any cause but 0 counts as event.
 * Kaplan and Meier, Journal of the American Statistical Association 53 (1958) 457. Accurate to about 1e-13.
 */
public final class KaplanMeier {

    /** Values of the curve this near to one half count as one half, as rounding leaves them there. */
    private static final double EQUAL = 1e-9;

    /** Scale on which the interval is symmetric. */
    public enum Scale {
        /** log(-log S): keeps within 0 and 1, good in the tails; the default here. */
        LOG_LOG,
        /** log S: the default of R. */
        LOG,
        /** S itself, cut at 0 and 1. */
        PLAIN
    }

    /**
     * One step of the curve.
     *
     * @param time          of the step
     * @param atRisk        patients followed until then
     * @param events        of them with the event
     * @param survival      S just after
     * @param standardError of S
     */
    public record Point(double time, int atRisk, int events, double survival, double standardError) {}

    private final FollowUp followUp;
    private final RiskTable table;
    private final double[] survival;
    private final double[] greenwood;

    private KaplanMeier(FollowUp followUp) {
        this.followUp = followUp;
        table = RiskTable.of(followUp, 1);
        survival = new double[table.rows()];
        greenwood = new double[table.rows()];
        double alive = 1;
        double sum = 0;
        for (int j = 0; j < survival.length; j++) {
            double n = table.atRisk()[j];
            double d = table.ended()[j];
            alive *= (n - d) / n;
            sum += d == 0 ? 0 : d / (n * (n - d));
            survival[j] = alive;
            greenwood[j] = sum;
        }
    }

    public static KaplanMeier of(FollowUp followUp) {
        return new KaplanMeier(followUp);
    }

    public FollowUp followUp() {
        return followUp;
    }

    /** The curve, one point for each distinct time of follow-up, censored ones too. */
    public List<Point> points() {
        return IntStream.range(0, survival.length).mapToObj(j -> new Point(table.times()[j], table.atRisk()[j], table.ended()[j],
                survival[j],
                error(j))).toList();
    }

    /** @throws ImpossibleInput if nobody was followed until t */
    public double survival(double t) {
        int row = rowAt(t);
        return row < 0 ? 1 : survival[row];
    }

    /** Greenwood's standard error of {@link #survival}. */
    public double standardError(double t) {
        int row = rowAt(t);
        return row < 0 ? 0 : error(row);
    }

    private double error(int row) {
        return survival[row] == 0 ? 0 : survival[row] * Math.sqrt(greenwood[row]);
    }

    private int rowAt(double t) {
        if (!(t >= 0)) {
            throw new ImpossibleInput("The time is " + plain(t) + ": give a number of at least 0.", "time");
        }
        double last = table.times()[survival.length - 1];
        if (t > last && survival[survival.length - 1] > 0) {
            throw new ImpossibleInput("Nobody was followed until " + plain(t) + ": the last follow-up ends at " + plain(last)
                    + ". Give an earlier time.", "time");
        }
        return table.rowAt(t);
    }

    /**
     * Interval of S(t).
     *
     * @param level two-sided
     */
    public Estimate interval(double t, double level, Scale scale) {
        int row = rowAt(t);
        return row < 0 ? new Estimate(1, 1, 1, level) : interval(row, level, scale);
    }

    private Estimate interval(int row, double level, Scale scale) {
        double s = survival[row];
        if (s == 0 || greenwood[row] == 0) {
            return new Estimate(s, s, s, level);
        }
        double half = Estimate.quantile(level) * Math.sqrt(greenwood[row]);
        return switch (scale) {
            case LOG_LOG -> new Estimate(s, Math.pow(s, Math.exp(half / -Math.log(s))), Math.pow(s, Math.exp(half / Math.log(s))), level);
            case LOG -> new Estimate(s, s * Math.exp(-half), Math.min(1, s * Math.exp(half)), level);
            case PLAIN -> new Estimate(s, Math.max(0, s - s * half), Math.min(1, s + s * half), level);
        };
    }

    /**
     * Median time with the times at which the interval's limits pass one half (Brookmeyer and Crowley, Biometrics 38 (1982) 29).
     * NaN where a curve does not reach one half.
     */
    public Estimate median(double level, Scale scale) {
        double[] lower = new double[survival.length];
        double[] upper = new double[survival.length];
        for (int j = 0; j < survival.length; j++) {
            Estimate interval = interval(j, level, scale);
            boolean certain = interval.lower() == interval.upper();
            lower[j] = certain && survival[j] == 0 ? Double.NaN : interval.lower();
            upper[j] = certain && survival[j] == 0 ? Double.NaN : interval.upper();
        }
        return new Estimate(reachesHalf(survival), reachesHalf(lower), reachesHalf(upper), level);
    }

    /** First time at most one half; the middle of the flat piece where the curve lies on one half. */
    private double reachesHalf(double[] curve) {
        for (int j = 0; j < curve.length; j++) {
            if (curve[j] <= 0.5 + EQUAL) {
                return Math.abs(curve[j] - 0.5) <= EQUAL ? (table.times()[j] + leaves(curve, j)) / 2 : table.times()[j];
            }
        }
        return Double.NaN;
    }

    private double leaves(double[] curve, int from) {
        for (int j = from; j < curve.length; j++) {
            if (curve[j] < 0.5 - EQUAL) {
                return table.times()[j];
            }
        }
        return table.times()[from];
    }

    /**
     * Mean time free of the event up to tau, &int;<sub>0</sub><sup>tau</sup> S, with variance
     * &sum; [&int;<sub>tj</sub><sup>tau</sup> S]<sup>2</sup> d<sub>j</sub>/(n<sub>j</sub>(n<sub>j</sub> - d<sub>j</sub>)).
     *
     * @param tau above 0, within the follow-up
     */
    public RestrictedMean restrictedMean(double tau) {
        if (!(tau > 0)) {
            throw new ImpossibleInput("tau is " + plain(tau) + ": give a time above 0.", "tau");
        }
        double area = 0;
        double variance = 0;
        double end = tau;
        for (int j = rowAt(tau); j >= 0; j--) {
            area += survival[j] * (end - table.times()[j]);
            end = table.times()[j];
            double n = table.atRisk()[j];
            double d = table.ended()[j];
            variance += n == d ? 0 : area * area * d / (n * (n - d));
        }
        return new RestrictedMean(tau, area + end, Math.sqrt(variance));
    }
}
