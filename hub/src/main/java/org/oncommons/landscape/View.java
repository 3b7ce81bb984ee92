package org.oncommons.landscape;

/** How institutions are compared with each other. */
public enum View {
    /** As they rate themselves. */
    ABSOLUTE,
    /** Against their own mean, which cancels generous and strict self-raters. */
    IPSATIVE
}
