package org.oncommons.vocabulary;

/** What an answer says about a concept, seen from the institution that gives it. */
public enum Kind {
    /** It is good at this. */
    STRENGTH,
    /** It has this and offers it to others. */
    CAPABILITY,
    /** This is hard for it. */
    CHALLENGE,
    /** This holds it back. */
    BARRIER,
    /** It wishes for this from others. */
    NEED,
    /** It wants the network to work on this first. */
    PRIORITY,
    /** It would take part in this. */
    INTEREST
}
