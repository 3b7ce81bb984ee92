package org.oncommons.trials.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Derivation;

/**
 * One method with its form and what it found.
 *
 * @param name     of the method
 * @param fields   in the order of its inputs
 * @param example  whether the fields hold the example because nothing was given
 * @param slow     whether it is computed when asked for, as a job
 * @param problem  a sentence about what was given; empty: it has an answer
 * @param result   null where there is none
 * @param base     this page with its inputs, ready for one more parameter
 * @param keep     where the design can be kept in a study
 */
public record MethodPage(String name, List<Field> fields, boolean example, boolean slow, String problem, @Nullable Result result, String base,
        String keep) {

    /**
     * One input.
     *
     * @param help    what it is
     * @param range   unit and allowed values in words, may be empty
     * @param value   as typed
     * @param choices where it is one of several words; empty: it is typed
     * @param toggle  whether it is a yes or no
     * @param several whether it takes several numbers or records
     * @param error   what is wrong with it; empty: nothing
     */
    public record Field(
            String name, String label, String help, String range, String value, List<String> choices, boolean toggle, boolean several,
            String error) {}

    /**
     * What was found.
     *
     * @param values     the main one first
     * @param tables     headings and cells as text
     * @param assumption how a value depends on one input; null: nothing can be varied
     */
    public record Result(List<Value> values, List<Table> tables, Derivation derivation, @Nullable Assumption assumption) {}

    /**
     * How a result depends on one input.
     *
     * @param inputs  that can be varied: name and label
     * @param varied  name of the one that is
     * @param results that can be shown: name and label
     * @param shown   name of the one that is
     * @param points  input and result, as text
     */
    public record Assumption(
            Map<String, String> inputs, String varied, Map<String, String> results, String shown, Picture picture,
            List<List<String>> points) {}

    /** A number as text with its words. */
    public record Value(String label, String number, String unit) {

        static Value of(Answer.Value value, String number) {
            return new Value(value.label(), number, value.unit());
        }
    }

    /**
     * A table as text.
     *
     * @param rowNames what each row is; empty where its first column says it
     * @param picture  its curves; null: it is not drawn
     */
    public record Table(
            String name, String label, List<String> columns, List<List<String>> rows, List<String> rowNames, @Nullable Picture picture) {}
}
