package org.oncommons.verdict.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.verdict.Agreement;
import org.oncommons.verdict.Finding;
import org.oncommons.verdict.PublishedForm;

/**
 * A published result against its margin.
 *
 * @param form    what was typed, or the example
 * @param example whether nothing was typed
 * @param problem a sentence of the methods about what was typed; empty: there is an answer
 * @param wrong   name of the field that should be changed; empty: none in particular
 * @param result  null where there is none
 * @param base    this page with its inputs, ready for one more parameter
 */
public record ResultPage(PublishedForm form, boolean example, String problem, String wrong, @Nullable Result result, String base) {

    /**
     * What the numbers say.
     *
     * @param precise  in words for readers who know the terms, one sentence each
     * @param plain    in words for patients
     * @param absolute in patients of a thousand; empty where no control rate is known
     * @param sets     the table beside the picture
     */
    public record Result(
            Finding finding, Agreement agreement, List<String> precise, List<String> plain, List<String> absolute, Picture picture,
            List<SetRow> sets, Derivation derivation) {

        /** The same with a sentence where the effect cannot be said in patients. */
        Result instead(String sentence) {
            return new Result(finding, agreement, precise, plain, List.of(sentence), picture, sets, derivation);
        }
    }

    /** One analysis set as text. */
    public record SetRow(String set, Finding finding, String estimate, String interval, String level, String p) {}
}
