package org.oncommons.methods.simulation;

import java.util.List;

/**
 * How trials end that are decided by one {@link AnalysisRule}.
 *
 * @param rule               which
 * @param shown              share of trials that show non-inferiority: the power, or the type I error at the margin
 * @param error              Monte-Carlo standard error of that share
 * @param stopForEfficacy    share that shows it at each look
 * @param stopForFutility    share that stops for futility at each look
 * @param endWithout         share that comes to its end there without showing it
 * @param patients           mean number recruited by the end
 * @param months             mean duration
 * @param controlEvents      mean number in the standard arm by intention to treat
 * @param experimentalEvents mean number in the de-escalated arm by intention to treat
 * @param hazardRatio        geometric mean of the estimates; of intention to treat for BOTH
 * @param bias               mean log estimate minus log of the hazard ratio if all kept to their arm; NaN where that changes over time
 * @param biasError          Monte-Carlo standard error of the mean log estimate
 */
public record RuleCharacteristics(AnalysisRule rule, double shown, double error, List<Double> stopForEfficacy, List<Double> stopForFutility,
        List<Double> endWithout, double patients, double months, double controlEvents, double experimentalEvents, double hazardRatio,
        double bias, double biasError) {

    public RuleCharacteristics {
        stopForEfficacy = List.copyOf(stopForEfficacy);
        stopForFutility = List.copyOf(stopForFutility);
        endWithout = List.copyOf(endWithout);
    }

    static RuleCharacteristics of(AnalysisRule rule, SimulationPlan plan, Tally tally) {
        int r = rule.ordinal();
        double trials = tally.trials;
        double shown = tally.declared[r] / trials;
        double estimated = tally.estimated[r];
        double mean = tally.logRatio[r] / estimated;
        double variance = tally.squaredLogRatio[r] / estimated - mean * mean;
        double planned = plan.course().proportional() ? Math.log(plan.course().hazardRatios().getFirst()) : Double.NaN;
        return new RuleCharacteristics(rule, shown, Math.sqrt(shown * (1 - shown) / trials), shares(tally.efficacyAt[r], trials),
                shares(tally.futilityAt[r], trials), shares(tally.endedAt[r], trials), tally.patients[r] / trials, tally.months[r] / trials,
                tally.controlEvents[r] / trials, tally.experimentalEvents[r] / trials, Math.exp(mean), mean - planned,
                Math.sqrt(Math.max(0, variance) / estimated));
    }

    private static List<Double> shares(long[] counts, double trials) {
        return java.util.Arrays.stream(counts).mapToObj(count -> count / trials).toList();
    }

    /** Mean number of events in both arms. */
    public double events() {
        return controlEvents + experimentalEvents;
    }
}
