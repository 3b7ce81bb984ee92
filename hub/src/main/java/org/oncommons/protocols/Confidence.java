package org.oncommons.protocols;

/** How sure the authors are of a value. */
public enum Confidence {
    /** Nobody said. */
    UNSAID,
    /** Measured or published, and read in the original. */
    HIGH,
    /** From a secondary source, or inferred. */
    MEDIUM,
    /** An opinion, or from memory. */
    LOW
}
