package org.oncommons.survey;

/** Who may see an answer with the institution's name. Aggregates count every answer. */
public enum AnswerVisibility {
    /** Everybody, also without an account. */
    PUBLIC,
    /** Members of the network. */
    NETWORK,
    /** The coordinators only: never quoted to others. */
    COORDINATORS
}
