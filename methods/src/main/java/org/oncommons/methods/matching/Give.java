package org.oncommons.methods.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What each institution can give each other one: give(i→j) = Σ over links (c, d) of w_c · a_cd · s_ic · n_jd, where s is what i is strong
 * in, n what j needs, a the weight of the link, and w_c = ln(N / number of institutions at s ≥ 0.75) as inverse document frequency
 * (Spärck Jones 1972, J. Documentation 28:11), so that what few can do counts more. What everybody is strong in counts nothing. Where
 * nobody
 * reaches 0.75 the concept counts as if one did, w_c = ln N: it is at least that rare, and lower levels still give. Missing answers add
 * nothing.
 */
public final class Give {

    /** Level from which an institution counts as strong; the boundary counts. */
    public static final double STRONG = 0.75;

    private final GiveInput input;
    private final int[] strong;
    private final double[] rarity;
    private final double[][] matrix;

    public Give(GiveInput input) {
        this.input = input;
        int n = input.institutions().size();
        strong = new int[input.strengths().size()];
        rarity = new double[strong.length];
        for (int c = 0; c < strong.length; c++) {
            for (double[] levels : input.strength()) {
                strong[c] += levels[c] >= STRONG ? 1 : 0;
            }
            rarity[c] = Math.log((double) n / Math.max(1, strong[c]));
        }
        matrix = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (Link link : input.links()) {
                    matrix[i][j] += i == j ? 0 : value(i, j, link);
                }
            }
        }
    }

    private double value(int i, int j, Link link) {
        double product = rarity[link.strength()] * link.weight() * input.strength()[i][link.strength()] * input.need()[j][link.need()];
        return Double.isNaN(product) ? 0 : product;
    }

    /** What was asked. */
    public GiveInput input() {
        return input;
    }

    /** give(i→j) by index, at least 0; 0 from an institution to itself. */
    public double give(int i, int j) {
        return matrix[i][j];
    }

    /** A copy of all give(i→j), row gives to column. */
    public double[][] matrix() {
        return Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
    }

    /** √(give(i→j) · give(j→i)): only high when both directions are. */
    public double reciprocity(int i, int j) {
        return Math.sqrt(matrix[i][j] * matrix[j][i]);
    }

    /** Number of institutions at {@link #STRONG} or more for a strength by index. */
    public int strong(int strength) {
        return strong[strength];
    }

    /** w_c of a strength by index, in [0, ln N]. */
    public double rarity(int strength) {
        return rarity[strength];
    }

    /** The positive terms of give(i→j), largest first, equal ones in the order of the links; they sum to give(i→j). */
    public List<Contribution> contributions(int i, int j) {
        List<Contribution> contributions = new ArrayList<>();
        for (Link link : input.links()) {
            double value = i == j ? 0 : value(i, j, link);
            if (value > 0) {
                int c = link.strength();
                contributions.add(new Contribution(input.strengths().get(c), input.needs().get(link.need()), input.strength()[i][c],
                        input.need()[j][link.need()], link.weight(), strong[c], rarity[c], value));
            }
        }
        contributions.sort(Comparator.comparingDouble(Contribution::value).reversed());
        return List.copyOf(contributions);
    }
}
