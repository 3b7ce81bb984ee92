package org.oncommons.answering;

/**
 * One field of the form: a question, or a row of its matrix.
 *
 * @param row code of the matrix row; empty for other questions
 */
public record Field(String question, String row) {

    static Field of(GivenAnswer answer) {
        return new Field(answer.question(), answer.row());
    }
}
