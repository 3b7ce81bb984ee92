package org.oncommons.methods.decision;

import java.util.Arrays;

/**
 * The worth of pairs in a relaxation: each pair's value is split between its two ends, and every candidate counts on its best shares,
 * whether or not the
 * partners are chosen. The split is moved from partners that do not answer to those that do, which is the Lagrangian bound of Caprara,
 * Pisinger and Toth (1999, INFORMS J. Comput. 11:125) for the quadratic knapsack. Every split gives a valid bound.
 */
final class PairShares {

    private final Model model;
    private final double[][] pairs;
    /** {@code split[i][j] + split[j][i] = pairs[i][j]} always. */
    private final double[][] split;
    private final int[][] partners;
    private final boolean[] chosen;
    private int most;
    private int necessary;

    PairShares(Model model, double[][] pairs) {
        this.model = model;
        this.pairs = pairs;
        split = Arrays.stream(pairs).map(row -> Arrays.stream(row).map(value -> value / 2).toArray()).toArray(double[][]::new);
        partners = new int[model.n][];
        chosen = new boolean[model.n];
    }

    /** Adds to the score of each free candidate its pairs with members and its best shares; returns the worth of the members' own pairs. */
    double price(int[] members, int size, int[] free, int frees, double[] score) {
        limits(size, frees);
        double[] largest = new double[most];
        for (int f = 0; f < frees; f++) {
            int i = free[f];
            for (int m = 0; m < size; m++) {
                score[i] += pairs[i][members[m]];
            }
            score[i] += largestShares(i, free, frees, largest);
        }
        return Score.sum(pairs, Arrays.copyOf(members, size));
    }

    private void limits(int size, int frees) {
        most = Math.max(0, Math.min(model.maximumSize - size - 1, frees - 1));
        necessary = Math.max(0, model.minimumSize - size - 1);
    }

    /** Sum of as many shares as the size needs and further ones while they are positive; leaves the largest in the array, in order. */
    private double largestShares(int i, int[] free, int frees, double[] largest) {
        if (largest.length == 0) {
            return 0;
        }
        double[] shares = split[i];
        Arrays.fill(largest, Double.NEGATIVE_INFINITY);
        for (int f = 0; f < frees; f++) {
            int j = free[f];
            if (j != i && shares[j] > largest[largest.length - 1]) {
                insert(largest, shares[j]);
            }
        }
        double sum = 0;
        for (int rank = 0; rank < largest.length && (rank < necessary || largest[rank] > 0); rank++) {
            sum += largest[rank];
        }
        return sum;
    }

    private static void insert(double[] largest, double value) {
        int at = largest.length - 1;
        while (at > 0 && largest[at - 1] < value) {
            largest[at] = largest[at - 1];
            at--;
        }
        largest[at] = value;
    }

    /**
     * Finds whom each selected candidate, the first ones of {@code free}, counts on; returns how many of them do not count on it in
     * turn.
     */
    double oneSided(int size, int[] free, int frees, int selected) {
        limits(size, frees);
        Arrays.fill(chosen, false);
        for (int f = 0; f < selected; f++) {
            chosen[free[f]] = true;
            partners[free[f]] = partners(free[f], free, frees);
        }
        double oneSided = 0;
        for (int f = 0; f < selected; f++) {
            for (int j : partners[free[f]]) {
                oneSided += mutual(free[f], j) ? 0 : 1;
            }
        }
        return oneSided;
    }

    private int[] partners(int i, int[] free, int frees) {
        double[] largest = new double[most];
        largestShares(i, free, frees, largest);
        int[] found = new int[most];
        int count = 0;
        for (int f = 0; f < frees && count < most; f++) {
            int j = free[f];
            if (j != i && split[i][j] >= largest[most - 1] && (split[i][j] > 0 || count < necessary)) {
                found[count++] = j;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private boolean mutual(int i, int j) {
        if (!chosen[j]) {
            return false;
        }
        for (int back : partners[j]) {
            if (back == i) {
                return true;
            }
        }
        return false;
    }

    /** Moves one-sided shares to the partner. */
    void move(double step, int[] free, int selected) {
        for (int f = 0; f < selected; f++) {
            int i = free[f];
            for (int j : partners[i]) {
                if (!mutual(i, j)) {
                    split[i][j] -= step;
                    split[j][i] += step;
                }
            }
        }
    }
}
