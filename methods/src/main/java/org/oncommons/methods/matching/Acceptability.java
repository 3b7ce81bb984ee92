package org.oncommons.methods.matching;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Stochastic multi-criteria acceptability: how often an alternative takes each rank when the weights of the criteria are drawn uniformly
 * from
 * all weights that sum to 1, v_i = Σ_c w_c u_ic, w ~ Dirichlet(1, …, 1) (Lahdelma, Hokkanen and Salminen 1998, EJOR 106:137; rank indices
 * Lahdelma and Salminen 2001, Oper. Res. 49:444). An alternative's rank is one plus the number of strictly better ones.
 *
 * @param utilities   alternatives x criteria, all to be maximised
 * @param exact       whether the shares are volumes computed exactly (to about 1e-12) rather than simulated
 * @param draws       number of simulated weights, 0 when exact
 * @param seed        of the simulation
 * @param rank        alternatives x ranks: share of weights that give the alternative this rank, rows sum to 1
 * @param wins        alternatives x alternatives: share of weights for which the row is strictly better than the column
 * @param central     alternatives x criteria: mean of the weights that put the alternative first; NaN when none do
 * @param error       largest standard error of a rank share, 0 when exact
 */
public record Acceptability(double[][] utilities, boolean exact, int draws, long seed, double[][] rank, double[][] wins, double[][] central,
                            double error) {

    /** Beyond so many pieces of the simplex simulation is the quicker way. */
    static final int PIECES = 200_000;

    /** Exact where the simplex of weights falls into few enough pieces, else simulated with {@code draws} weights. */
    public static Acceptability of(double[][] utilities, int draws, long seed) {
        return exact(utilities, PIECES).orElseGet(() -> simulated(utilities, draws, seed));
    }

    /** Exact shares, or nothing when more than {@code pieces} pieces would be needed. */
    static Optional<Acceptability> exact(double[][] utilities, int pieces) {
        check(utilities);
        Tally tally = new Tally(utilities);
        SimplexPieces simplex = new SimplexPieces(utilities, tally, pieces);
        for (int i = 0; i < utilities.length; i++) {
            if (!simplex.divide(i)) {
                return Optional.empty();
            }
        }
        return Optional.of(new Acceptability(utilities, true, 0, 0, tally.rank, tally.wins, tally.central(), 0));
    }

    /** Shares among weights drawn at random; the same seed gives the same result. */
    static Acceptability simulated(double[][] utilities, int draws, long seed) {
        check(utilities);
        int n = utilities.length;
        Tally tally = new Tally(utilities);
        SplittableRandom random = new SplittableRandom(seed);
        double[] value = new double[n];
        boolean[] above = new boolean[n];
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = weights(random, utilities[0].length);
            Arrays.setAll(value, i -> value(utilities[i], weights));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    above[j] = value[j] > value[i];
                }
                tally.add(i, above, 1.0 / draws, weights);
            }
        }
        double error = 0;
        for (double[] shares : tally.rank) {
            for (double share : shares) {
                error = Math.max(error, error(share, draws));
            }
        }
        return new Acceptability(utilities, false, draws, seed, tally.rank, tally.wins, tally.central(), error);
    }

    /** Share of weights for which the alternative is among the best k. */
    public double amongBest(int alternative, int k) {
        return Arrays.stream(rank[alternative]).limit(k).sum();
    }

    static double error(double share, int draws) {
        return Math.sqrt(Math.max(0, share * (1 - share)) / draws);
    }

    static double[] weights(SplittableRandom random, int criteria) {
        double[] weights = new double[criteria];
        double sum = 0;
        for (int c = 0; c < criteria; c++) {
            weights[c] = -Math.log(1 - random.nextDouble());
            sum += weights[c];
        }
        for (int c = 0; c < criteria; c++) {
            weights[c] /= sum;
        }
        return weights;
    }

    static double value(double[] utilities, double[] weights) {
        double value = 0;
        for (int c = 0; c < weights.length; c++) {
            value += weights[c] * utilities[c];
        }
        return value;
    }

    static void check(double[][] utilities) {
        for (double[] row : utilities) {
            if (row.length == 0 || row.length != utilities[0].length || !Arrays.stream(row).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException("Every alternative needs a finite value for each of at least one criterion");
            }
        }
    }
}
