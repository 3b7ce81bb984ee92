package org.oncommons.questions;

/** What kind of answer a question takes, and how the answer is written as a list of strings. */
public enum QuestionType {
    /** One option's code. */
    SINGLE_CHOICE,
    /** The codes of all chosen options, in the order of the questionnaire. */
    MULTIPLE_CHOICE,
    /** For each row, the code of one option. */
    RATING_MATRIX,
    /** The codes of the ranked options, first place first. */
    RANKING,
    /** One decimal number with a point. */
    NUMBER,
    /** One date as {@code yyyy-MM-dd}. */
    DATE,
    /** One line of text. */
    SHORT_TEXT,
    /** Text of several lines. */
    LONG_TEXT,
    /** The hash of an uploaded file, or a web address. */
    PROOF,
    /** Nothing: the question is a text to read. */
    STATEMENT
}
