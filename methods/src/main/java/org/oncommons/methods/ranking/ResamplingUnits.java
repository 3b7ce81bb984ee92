package org.oncommons.methods.ranking;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Voters, or groups of voters, that are drawn or left out together. */
final class ResamplingUnits {

    private final Ballots ballots;
    private final List<String> names;
    private final int[] unitOf;
    private final double[] weight;
    private final double[][] midRanks;

    static ResamplingUnits of(Ballots ballots, StabilityPlan.Unit unit) {
        List<String> names = unit == StabilityPlan.Unit.GROUPS ? ballots.groups() : ballots.ballots().stream().map(Ballot::voter).toList();
        int[] unitOf = unit == StabilityPlan.Unit.GROUPS
                ? ballots.ballots().stream().mapToInt(ballot -> names.indexOf(ballot.group())).toArray()
                : IntStream.range(0, names.size()).toArray();
        if (names.size() < 2) {
            throw new IllegalArgumentException("There is only one of the " + unit + " to draw from: give at least 2.");
        }
        return new ResamplingUnits(ballots, names, unitOf);
    }

    private ResamplingUnits(Ballots ballots, List<String> names, int[] unitOf) {
        this.ballots = ballots;
        this.names = names;
        this.unitOf = unitOf;
        weight = ballots.ballots().stream().mapToDouble(Ballot::weight).toArray();
        midRanks = ballots.ballots().stream().map(ballot -> ballot.midRanks(ballots.items().size())).toArray(double[][]::new);
    }

    int count() {
        return names.size();
    }

    String name(int unit) {
        return names.get(unit);
    }

    /** Weights when as many units as there are were drawn with replacement. */
    double[] draw(SplittableRandom random) {
        int[] times = new int[count()];
        for (int drawn = 0; drawn < times.length; drawn++) {
            times[random.nextInt(times.length)]++;
        }
        double[] drawnWeight = new double[weight.length];
        for (int v = 0; v < weight.length; v++) {
            drawnWeight[v] = weight[v] * times[unitOf[v]];
        }
        return drawnWeight;
    }

    /** Weights when one unit is left out. */
    double[] without(int unit) {
        double[] rest = weight.clone();
        for (int v = 0; v < rest.length; v++) {
            if (unitOf[v] == unit) {
                rest[v] = 0;
            }
        }
        return rest;
    }

    /** Summed absolute change of the items' mean ranks against all voters. */
    double shift(double[] other) {
        double[] all = meanRanks(weight);
        double[] changed = meanRanks(other);
        double sum = 0;
        for (int i = 0; i < all.length; i++) {
            sum += Math.abs(all[i] - changed[i]);
        }
        return sum;
    }

    private double[] meanRanks(double[] of) {
        double[] mean = new double[ballots.items().size()];
        double total = 0;
        for (int v = 0; v < of.length; v++) {
            total += of[v];
            for (int i = 0; i < mean.length; i++) {
                mean[i] += of[v] * midRanks[v][i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= total;
        }
        return mean;
    }
}
