package org.oncommons.methods.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Whether hazard ratios stay the same over time: score test of an interaction of each covariate with a function g of time, from the sums of
 * Schoenfeld residuals times g. Grambsch and Therneau, Biometrika 81 (1994) 515, in the exact form with the information at each event (as
 * {@code cox.zph} of R's survival from 3.0 on).
 *
 * @param clock   g
 * @param results one for each covariate
 * @param global  all covariates together
 */
public record ProportionalHazardsTest(Clock clock, List<Result> results, Result global) {

    /** The function of time. */
    public enum Clock {
        /** 1 - S(t-) of all patients together, which keeps late times from having all the weight; the default. */
        KAPLAN_MEIER,
        /** t itself. */
        TIME,
        /** log t. */
        LOG_TIME
    }

    /**
     * One test.
     *
     * @param name       of the covariate, or "all"
     * @param chiSquared statistic
     * @param degrees    of freedom
     * @param pValue     small when the hazard ratio changes
     */
    public record Result(String name, double chiSquared, int degrees, double pValue) {

        static Result of(String name, double chiSquared, int degrees) {
            return new Result(name, chiSquared, degrees, ChiSquaredDistribution.of(degrees).survivalProbability(Math.max(0, chiSquared)));
        }
    }

    public ProportionalHazardsTest {
        results = List.copyOf(results);
    }

    /** @throws ImpossibleInput if there are too few events to tell */
    public static ProportionalHazardsTest of(CoxFit fit, Clock clock) {
        CoxData data = fit.data();
        PartialLikelihood likelihood = new PartialLikelihood(data);
        int size = data.covariates().length;
        double[] beta = IntStream.range(0, size).mapToDouble(j -> fit.coefficients().get(j) * likelihood.spread(j)).toArray();
        likelihood.at(beta, centred(data.followUp(), clock));
        List<Result> results = new ArrayList<>();
        for (int j = 0; j < size; j++) {
            results.add(Result.of(data.names().get(j), statistic(likelihood, new int[] {j}), 1));
        }
        Result global = Result.of("all", statistic(likelihood, IntStream.range(0, size).toArray()), size);
        return new ProportionalHazardsTest(clock, results, global);
    }

    /** Score statistic of the interactions of the chosen covariates, the main effects being at their estimates. */
    private static double statistic(PartialLikelihood likelihood, int[] chosen) {
        int size = likelihood.gradient.length;
        int all = size + chosen.length;
        double[][] information = new double[all][all];
        double[] score = new double[all];
        for (int j = 0; j < size; j++) {
            System.arraycopy(likelihood.information[j], 0, information[j], 0, size);
            for (int c = 0; c < chosen.length; c++) {
                information[j][size + c] = likelihood.weighted[j][chosen[c]];
                information[size + c][j] = information[j][size + c];
            }
        }
        for (int c = 0; c < chosen.length; c++) {
            score[size + c] = likelihood.weightedGradient[chosen[c]];
            for (int d = 0; d < chosen.length; d++) {
                information[size + c][size + d] = likelihood.squared[chosen[c]][chosen[d]];
            }
        }
        double[][] inverse = Symmetric.inverse(information);
        if (inverse == null) {
            throw new ImpossibleInput("There are too few events at different times to test proportional hazards: give longer follow-up or "
                    + "fewer "
                    + "covariates.", "events", "covariates");
        }
        return Symmetric.dot(score, Symmetric.times(inverse, score));
    }

    /** g of each patient's time less its mean over the events, for accuracy: the statistic does not change. */
    private static double[] centred(FollowUp followUp, Clock clock) {
        double[] g = switch (clock) {
            case TIME -> IntStream.range(0, followUp.size()).mapToDouble(followUp::time).toArray();
            case LOG_TIME -> IntStream.range(0, followUp.size()).mapToDouble(i -> logarithm(followUp, i)).toArray();
            case KAPLAN_MEIER -> deaths(followUp);
        };
        double mean = IntStream.range(0, g.length).filter(followUp::ended).mapToDouble(i -> g[i]).average().orElseThrow();
        double scale = IntStream.range(0, g.length).filter(followUp::ended).mapToDouble(i -> Math.abs(g[i] - mean)).max().orElseThrow();
        for (int i = 0; i < g.length; i++) {
            g[i] = (g[i] - mean) / (scale > 0 ? scale : 1);
        }
        return g;
    }

    private static double logarithm(FollowUp followUp, int i) {
        if (followUp.ended(i) && followUp.time(i) == 0) {
            throw new ImpossibleInput("Patient " + (i + 1) + " has the event at time 0, which has no logarithm: choose another clock.",
                    "clock");
        }
        return followUp.time(i) == 0 ? 0 : Math.log(followUp.time(i));
    }

    private static double[] deaths(FollowUp followUp) {
        List<KaplanMeier.Point> points = KaplanMeier.of(followUp).points();
        double[] times = points.stream().mapToDouble(KaplanMeier.Point::time).toArray();
        return IntStream.range(0, followUp.size()).mapToDouble(i -> {
            int row = java.util.Arrays.binarySearch(times, followUp.time(i));
            return row == 0 ? 0 : 1 - points.get(row - 1).survival();
        }).toArray();
    }
}
