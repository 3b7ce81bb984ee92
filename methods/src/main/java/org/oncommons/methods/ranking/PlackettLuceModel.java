package org.oncommons.methods.ranking;

import java.util.Arrays;
import java.util.List;

/**
 * The penalised likelihood of {@link PlackettLuce} with its derivatives, for any weights of the same voters. Not safe for use by several
 * threads: each takes its own with {@link #copy}.
 */
final class PlackettLuceModel {

    private static final int MAX_STEPS = 200;

    /** One voter: all items in the order of their places, unranked ones last, and where each place begins. */
    private record Stages(int[] order, int[] start, int[] size) {

        static Stages of(Ballot ballot, int m) {
            int[] place = ballot.places(m);
            int[] order = new int[m];
            int[] start = new int[ballot.ranked().size()];
            int[] size = new int[start.length];
            int filled = 0;
            for (int p = 0; p <= start.length; p++) {
                if (p < start.length) {
                    start[p] = filled;
                    size[p] = ballot.ranked().get(p).size();
                }
                for (int i = 0; i < m; i++) {
                    if (place[i] == p) {
                        order[filled++] = i;
                    }
                }
            }
            return new Stages(order, start, size);
        }
    }

    private final int m;
    private final double pseudo;
    private final List<Stages> voters;
    private final double[] worth;
    private final double[] once;
    private final double[] twice;
    private final double[] gradient;
    private final double[][] information;

    PlackettLuceModel(Ballots ballots, double pseudo) {
        this(ballots.items().size(), pseudo, ballots.ballots().stream().map(ballot -> Stages.of(ballot, ballots.items().size())).toList());
    }

    private PlackettLuceModel(int m, double pseudo, List<Stages> voters) {
        this.m = m;
        this.pseudo = pseudo;
        this.voters = voters;
        worth = new double[m];
        once = new double[m];
        twice = new double[m];
        gradient = new double[m];
        information = new double[m][m];
    }

    PlackettLuceModel copy() {
        return new PlackettLuceModel(m, pseudo, voters);
    }

    /**
     * Maximises by Newton's method with step halving; the penalised likelihood is concave, so any start will do.
     *
     * @param weight    of each voter, 0 leaves the voter out
     * @param start     log-worths to begin from
     * @param precision largest step at which to stop
     */
    double[] maximise(double[] weight, double[] start, double precision) {
        double[] theta = start.clone();
        double value = evaluate(theta, weight, true);
        for (int step = 0; step < MAX_STEPS; step++) {
            double[] move = new Cholesky(information).solve(gradient);
            double length = Arrays.stream(move).map(Math::abs).max().orElse(0);
            double[] next = moved(theta, move, 1);
            double reached = evaluate(next, weight, true);
            for (double share = 0.5; reached < value - 1e-12 * Math.abs(value) && share > 1e-10; share /= 2) {
                next = moved(theta, move, share);
                reached = evaluate(next, weight, true);
            }
            theta = next;
            value = reached;
            if (length < precision) {
                return theta;
            }
        }
        throw new ArithmeticException("The Plackett-Luce fit did not converge in " + MAX_STEPS + " steps.");
    }

    private static double[] moved(double[] theta, double[] move, double share) {
        double[] next = theta.clone();
        for (int i = 0; i < next.length; i++) {
            next[i] += share * move[i];
        }
        return next;
    }

    /**
     * Log-likelihood at theta; leaves gradient and information (negative second derivatives) behind.
     *
     * @param penalised with the pseudo-comparisons; without them the information is made regular in the direction (1, ..., 1)
     */
    double evaluate(double[] theta, double[] weight, boolean penalised) {
        reset(theta);
        double value = 0;
        for (int v = 0; v < weight.length; v++) {
            if (weight[v] > 0) {
                value += addVoter(voters.get(v), weight[v], theta);
            }
        }
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < i; j++) {
                information[j][i] = information[i][j];
            }
        }
        return value + (penalised && pseudo > 0 ? addPseudo(theta) : addConstraint());
    }

    private void reset(double[] theta) {
        Arrays.fill(gradient, 0);
        for (int i = 0; i < m; i++) {
            worth[i] = Math.exp(theta[i]);
            Arrays.fill(information[i], 0);
        }
    }

    /** Adds &Sigma;<sub>t</sub> [theta - log of the summed worths not yet placed] and its derivatives, lower triangle only. */
    private double addVoter(Stages voter, double weight, double[] theta) {
        int[] order = voter.order;
        double value = 0;
        double rest = 0;
        int at = m;
        for (int p = voter.start.length - 1; p >= 0; p--) {
            while (at > voter.start[p]) {
                rest += worth[order[--at]];
            }
            // Kept at the place's first position: d/D and d/D^2, made cumulative below.
            once[p] = weight * voter.size[p] / rest;
            twice[p] = once[p] / rest;
            value -= voter.size[p] * Math.log(rest);
        }
        double sumOnce = 0;
        double sumTwice = 0;
        int p = 0;
        for (int a = 0; a < m; a++) {
            if (p < voter.start.length && voter.start[p] == a) {
                sumOnce += once[p];
                sumTwice += twice[p++];
            }
            int i = order[a];
            boolean ranked = p < voter.start.length || a < voter.start[p - 1] + voter.size[p - 1];
            if (ranked) {
                value += theta[i];
                gradient[i] += weight;
            }
            gradient[i] -= worth[i] * sumOnce;
            information[i][i] += worth[i] * (sumOnce - worth[i] * sumTwice);
            addPairs(order, a, worth[i] * sumTwice);
        }
        return weight * value;
    }

    /** Items placed later than position a shared exactly the choices that the item at a was part of. */
    private void addPairs(int[] order, int a, double factor) {
        int i = order[a];
        for (int b = a + 1; b < m; b++) {
            int j = order[b];
            double product = worth[j] * factor;
            if (i > j) {
                information[i][j] -= product;
            } else {
                information[j][i] -= product;
            }
        }
    }

    private double addPseudo(double[] theta) {
        double value = 0;
        for (int i = 0; i < m; i++) {
            double q = worth[i] / (1 + worth[i]);
            value += pseudo * (theta[i] - 2 * Math.log1p(worth[i]));
            gradient[i] += pseudo * (1 - 2 * q);
            information[i][i] += 2 * pseudo * q * (1 - q);
        }
        return value;
    }

    private double addConstraint() {
        for (double[] row : information) {
            for (int j = 0; j < m; j++) {
                row[j] += 1.0 / m;
            }
        }
        return 0;
    }

    /** Inverse of the information left by {@link #evaluate}. */
    double[][] inverseInformation() {
        return new Cholesky(information).inverse();
    }

    /** &Sigma;<sub>v</sub> w<sub>v</sub><sup>2</sup> s<sub>v</sub> s<sub>v</sub>', s<sub>v</sub> the gradient of one vote of weight 1. */
    double[][] scoreProducts(double[] theta, double[] weight) {
        double[][] sum = new double[m][m];
        for (int v = 0; v < weight.length; v++) {
            reset(theta);
            addVoter(voters.get(v), weight[v], theta);
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < m; j++) {
                    sum[i][j] += gradient[i] * gradient[j];
                }
            }
        }
        return sum;
    }
}
