package org.oncommons.methods.simulation;

/** By which analysis set the trial is decided; each is followed through its own looks in the same simulated trials. */
public enum AnalysisRule {

    /** All patients as randomised. */
    INTENTION_TO_TREAT("intention to treat"),
    /** Patients who change their treatment before the event are left out altogether. */
    PER_PROTOCOL("per protocol, patients who changed left out"),
    /** Patients who change their treatment are followed until then. */
    PER_PROTOCOL_CENSORED("per protocol, followed until the change"),
    /** Patients count for the arm whose treatment they have at the time. */
    AS_TREATED("as treated"),
    /** Intention to treat and per protocol must both show it: the default. */
    BOTH("intention to treat and per protocol");

    private final String words;

    AnalysisRule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Rules that are one analysis set, which come before {@link #BOTH}. */
    static final int SETS = 4;
}
