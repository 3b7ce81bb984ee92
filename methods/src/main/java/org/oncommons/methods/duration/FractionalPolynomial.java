package org.oncommons.methods.duration;

/**
 * Logistic curve of an event rate over durations by a fractional polynomial of second degree,
 * <pre>logit p(x) = b<sub>0</sub> + b<sub>1</sub> x<sup>p</sup> + b<sub>2</sub> x<sup>q</sup>, p and q of -2, -1, -&frac12;, 0, &frac12;,
 * 1, 2, 3,</pre>
 * where x<sup>0</sup> is ln x and, for p = q, the second term is multiplied by ln x; of the 36 pairs that with the largest likelihood.
 * Durations
 * are divided by the longest. Source: Royston and Altman, Applied Statistics 43 (1994) 429. Newton's method, at most 25 steps a pair.
 */
final class FractionalPolynomial {

    static final double[] POWERS = {-2, -1, -0.5, 0, 0.5, 1, 2, 3};

    private static final int MOST_STEPS = 25;

    private static final double STILL = 1e-10;

    private static final double LEAST_RATE = 1e-12;

    private final double scale;
    private final double[] durations;

    /** Terms of each arm and power, and the same times the logarithm. */
    private final double[][] terms;
    private final double[][] repeated;

    /** @param durations above 0 */
    FractionalPolynomial(double[] durations) {
        this.durations = durations.clone();
        double longest = 0;
        for (double duration : durations) {
            longest = Math.max(longest, duration);
        }
        this.scale = longest;
        this.terms = new double[POWERS.length][durations.length];
        this.repeated = new double[POWERS.length][durations.length];
        for (int p = 0; p < POWERS.length; p++) {
            for (int k = 0; k < durations.length; k++) {
                terms[p][k] = term(durations[k] / longest, POWERS[p]);
                repeated[p][k] = terms[p][k] * Math.log(durations[k] / longest);
            }
        }
    }

    private static double term(double x, double power) {
        return power == 0 ? Math.log(x) : Math.pow(x, power);
    }

    /** A fitted curve. */
    final class Curve {

        private final int first;
        private final int second;
        private final double[] coefficients;
        private final double logLikelihood;

        Curve(int first, int second, double[] coefficients, double logLikelihood) {
            this.first = first;
            this.second = second;
            this.coefficients = coefficients;
            this.logLikelihood = logLikelihood;
        }

        double firstPower() {
            return POWERS[first];
        }

        double secondPower() {
            return POWERS[second];
        }

        double logLikelihood() {
            return logLikelihood;
        }

        /** Terms of a duration: 1, x^p, x^q. */
        double[] row(double duration) {
            double x = duration / scale;
            double a = term(x, POWERS[first]);
            return new double[] {1, a, first == second ? a * Math.log(x) : term(x, POWERS[second])};
        }

        /** Event rate at a duration. */
        double rate(double duration) {
            double[] row = row(duration);
            return logistic(coefficients[0] + coefficients[1] * row[1] + coefficients[2] * row[2]);
        }

