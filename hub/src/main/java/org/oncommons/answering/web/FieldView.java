package org.oncommons.answering.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.GivenAnswer;

/**
 * One field as the form shows it.
 *
 * @param name     of its controls: code of the question, with a point and the row's code in a matrix
 * @param row      code of the matrix row; empty for other questions
 * @param label    text of the matrix row; empty for other questions
 * @param help     of the matrix row
 * @param values   what stands in the controls: what was typed, else what is saved
 * @param other    the same for "other"
 * @param saved    what is saved
 * @param error    why what was typed is not saved; empty: nothing is wrong
 * @param theirs   what somebody else saved meanwhile; null: no conflict
 * @param theirWords the same in words
 * @param savedWords what is saved, in words
 * @param earlier  what the institution said in the earlier wave, in words; empty: nothing
 * @param changed  whether that is something else
 */
public record FieldView(
        String name, String row, String label, String help, List<String> values, String other, GivenAnswer saved, String error,
        @Nullable GivenAnswer theirs, String theirWords, String savedWords, String earlier, boolean changed) {

    public boolean chosen(String option) {
        return values.contains(option);
    }

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** Place of a ranked option from 1; 0: not ranked. */
    public int place(String option) {
        return values.indexOf(option) + 1;
    }

    /** What was typed into a field and not saved, for showing it again. */
    record Typed(FieldInput input, String error, @Nullable GivenAnswer theirs) {}

}
