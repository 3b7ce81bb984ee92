package org.oncommons.synergy;

import java.util.Locale;

/** A named part of how well another institution fits. Each can be weighted or switched off. */
public enum MatchPart {
    /** What the other one gives that is needed here. */
    TAKE(3),
    /** What is given here that the other one needs. */
    GIVE(2),
    /** Both directions at once: √(give · take). */
    RECIPROCITY(1),
    /** Rank-biased overlap of the two rankings of topics. */
    PRIORITIES(2),
    /** Closeness in meaning of what both wrote in their own words. */
    MEANING(1),
    /** Interest in the same cases. */
    CASES(2),
    /** Other country, other type, other capacity. */
    BREADTH(1);

    /** The weight it has unless somebody moves it. */
    public final double weight;

    MatchPart(double weight) {
        this.weight = weight;
    }

    /** Its name in addresses and text keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
