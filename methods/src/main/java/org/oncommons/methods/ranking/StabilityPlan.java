package org.oncommons.methods.ranking;

/**
 * How the stability of an order is examined.
 *
 * @param unit       what is drawn with replacement
 * @param replicates how often, at least 100
 * @param level      of the rank intervals, above 0 and below 1
 * @param seed       the same seed gives the same result, on any number of cores
 */
public record StabilityPlan(Unit unit, int replicates, double level, long seed) {

    /** What answers together. */
    public enum Unit {
        /** Each voter, keeping its weight. */
        VOTERS,
        /** Whole groups, with all their voters: for votes that are alike within a country. */
        GROUPS
    }

    private static final int LEAST_REPLICATES = 100;

    /** @throws IllegalArgumentException if replicates or level are outside their range */
    public StabilityPlan {
        if (replicates < LEAST_REPLICATES) {
            throw new IllegalArgumentException("There are " + replicates + " replicates: give at least " + LEAST_REPLICATES + ".");
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("The level is " + level + ": give a share above 0 and below 1, such as 0.9.");
        }
    }

    /** 2,000 replicates, intervals of 90 %. */
    public static StabilityPlan of(Unit unit, long seed) {
        return new StabilityPlan(unit, 2000, 0.90, seed);
    }
}
