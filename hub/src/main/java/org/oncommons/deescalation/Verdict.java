package org.oncommons.deescalation;

/** What the rules say of a study. */
public enum Verdict {
    /** Very probably a de-escalation study. */
    RECOGNISED,
    /** A person must look. */
    DOUBTFUL,
    NOT;

    /** From here a study is recognised. */
    public static final int RECOGNISED_FROM = 5;
    /** From here a person looks. */
    public static final int DOUBTFUL_FROM = 3;

    static Verdict of(int score) {
        return score >= RECOGNISED_FROM ? RECOGNISED : score >= DOUBTFUL_FROM ? DOUBTFUL : NOT;
    }
}
