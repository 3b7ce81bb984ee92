package org.oncommons.network;

/** Who sees that somebody is in the network. */
public enum PersonVisibility {
    /** Everybody, on the pages for guests too. */
    PUBLIC,
    /** Everybody with an account. */
    NETWORK,
    /** People of the same institution, and the coordinators. */
    INSTITUTION
}
