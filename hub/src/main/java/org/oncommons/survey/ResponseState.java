package org.oncommons.survey;

/** How far an institution is with its answer. */
public enum ResponseState {
    /** Nobody of it has answered anything. */
    NOT_STARTED,
    IN_PROGRESS,
    /** Every section is ready, the signature is missing. */
    WAITING,
    /** The institution stands by its answer. */
    SIGNED,
    /** Came by import, as the coordinators received it. */
    IMPORTED
}
