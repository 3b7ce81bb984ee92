package org.oncommons.network;

/** What somebody is in an institution. */
public enum MembershipRole {
    /** Answers for the institution in the network: its profile, its survey. */
    REPRESENTATIVE,
    /** Heads the institution and signs its answers; may do what representatives do. */
    DIRECTOR,
    MEMBER
}
