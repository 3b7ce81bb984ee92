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

    private static final int MOST_HALVINGS = 12;

    /** Promised gain of the log-likelihood below which a curve is taken as found. */
    private static final double STILL = 1e-9;

    /** Share of a term's information that is left by the other terms, below which it is not moved along. */
    private static final double SINGULAR = 1e-13;

    /** Rates are kept this far from 0 and 1: arms without events have no finite logit. */
    private static final double LARGEST_LOGIT = 25;

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
            return inverse(information);
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
        double[] move = new double[3];
        double[] next = new double[3];
        double likelihood = logLikelihood(beta, a, b, patients, events);
        for (int step = 0; step < MOST_STEPS; step++) {
            double promised = newton(beta, a, b, patients, events, move);
            double share = 1;
            double gained = Double.NEGATIVE_INFINITY;
            for (int halving = 0; halving < MOST_HALVINGS && !(gained >= likelihood); halving++) {
                for (int i = 0; i < 3; i++) {
                    next[i] = beta[i] + share * move[i];
                }
                gained = logLikelihood(next, a, b, patients, events);
                share = promised < STILL ? 0 : share / 2;
            }
            if (gained >= likelihood) {
                System.arraycopy(next, 0, beta, 0, 3);
                likelihood = gained;
            }
            if (promised < STILL || !(gained >= likelihood)) {
                break;
            }
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

    /** Puts the step of Newton's method into move, and gives twice the gain in likelihood that it promises. */
    private static double newton(double[] beta, double[] a, double[] b, double[] patients, double[] events, double[] move) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double i00 = 0;
        double i01 = 0;
        double i02 = 0;
        double i11 = 0;
        double i12 = 0;
        double i22 = 0;
        for (int k = 0; k < a.length; k++) {
            double rate = logistic(beta[0] + beta[1] * a[k] + beta[2] * b[k]);
            double weight = patients[k] * rate * (1 - rate);
            double rest = events[k] - patients[k] * rate;
            s0 += rest;
            s1 += rest * a[k];
            s2 += rest * b[k];
            i00 += weight;
            i01 += weight * a[k];
            i02 += weight * b[k];
            i11 += weight * a[k] * a[k];
            i12 += weight * a[k] * b[k];
            i22 += weight * b[k] * b[k];
        }
        double l1 = i01 / i00;
        double l2 = i02 / i00;
        double d1 = i11 - l1 * i01;
        double l3 = (i12 - l2 * i01) / d1;
        double d2 = i22 - l2 * i02 - l3 * l3 * d1;
        double y1 = s1 - l1 * s0;
        double y2 = s2 - l2 * s0 - l3 * y1;
        move[2] = d2 > SINGULAR * i22 ? y2 / d2 : 0;
        move[1] = y1 / d1 - l3 * move[2];
        move[0] = s0 / i00 - l1 * move[1] - l2 * move[2];
        return move[0] * s0 + move[1] * s1 + move[2] * s2;
    }

    /** By cofactors. */
    private static double[][] inverse(double[][] m) {
        double[][] inverse = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int c = (i + 1) % 3;
                int d = (i + 2) % 3;
                inverse[i][j] = m[r][c] * m[s][d] - m[r][d] * m[s][c];
            }
        }
        double determinant = m[0][0] * inverse[0][0] + m[0][1] * inverse[1][0] + m[0][2] * inverse[2][0];
        for (double[] row : inverse) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return inverse;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-bounded(x)));
    }

    private static double bounded(double logit) {
        return Math.clamp(logit, -LARGEST_LOGIT, LARGEST_LOGIT);
    }

    private static double logLikelihood(double[] beta, double[] a, double[] b, double[] patients, double[] events) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            double logit = bounded(beta[0] + beta[1] * a[k] + beta[2] * b[k]);
            sum += events[k] * logit - patients[k] * Math.log(1 + Math.exp(logit));
        }
        return sum;
    }
}
