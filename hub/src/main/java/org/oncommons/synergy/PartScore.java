package org.oncommons.synergy;

/**
 * One part of one match.
 *
 * @param raw        in the part's own unit; NaN: an answer is missing
 * @param percentile share of all pairs of the network that are lower, equal ones counted half, in (0, 1); NaN: an answer is missing
 * @param weight     that it counts with
 */
public record PartScore(MatchPart part, double raw, double percentile, double weight) {

    /** Where nothing is known a part counts like the middle of the network, neither for nor against. */
    static final double UNKNOWN = 0.5;

    public boolean known() {
        return !Double.isNaN(percentile);
    }

    /** What goes into the score before weighting. */
    public double counted() {
        return known() ? percentile : UNKNOWN;
    }
}
