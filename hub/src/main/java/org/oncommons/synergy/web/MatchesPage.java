package org.oncommons.synergy.web;

import java.util.List;
import org.oncommons.page.Chip;

/**
 * The matches of one institution.
 *
 * @param title     what the page is
 * @param lead      what it tells
 * @param path      of the page
 * @param base      address of the page with its filters and weights, ready for one more parameter
 * @param institutions choices of whose matches are shown
 * @param orders    choices of what comes first
 * @param countries choices of the filter
 * @param types     choices of the filter
 * @param weights   what can be weighted
 * @param reset     address with the default weights; empty: they are
 * @param kept      filters that the form of the weights sends along
 * @param moved     weights that the form of the filters sends along
 * @param chips     what is set
 * @param name      that was searched for
 * @param missing   parts that cannot be computed in this wave, in words
 * @param cards     the matches shown
 * @param total     all that the filters let through
 * @param more      address with all; empty: all are shown
 * @param gaps      needs of the institution that nobody or few could meet
 * @param source    wave and year
 * @param mine      whether it is the reader's own institution
 */
public record MatchesPage(
        String title, String lead, String path, String base, List<Choice> institutions, List<Choice> orders, List<Choice> countries,
        List<Choice> types, List<WeightField> weights, String reset, List<Field> kept, List<Field> moved, List<Chip> chips, String name,
        List<String> missing, List<Card> cards, int total,
        String more, List<GapLine> gaps, String source, boolean mine) {

    /** Something to choose. */
    public record Choice(String value, String label, boolean chosen) {}

    /** A parameter that a form keeps. */
    public record Field(String name, String value) {}

    /** A weight that can be moved. */
    public record WeightField(String code, String label, String help, String value, boolean available) {}

    /**
     * One match.
     *
     * @param rank      place in the order that is shown
     * @param href      the institution's page
     * @param matches   its own matches
     * @param score     out of 100
     * @param stability in words
     * @param firm      whether it is among the best for most weights
     * @param reasons   sentences
     * @param against   sentences
     * @param closed    whether a weighty reason is not shown
     * @param consortium address of the consortium builder with both
     */
    public record Card(
            int rank, String name, String place, String href, String matches, String score, String stability, boolean firm,
            List<Bar> parts, List<Sentence> reasons, List<String> against, boolean closed, String consortium) {}

    /**
     * One part of the score.
     *
     * @param width  of its bar, 0 to 100
     * @param value  out of 100, in words; "not answered"
     * @param weight that it counts with; 0: switched off
     */
    public record Bar(String code, String label, int width, String value, boolean known, boolean off) {}

    /** A reason with the part it speaks for. */
    public record Sentence(String part, String icon, List<Linked.Piece> text) {}

    /** A need that nobody or few could meet. */
    public record GapLine(String label, String href, String need, String supply, boolean nobody) {}
}
