package org.oncommons.methods.matching;

/**
 * A strength or capability that addresses a challenge or need.
 *
 * @param strength index of the strength
 * @param need     index of the need
 * @param weight   how well it addresses it, in [0, 1]
 */
public record Link(int strength, int need, double weight) {

    public Link {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("Weight of a link is outside 0 to 1: " + weight);
        }
    }
}
