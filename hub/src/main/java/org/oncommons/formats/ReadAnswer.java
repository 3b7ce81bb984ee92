package org.oncommons.formats;

import java.util.List;

/**
 * What a file says was answered to one question, or to one row of a matrix.
 *
 * @param question code of the question
 * @param row      code of the matrix row; empty for other questions
 * @param values   the answer as strings, as {@link org.oncommons.questions.QuestionType} says; empty: nothing
 * @param other    free text beside the options, and values that no option stands for; empty: none
 * @param cell     where the answer stands, its first cell where there are several
 */
public record ReadAnswer(String question, String row, List<String> values, String other, Cell cell) {

    public ReadAnswer {
        values = List.copyOf(values);
    }

    /** An answer that no file holds yet, to be written. */
    public static ReadAnswer of(String question, String row, List<String> values, String other) {
        return new ReadAnswer(question, row, values, other, Cell.file(""));
    }

    public boolean isBlank() {
        return values.isEmpty() && other.isBlank();
    }
}
