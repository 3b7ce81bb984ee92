package org.oncommons.methods.decision;

/**
 * A capability that the group should cover. It is covered when at least one member reaches the level, secured when two do.
 *
 * @param id       as in {@link Candidate#levels()}
 * @param weight   importance, finite and not negative; its unit is free, only ratios matter
 * @param level    minimum level in [0, 1] that counts; the boundary counts
 * @param critical whether a second institution is wanted
 */
public record Capability(String id, double weight, double level, boolean critical) {

    public Capability {
        if (!(weight >= 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException("Weight of " + id + " must be finite and not negative: " + weight);
        }
        if (!(level >= 0 && level <= 1)) {
            throw new IllegalArgumentException("Level of " + id + " is outside 0 to 1: " + level);
        }
    }
}
