package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Plackett-Luce model of top-k rankings: the voter repeatedly chooses among all items not yet placed, with probability proportional to
 * their worth,
 * <pre>
 * log L = &Sigma;<sub>v</sub> w<sub>v</sub> &Sigma;<sub>t</sub>
 *         [theta<sub>i(t)</sub> - log &Sigma;<sub>j not yet placed</sub> exp theta<sub>j</sub>]
 * </pre>
 * unranked items staying in the choice set to the end. Tied items are each chosen from the same set (Breslow).
 *
 * <p>A ghost item of log-worth 0 that wins and loses {@code pseudoComparisons} times against each item adds
 * &Sigma;<sub>i</sub> pseudo [log q<sub>i</sub> + log(1 - q<sub>i</sub>)], q = 1 / (1 + exp(-theta)): worths stay finite when an item
 * always wins or was never ranked. Weights of the voters do not scale this prior.
 *
 * <p>Sources: Luce (1959); Plackett, Applied Statistics 24 (1975) 193; pseudo-rankings: Turner, van Etten, Firth and Kosmidis,
 * Computational Statistics 35 (2020) 1027; existence: Hunter, Annals of Statistics 32 (2004) 384, assumption 1.
 */
public final class PlackettLuce {

    /** Half a win and half a loss against the ghost, weak against even two voters. */
    public static final double DEFAULT_PSEUDO_COMPARISONS = 0.5;

    /** Step length of log-worths at which the fit stops; the next step would be its square. */
    static final double PRECISION = 1e-9;

    private PlackettLuce() {}

    /** Fits with {@link #DEFAULT_PSEUDO_COMPARISONS}. */
    public static PlackettLuceFit fit(Ballots ballots) {
        return fit(ballots, DEFAULT_PSEUDO_COMPARISONS);
    }

    /**
     * Fits the worths.
     *
     * @param pseudoComparisons 0 or more; 0 is maximum likelihood
     * @throws IllegalArgumentException if it is negative, or 0 while the likelihood has no maximum
     */
    public static PlackettLuceFit fit(Ballots ballots, double pseudoComparisons) {
        boolean exists = likelihoodHasMaximum(PairwiseCounts.of(ballots));
        if (!(pseudoComparisons >= 0) || Double.isInfinite(pseudoComparisons)) {
            throw new IllegalArgumentException("There are " + pseudoComparisons + " pseudo-comparisons: give 0 or more.");
        }
        if (pseudoComparisons == 0 && !exists) {
            throw new IllegalArgumentException("Some items always win or always lose against others, so the likelihood has no maximum: "
                    + "set the pseudo-comparisons above 0.");
        }
        PlackettLuceModel model = new PlackettLuceModel(ballots, pseudoComparisons);
        double[] weight = ballots.ballots().stream().mapToDouble(Ballot::weight).toArray();
        double[] theta = model.maximise(weight, new double[ballots.items().size()], PRECISION);
        double likelihood = model.evaluate(theta, weight, false);
        double penalised = model.evaluate(theta, weight, true);
        double[][] inverse = model.inverseInformation();
        double[][] sandwich = times(times(inverse, model.scoreProducts(theta, weight)), inverse);
        return new PlackettLuceFit(ballots, pseudoComparisons, exists, Arrays.stream(theta).boxed().toList(), likelihood, penalised,
                lessMean(inverse), lessMean(sandwich));
    }

    /** Whether each item can be reached from each by wins, a ranked item winning over unranked ones. */
    static boolean likelihoodHasMaximum(PairwiseCounts pairs) {
        int m = pairs.size();
        double[][] wins = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                wins[i][j] = pairs.above(i, j);
            }
        }
        for (boolean[] row : Dominance.closure(wins)) {
            for (boolean reached : row) {
                if (!reached) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double[][] times(double[][] a, double[][] b) {
        int n = a.length;
        double[][] product = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < n; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    /** J V J' with J = I - 11'/m: the covariance of the log-worths less their mean. */
    private static List<List<Double>> lessMean(double[][] v) {
        int n = v.length;
        double[] row = Arrays.stream(v).mapToDouble(r -> Arrays.stream(r).sum() / n).toArray();
        double all = Arrays.stream(row).sum() / n;
        List<List<Double>> centred = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            List<Double> cells = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                cells.add(v[i][j] - row[i] - row[j] + all);
            }
            centred.add(List.copyOf(cells));
        }
        return List.copyOf(centred);
    }
}
