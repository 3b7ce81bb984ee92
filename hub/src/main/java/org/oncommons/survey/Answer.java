package org.oncommons.survey;

import java.util.List;

/**
 * What was answered to one question, or to one row of a matrix.
 *
 * @param question   code of the question
 * @param row        code of the matrix row; empty for other questions
 * @param values     the answer as strings, as the question's type says; empty: nothing
 * @param other      free text beside the options; empty: none
 * @param visibility who may see it with the institution's name
 */
public record Answer(String question, String row, List<String> values, String other, AnswerVisibility visibility) {

    public Answer {
        values = List.copyOf(values);
    }

    public boolean isBlank() {
        return values.isEmpty() && other.isBlank();
    }
}
