package org.oncommons.answering;

import org.oncommons.questions.QuestionType;

/** How long texts may be, so that the pages can say it before somebody types too much. */
public final class AnswerLimits {

    /** Characters of a long text; more than any answer needs, less than what would slow the pages down. */
    public static final int LONG_TEXT = 50_000;

    /** Characters of one line, and of the text beside "other". */
    public static final int SHORT_TEXT = 1_000;

    /** Characters of a comment. */
    public static final int COMMENT = 4_000;

    /** Bytes of an uploaded proof. */
    public static final long PROOF_BYTES = 20_000_000;

    private AnswerLimits() {}

    /** How many characters a text of this type may have. */
    public static int longest(QuestionType type) {
        return type == QuestionType.LONG_TEXT ? LONG_TEXT : SHORT_TEXT;
    }
}