        /** Inverse of the information of the coefficients. */
        double[][] covariance(double[] patients) {
            double[][] information = new double[3][3];
            for (int k = 0; k < durations.length; k++) {
                double[] row = row(durations[k]);
                double rate = rate(durations[k]);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        information[i][j] += patients[k] * rate * (1 - rate) * row[i] * row[j];
                    }
                }
            }
            double[][] inverse = new double[3][];
            for (int i = 0; i < 3; i++) {
                double[] unit = new double[3];
                unit[i] = 1;
                inverse[i] = solve(information, unit);
            }
            return inverse;
        }
    }

    /**
     * The likeliest curve.
     *
     * @param patients of each arm, above 0; need not be whole
     * @param events   of each arm, 0 to patients
     */
    Curve fit(double[] patients, double[] events) {
        Curve best = fit(0, 0, patients, events);
        for (int p = 0; p < POWERS.length; p++) {
            for (int q = p; q < POWERS.length; q++) {
                Curve curve = fit(p, q, patients, events);
                if (curve.logLikelihood > best.logLikelihood) {
                    best = curve;
                }
            }
        }
        return best;
    }

    private Curve fit(int p, int q, double[] patients, double[] events) {
        double[] a = terms[p];
        double[] b = p == q ? repeated[p] : terms[q];
        double[] beta = {start(patients, events), 0, 0};
        double likelihood = logLikelihood(beta, a, b, patients, events);
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] move = newton(beta, a, b, patients, events);
            double[] next = new double[3];
            double gained = Double.NEGATIVE_INFINITY;
            for (int halving = 0; halving < 12 && !(gained >= likelihood); halving++) {
                for (int i = 0; i < 3; i++) {
                    next[i] = beta[i] + Math.scalb(move[i], -halving);
                }
                gained = logLikelihood(next, a, b, patients, events);
            }
            if (!(gained > likelihood + STILL)) {
                if (gained > likelihood) {
                    return new Curve(p, q, next, gained);
                }
                break;
            }
            beta = next;
            likelihood = gained;
        }
        return new Curve(p, q, beta, likelihood);
    }

    private static double start(double[] patients, double[] events) {
        double all = 0;
        double with = 0;
        for (int k = 0; k < patients.length; k++) {
            all += patients[k];
            with += events[k];
        }
        return Math.log((with + 0.5) / (all - with + 0.5));
    }

    private static double[] newton(double[] beta, double[] a, double[] b, double[] patients, double[] events) {
        double[][] information = new double[3][3];
        double[] score = new double[3];
        for (int k = 0; k < a.length; k++) {
            double rate = logistic(beta[0] + beta[1] * a[k] + beta[2] * b[k]);
            double weight = patients[k] * rate * (1 - rate);
            double rest = events[k] - patients[k] * rate;
            score[0] += rest;
            score[1] += rest * a[k];
            score[2] += rest * b[k];
            information[0][0] += weight;
            information[0][1] += weight * a[k];
            information[0][2] += weight * b[k];
            information[1][1] += weight * a[k] * a[k];
            information[1][2] += weight * a[k] * b[k];
            information[2][2] += weight * b[k] * b[k];
        }
        information[1][0] = information[0][1];
        information[2][0] = information[0][2];
        information[2][1] = information[1][2];
        return solve(information, score);
    }

    private static double logistic(double x) {
        return Math.clamp(1 / (1 + Math.exp(-x)), LEAST_RATE, 1 - LEAST_RATE);
    }

    private static double logLikelihood(double[] beta, double[] a, double[] b, double[] patients, double[] events) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double rate = logistic(beta[0] + beta[1] * a[k] + beta[2] * b[k]);
            sum += events[k] * Math.log(rate) + (patients[k] - events[k]) * Math.log1p(-rate);
        }
        return sum;
    }

    /** Symmetric 3x3 by elimination with pivots; directions without information are not moved along. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[][] m = new double[3][];
        for (int i = 0; i < 3; i++) {
            m[i] = new double[] {matrix[i][0], matrix[i][1], matrix[i][2], right[i]};
        }
        for (int i = 0; i < 3; i++) {
            int pivot = i;
            for (int r = i + 1; r < 3; r++) {
                pivot = Math.abs(m[r][i]) > Math.abs(m[pivot][i]) ? r : pivot;
            }
            double[] swap = m[i];
            m[i] = m[pivot];
            m[pivot] = swap;
            for (int r = i + 1; r < 3; r++) {
                double factor = m[i][i] == 0 ? 0 : m[r][i] / m[i][i];
                for (int c = i; c < 4; c++) {
                    m[r][c] -= factor * m[i][c];
                }
            }
        }
        double[] x = new double[3];
        for (int i = 2; i >= 0; i--) {
            double rest = m[i][3];
            for (int c = i + 1; c < 3; c++) {
                rest -= m[i][c] * x[c];
            }
            x[i] = Math.abs(m[i][i]) < 1e-300 ? 0 : rest / m[i][i];
        }
        return x;
    }
}
