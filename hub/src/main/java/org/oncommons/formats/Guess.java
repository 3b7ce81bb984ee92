package org.oncommons.formats;

/**
 * A question that may tell who answered.
 *
 * @param role     what it may tell
 * @param question code of the question
 * @param score    how sure, 0 to 1
 */
public record Guess(Role role, String question, double score) {

    /** What about the respondent a question may tell. */
    public enum Role {
        INSTITUTION,
        COUNTRY,
        EMAIL
    }
}
