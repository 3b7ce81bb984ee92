package org.oncommons.methods.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Fitted worths of {@link PlackettLuce}.
 *
 * @param ballots             the votes
 * @param pseudoComparisons   how often the ghost item wins, and loses, against each item
 * @param likelihoodHasMaximum whether the votes alone, without ghost, determine the worths: no item, or set of items, always wins or loses
 * @param logWorth            log-worth of each item in the order of the ballots' items; 0 is the ghost (0 on average where there is no
 *                            ghost)
 * @param logLikelihood       of the votes at the estimate, without ghost
 * @param penalised           with ghost; what was maximised
 * @param covariance          of the log-worths less their mean, from the inverse (penalised) information; weights count as repeated votes
 * @param sandwich            the same with each voter as one observation, whatever the weight: the one to use when weights differ from 1
 */
public record PlackettLuceFit(Ballots ballots, double pseudoComparisons, boolean likelihoodHasMaximum, List<Double> logWorth,
        double logLikelihood, double penalised, List<List<Double>> covariance, List<List<Double>> sandwich) {

    /**
     * One item's worth.
     *
     * @param item          its name
     * @param worth         share of all worths, 0 to 1: the probability of being put first among all items
     * @param logWorth      less the mean of all items' log-worths
     * @param standardError of this log-worth, from the information, or by the sandwich when the weights differ from 1
     * @param quasiStandardError see {@link QuasiVariances}; empty where it does not exist
     */
    public record Worth(String item, double worth, double logWorth, double standardError, OptionalDouble quasiStandardError) {}

    /** Items, highest worth first, equal ones by name. */
    public List<Worth> worths() {
        double sum = logWorth.stream().mapToDouble(Math::exp).sum();
        double mean = meanLogWorth();
        List<List<Double>> variances = ballots.unitWeights() ? covariance : sandwich;
        List<OptionalDouble> quasi = QuasiVariances.of(variances);
        return IntStream.of(ranked()).mapToObj(i -> {
            OptionalDouble error = quasi.get(i).isEmpty() ? quasi.get(i) : OptionalDouble.of(Math.sqrt(quasi.get(i).getAsDouble()));
            return new Worth(ballots.items().get(i), Math.exp(logWorth.get(i)) / sum, logWorth.get(i) - mean,
                    Math.sqrt(variances.get(i).get(i)), error);
        }).toList();
    }

    /** Items, highest worth first; log-worths closer than the fit's precision are equal and follow their names. */
    public List<String> order() {
        return ballots.names(ranked());
    }

    private int[] ranked() {
        return IntStream.of(ballots.byName()).boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -Math.round(logWorth.get(i) / PlackettLuce.PRECISION)))
                .mapToInt(Integer::intValue).toArray();
    }

    /** Standard error of the difference of two items' log-worths, by the sandwich when the weights differ from 1. */
    public double standardErrorOfDifference(int i, int j) {
        List<List<Double>> v = ballots.unitWeights() ? covariance : sandwich;
        return Math.sqrt(Math.max(0, v.get(i).get(i) + v.get(j).get(j) - 2 * v.get(i).get(j)));
    }

    private double meanLogWorth() {
        return logWorth.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
