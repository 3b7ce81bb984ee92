package org.oncommons.survey;

/** Where a wave stands. */
public enum WaveState {
    /** Being prepared: only coordinators see it. */
    DRAFT,
    /** Institutions answer, from the opening to the closing date. */
    OPEN,
    /** Nobody answers any more, nothing is final yet. */
    CLOSED,
    /** The snapshot is taken; answers never change again unless it is reopened with a reason. */
    FROZEN
}
