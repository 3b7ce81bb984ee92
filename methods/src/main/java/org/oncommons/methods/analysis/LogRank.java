package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Log-rank test of two arms with the hypergeometric variance, summed over strata,
 * <pre>E = &sum; d n<sub>E</sub>/n,  V = &sum; d (n<sub>E</sub>/n)(1 - n<sub>E</sub>/n)(n - d)/(n - 1),  z = (O - E)/&radic;V.</pre>
 * Mantel, Cancer Chemotherapy Reports 50 (1966) 163.
 *
 * @param observed events in the de-escalated arm
 * @param expected of them if both arms had the same hazard
 * @param variance of observed minus expected
 */
public record LogRank(double observed, double expected, double variance) {

    /**
     * The test.
     *
     * @param experimental whether each patient is in the de-escalated arm
     * @param strata       any number for the stratum of each patient
     * @throws ImpossibleInput if there is no event while both arms are at risk
     */
    public static LogRank of(FollowUp followUp, boolean[] experimental, int[] strata) {
        requireLength(followUp, experimental.length, "experimental");
        requireLength(followUp, strata.length, "strata");
        Sums sums = new Sums();
        for (int stratum : Arrays.stream(strata).distinct().toArray()) {
            sums.add(followUp, experimental, strata, stratum);
        }
        if (!(sums.variance > 0)) {
            throw new ImpossibleInput("No event occurs while patients of both arms are followed, so the arms cannot be compared: "
                    + "give longer follow-up or fewer strata.", "events", "strata");
        }
        return new LogRank(sums.observed, sums.expected, sums.variance);
    }

    /** Without strata. */
    public static LogRank of(FollowUp followUp, boolean[] experimental) {
        return of(followUp, experimental, new int[followUp.size()]);
    }

    static void requireLength(FollowUp followUp, int length, String name) {
        if (length != followUp.size()) {
            throw new ImpossibleInput("There are " + followUp.size() + " patients and " + length + " values of " + name
                    + ": give one for each patient.", name);
        }
    }

    /** (O - E)/&radic;V, negative when less treatment does better. */
    public double z() {
        return (observed - expected) / Math.sqrt(variance);
    }

    public double chiSquared() {
        return z() * z();
    }

    /** Two-sided p of equal hazards. */
    public double pValue() {
        return ChiSquaredDistribution.of(1).survivalProbability(chiSquared());
    }

    /** One-sided p; small when less treatment does better. */
    public double oneSidedP() {
        return NormalDistribution.of(0, 1).cumulativeProbability(z());
    }

    @Override
    public String toString() {
        return "observed " + plain(observed) + ", expected " + plain(expected) + ", variance " + plain(variance);
    }

    /** What is summed over times and strata. */
    private static final class Sums {

        private double observed;
        private double expected;
        private double variance;

        void add(FollowUp followUp, boolean[] experimental, int[] strata, int stratum) {
            int[] order = Arrays.stream(followUp.latestFirst()).filter(i -> strata[i] == stratum).toArray();
            int all = 0;
            int inArm = 0;
            int k = 0;
            while (k < order.length) {
                double time = followUp.time(order[k]);
                int events = 0;
                int eventsInArm = 0;
                for (; k < order.length && followUp.time(order[k]) == time; k++) {
                    int i = order[k];
                    all++;
                    inArm += experimental[i] ? 1 : 0;
                    events += followUp.ended(i) ? 1 : 0;
                    eventsInArm += followUp.ended(i) && experimental[i] ? 1 : 0;
                }
                add(all, inArm, events, eventsInArm);
            }
        }

        private void add(double all, double inArm, double events, double eventsInArm) {
            double share = inArm / all;
            observed += eventsInArm;
            expected += events * share;
            variance += all > 1 ? events * share * (1 - share) * (all - events) / (all - 1) : 0;
        }
    }
}
