package org.oncommons.feasibility;

/** Where a request stands. */
public enum RequestState {
    ASKED,

    /** The institution could take part, with the numbers it gave. */
    WILLING,

    DECLINED
}
