package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Probability of an event of one cause by t where other causes compete (Aalen and Johansen, Scandinavian Journal of Statistics 5 (1978)
 * 141),
 * <pre>I(t) = &sum; S(t<sub>j-1</sub>) d<sub>j</sub>/n<sub>j</sub>,</pre>
 * d<sub>j</sub> events of the cause and e<sub>j</sub> of any cause, S the Kaplan-Meier estimate of no event at all, with the variance by
 * the
 * delta method, which is Greenwood's where nothing competes:
 * <pre>
 * &sum; (I(t) - I<sub>j</sub>)<sup>2</sup> e<sub>j</sub>/(n<sub>j</sub>(n<sub>j</sub> - e<sub>j</sub>))
 *   + S<sub>j-1</sub><sup>2</sup> d<sub>j</sub>(n<sub>j</sub> - d<sub>j</sub>)/n<sub>j</sub><sup>3</sup>
 *   - 2 (I(t) - I<sub>j</sub>) S<sub>j-1</sub> d<sub>j</sub>/n<sub>j</sub><sup>2</sup>.
 * </pre>
 */
public final class CumulativeIncidence {

    /**
     * One step of the curve.
     *
     * @param time          of the step
     * @param incidence     just after
     * @param standardError of the incidence
     */
    public record Point(double time, double incidence, double standardError) {}

    private final RiskTable table;
    private final double[] incidence;
    private final double[] before;
    private final int cause;

    private CumulativeIncidence(FollowUp followUp, int cause) {
        this.cause = cause;
        table = RiskTable.of(followUp, cause);
        incidence = new double[table.rows()];
        before = new double[table.rows()];
        double free = 1;
        double sum = 0;
        for (int j = 0; j < incidence.length; j++) {
            double n = table.atRisk()[j];
            before[j] = free;
            sum += free * table.events()[j] / n;
            free *= (n - table.ended()[j]) / n;
            incidence[j] = sum;
        }
    }

    /** @param cause 1 or more, as in the follow-up */
    public static CumulativeIncidence of(FollowUp followUp, int cause) {
        if (cause < 1) {
            throw new ImpossibleInput("The cause is " + cause + ": give 1 for the event, 2 or more for a competing one.", "cause");
        }
        return new CumulativeIncidence(followUp, cause);
    }

    public int cause() {
        return cause;
    }

    /** @throws ImpossibleInput if nobody was followed until t */
    public double incidence(double t) {
        int row = rowAt(t);
        return row < 0 ? 0 : incidence[row];
    }

    public double standardError(double t) {
        int row = rowAt(t);
        return row < 0 ? 0 : error(row);
    }

    private int rowAt(double t) {
        double last = table.times()[table.rows() - 1];
        if (!(t >= 0) || t > last) {
            throw new ImpossibleInput("The time is " + plain(t) + ", and follow-up goes from 0 to " + plain(last)
                    + ": give a time within it.",
                    "time");
        }
        return table.rowAt(t);
    }

    private double error(int row) {
        double variance = 0;
        for (int j = 0; j <= row; j++) {
            double n = table.atRisk()[j];
            double d = table.events()[j];
            double e = table.ended()[j];
            double later = incidence[row] - incidence[j];
            variance += n == e ? 0 : later * later * e / (n * (n - e));
            variance += before[j] * before[j] * d * (n - d) / (n * n * n) - 2 * later * before[j] * d / (n * n);
        }
        return Math.sqrt(Math.max(0, variance));
    }

    /** Interval that is symmetric for log(-log(1 - I)), so that it stays within 0 and 1; the estimate itself while it is 0. */
    public Estimate interval(double t, double level) {
        double value = incidence(t);
        if (value <= 0 || value >= 1) {
            return new Estimate(value, value, value, level);
        }
        double half = Estimate.quantile(level) * standardError(t) / ((1 - value) * -Math.log1p(-value));
        return new Estimate(value, 1 - Math.pow(1 - value, Math.exp(-half)), 1 - Math.pow(1 - value, Math.exp(half)), level);
    }

    /** The curve: one point for each time with an event of the cause. */
    public List<Point> points() {
        return IntStream.range(0, incidence.length).filter(j -> table.events()[j] > 0)
                .mapToObj(j -> new Point(table.times()[j], incidence[j], error(j))).toList();
    }
}
