package org.oncommons.methods.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Quasi-variances q<sub>i</sub>, chosen so that q<sub>i</sub> + q<sub>j</sub> is close to the variance v<sub>ij</sub> of the difference of
 * items i and j for all pairs at once: minimises &Sigma; [log(q<sub>i</sub> + q<sub>j</sub>) - log v<sub>ij</sub>]<sup>2</sup>. Intervals
 * from &radic;q can be compared by eye without a reference item.
 *
 * <p>Source: Firth and de Menezes, Biometrika 91 (2004) 65. Exact for 3 items. For 2 items only the sum is determined, and it is split
 * evenly.
 */
final class QuasiVariances {

    private static final int MAX_STEPS = 200;

    private QuasiVariances() {}

    /** One per item; all empty when the best solution is not positive for every item. */
    static List<OptionalDouble> of(List<List<Double>> covariance) {
        int m = covariance.size();
        double[][] v = new double[m][m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                v[i][j] = covariance.get(i).get(i) + covariance.get(j).get(j) - 2 * covariance.get(i).get(j);
                if (i != j && !(v[i][j] > 0)) {
                    return Collections.nCopies(m, OptionalDouble.empty());
                }
            }
        }
        double[] q = start(v);
        for (int step = 0; step < MAX_STEPS && q.length > 2; step++) {
            double[] move = gaussNewton(v, q);
            double share = 1;
            double now = misfit(v, q);
            while (share > 1e-12 && !(misfit(v, plus(q, move, share)) <= now)) {
                share /= 2;
            }
            q = plus(q, move, share);
            if (Arrays.stream(move).map(Math::abs).max().orElse(0) < 1e-12 * v[0][1]) {
                break;
            }
        }
        boolean positive = Arrays.stream(q).allMatch(value -> value > 0);
        List<OptionalDouble> result = new ArrayList<>();
        Arrays.stream(q).forEach(value -> result.add(positive ? OptionalDouble.of(value) : OptionalDouble.empty()));
        return List.copyOf(result);
    }

    /** Half the mean variance of all differences: every sum of two is positive. */
    private static double[] start(double[][] v) {
        int m = v.length;
        double sum = Arrays.stream(v).flatMapToDouble(Arrays::stream).sum();
        double[] q = new double[m];
        Arrays.fill(q, sum / (m * (m - 1.0)) / 2);
        return q;
    }

    private static double[] gaussNewton(double[][] v, double[] q) {
        int m = q.length;
        double[][] normal = new double[m][m];
        double[] right = new double[m];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < m; j++) {
                if (i != j) {
                    double sum = q[i] + q[j];
                    double slope = 1 / (sum * sum);
                    normal[i][i] += slope;
                    normal[i][j] += slope;
                    right[i] += Math.log(v[i][j] / sum) / sum;
                }
            }
        }
        return new Cholesky(normal).solve(right);
    }

    private static double misfit(double[][] v, double[] q) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            for (int j = 0; j < i; j++) {
                double log = Math.log((q[i] + q[j]) / v[i][j]);
                sum += log * log;
            }
        }
        return sum;
    }

    private static double[] plus(double[] q, double[] move, double share) {
        double[] next = q.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += share * move[i];
        }
        return next;
    }
}
