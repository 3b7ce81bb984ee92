package org.oncommons.identity;

/** What an account may do in the whole network. Who represents an institution is membership, kept by the network module. */
public enum Role {
    /** Runs the network: surveys, cases, vocabulary, members. */
    COORDINATOR,
    /** Everybody with an account. */
    MEMBER,
    /** A member who brings the patients' view. */
    PATIENT_PARTNER
}
