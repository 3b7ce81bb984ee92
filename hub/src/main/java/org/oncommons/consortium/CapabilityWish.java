package org.oncommons.consortium;

/**
 * A capability that the group should have.
 *
 * @param code       of the concept
 * @param level      from which it counts, in (0, 1]
 * @param number     how many members must have it; 0: wished, not required
 * @param critical   whether a second institution is wanted
 * @param importance 1 to 3
 */
public record CapabilityWish(String code, double level, int number, boolean critical, int importance) {

    /** Available to partners, strong: what counts unless somebody says otherwise. */
    public static final double USUAL_LEVEL = 0.75;
}
