package org.oncommons.verdict.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.verdict.ValueForm;

/**
 * What less treatment, and a trial of it, is worth.
 *
 * @param form    what was typed, or the example
 * @param example whether nothing was typed
 * @param problem a sentence of the methods about what was typed; empty: there is an answer
 * @param wrong   name of the field that should be changed; empty: none in particular
 * @param result  null where there is none
 * @param base    this page with its inputs, ready for one more parameter
 */
public record ValuePage(ValueForm form, boolean example, String problem, String wrong, @Nullable Result result, String base) {

    /**
     * What was found.
     *
     * @param headline whether it is worth it, in one sentence
     * @param good     whether it is
     * @param parts    in the order of the page
     * @param target   what the sensitivity is of
     */
    public record Result(String headline, boolean good, List<Part> parts, String target) {}

    /**
     * One question with its answer.
     *
     * @param id         of the picture, stable
     * @param sentences  the answer in words
     * @param facts      as label and number
     * @param picture    null: there is none
     * @param columns    of the table beside the picture; empty: none
     * @param derivation how the numbers arose; null where it is said elsewhere
     */
    public record Part(String id, String title, List<String> sentences, List<Fact> facts, @Nullable Picture picture, List<String> columns,
            List<List<String>> rows, @Nullable Derivation derivation) {}

    /** A number as text. */
    public record Fact(String label, String value) {}
}
