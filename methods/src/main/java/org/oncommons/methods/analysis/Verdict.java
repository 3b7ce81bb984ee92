package org.oncommons.methods.analysis;

/** What an interval says about a margin. */
public enum Verdict {

    /** The whole interval is on the better side of no difference: less treatment does better, and so is not inferior either. */
    SUPERIOR("superior"),
    /** The whole interval is on the better side of the margin. */
    NON_INFERIOR("non-inferior"),
    /** The interval contains the margin: neither shown nor excluded. */
    INCONCLUSIVE("inconclusive"),
    /** The whole interval is at or beyond the margin: less treatment is worse by more than was acceptable. */
    INFERIOR("inferior");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Non-inferior or superior. */
    public boolean notInferior() {
        return this == SUPERIOR || this == NON_INFERIOR;
    }
}
