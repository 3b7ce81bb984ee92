package org.oncommons.dossier.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.dossier.Dissent;
import org.oncommons.drawing.Picture;
import org.oncommons.protocols.ProtocolSummary;

/**
 * The margin of a study with its reasons.
 *
 * @param missing   fields without which nothing can be computed
 * @param plan      the planned margin on each scale: what and number
 * @param arguments one for each kind
 * @param complete  how many kinds can be checked
 * @param rates     what it becomes at the chosen rate; null: it cannot be computed
 * @param dissents  the oldest first
 * @param precedents margins of similar studies
 * @param typed     dissent that could not be taken
 * @param wrong     why, or what is wrong with the rate; empty: nothing
 */
public record DossierPage(
        ProtocolSummary summary, List<Missing> missing, List<Fact> plan, List<Reasons> arguments, int complete, @Nullable Rates rates,
        List<Dissent> dissents, List<String> precedents, String ceiling, String typed, String wrong) {

    /** A field that is to be filled. */
    public record Missing(String label, String path) {}

    /** A number with its words. */
    public record Fact(String label, String number) {}

    /**
     * One kind of justification.
     *
     * @param margin  on the scale of the planned one; empty: none
     * @param against how it stands to the planned one, in words
     * @param beyond  whether the planned margin is larger
     */
    public record Reasons(String kind, String margin, String how, String source, boolean complete, String against, boolean beyond) {}

    /**
     * The margin at a control rate.
     *
     * @param rate    in per cent, as it stands in the form
     * @param columns one for each rule
     * @param rows    label and one number for each rule
     */
    public record Rates(String rate, String planned, List<String> columns, List<Row> rows, Picture power, Picture margin, List<List<String>> table) {}

    /** One scale under each rule. */
    public record Row(String label, List<String> cells) {}
}
