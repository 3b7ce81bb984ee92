package org.oncommons.answering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands in one field of the form.
 *
 * @param question   code
 * @param row        code of the matrix row; empty for other questions
 * @param values     as the question's type says; empty: cleared
 * @param other      free text beside the options
 * @param version    1 for the first value, one more for each change; 0: never answered
 * @param authorName who gave it; empty: nobody by hand
 * @param source     {@link #BY_HAND}, {@link #EARLIER_WAVE}, or what the import called itself
 * @param at         when
 */
public record GivenAnswer(
        String question, String row, List<String> values, String other, int version, String authorName, String source, Instant at) {

    static final String BY_HAND = "";
    static final String EARLIER_WAVE = "earlier wave";

    public GivenAnswer {
        values = List.copyOf(values);
    }

    static GivenAnswer none(String question, String row) {
        return new GivenAnswer(question, row, List.of(), "", 0, "", BY_HAND, Instant.EPOCH);
    }

    public boolean isBlank() {
        return values.isEmpty() && other.isBlank();
    }

    /** Everything that was said: the values, then the free text beside them. */
    public List<String> said() {
        if (other.isBlank()) {
            return values;
        }
        List<String> said = new ArrayList<>(values);
        said.add(other);
        return said;
    }

    /** Whether it says the same. */
    public boolean says(List<String> otherValues, String otherText) {
        return values.equals(otherValues) && other.equals(otherText);
    }

    public boolean fromEarlierWave() {
        return source.equals(EARLIER_WAVE);
    }
}
