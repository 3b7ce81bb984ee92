package org.oncommons.methods.simulation;

/**
 * Score test of HR = M and estimate of HR for each analysis set, fed with the numbers at risk at each event in the order of time,
 * <pre>U = &sum; (x - p),  V = &sum; p (1 - p),  p = M n<sub>E</sub>/(M n<sub>E</sub> + n<sub>C</sub>),  Z = -U/&radic;V,</pre>
 * x = 1 if the event is in the de-escalated arm: Cox's partial likelihood without ties, at HR = 1 the log-rank test.
 */
final class RiskSets {

    /** Newton steps; three to five are enough. */
    private static final int MOST_STEPS = 25;

    private static final double SMALL_STEP = 1e-7;

    /** An estimate beyond this has no finite value: all events are in one arm. */
    private static final double ENDLESS = 12;

    private final double margin;
    private final double logMargin;
    private final double[] score = new double[AnalysisRule.SETS];
    private final double[] information = new double[AnalysisRule.SETS];
    private final int[] events = new int[AnalysisRule.SETS];
    private final int[] experimentalEvents = new int[AnalysisRule.SETS];
    /** n<sub>C</sub>/n<sub>E</sub> at each event with both arms at risk. */
    private final double[][] ratio;

    RiskSets(double margin, int patients) {
        this.margin = margin;
        logMargin = Math.log(margin);
        ratio = new double[AnalysisRule.SETS][patients];
    }

    void clear() {
        for (int set = 0; set < AnalysisRule.SETS; set++) {
            score[set] = 0;
            information[set] = 0;
            events[set] = 0;
            experimentalEvents[set] = 0;
        }
    }

    /**
     * One event. Where only one arm is at risk it says nothing and is left out.
     *
     * @param atRisk patients of the standard arm in the low 16 bits, of the de-escalated arm in the next 16
     * @param arm    0 or 1, in which the event occurs
     */
    void event(int set, long atRisk, int arm) {
        double control = atRisk & 0xFFFF;
        double experimental = atRisk >>> 16 & 0xFFFF;
        if (control == 0 || experimental == 0) {
            return;
        }
        double share = margin * experimental / (margin * experimental + control);
        score[set] += arm - share;
        information[set] += share * (1 - share);
        ratio[set][events[set]++] = control / experimental;
        experimentalEvents[set] += arm;
    }

    /** The same numbers for another set, where nobody changes treatment. */
    void copy(int from, int to) {
        score[to] = score[from];
        information[to] = information[from];
    }

    /** Z; minus infinite where nothing is known. */
    double statistic(int set) {
        return information[set] > 0 ? -score[set] / Math.sqrt(information[set]) : Double.NEGATIVE_INFINITY;
    }

    /** Log hazard ratio with the largest partial likelihood; NaN where all events are in one arm. */
    double logHazardRatio(int set) {
        int count = events[set];
        int inArm = experimentalEvents[set];
        if (inArm == 0 || inArm == count) {
            return Double.NaN;
        }
        double beta = Math.clamp(logMargin + score[set] / information[set], -3, 3);
        for (int step = 0; step < MOST_STEPS; step++) {
            double inverse = Math.exp(-beta);
            double expected = 0;
            double variance = 0;
            double[] ratios = ratio[set];
            for (int k = 0; k < count; k++) {
                double share = 1 / (1 + inverse * ratios[k]);
                expected += share;
                variance += share * (1 - share);
            }
            double change = Math.clamp((inArm - expected) / variance, -1, 1);
            beta += change;
            if (Math.abs(change) < SMALL_STEP) {
                return beta;
            }
            if (Math.abs(beta) > ENDLESS) {
                return Double.NaN;
            }
        }
        return beta;
    }
}
