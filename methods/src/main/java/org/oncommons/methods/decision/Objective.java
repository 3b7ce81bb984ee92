package org.oncommons.methods.decision;

/** What is maximised, in this order: a later part only decides between groups that are equal in all earlier ones. */
public enum Objective {
    /** Sum of the weights of covered capabilities. */
    COVERAGE,
    /** Sum of the weights of critical capabilities that at least two members have. */
    SECOND,
    /** Sum of the give matrix over all ordered pairs of members. */
    GIVE,
    /** Number of pairs of members from different countries; for a given size it is largest where countries are most even. */
    BALANCE
}
