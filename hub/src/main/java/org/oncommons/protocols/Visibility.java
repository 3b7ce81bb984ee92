package org.oncommons.protocols;

/** Who may read a protocol record. */
public enum Visibility {
    AUTHORS,
    NETWORK,
    PUBLIC
}
