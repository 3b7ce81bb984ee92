package org.oncommons.methods.ranking;

/** How a consensus order is made from rankings. */
public enum RankingMethod {
    /** {@link Borda}. */
    BORDA,
    /** {@link Kemeny}. */
    KEMENY,
    /** {@link PlackettLuce} with {@link PlackettLuce#DEFAULT_PSEUDO_COMPARISONS}. */
    PLACKETT_LUCE
}
