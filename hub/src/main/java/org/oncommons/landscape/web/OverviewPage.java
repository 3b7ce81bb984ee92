package org.oncommons.landscape.web;

import java.util.List;

/**
 * The map at a glance.
 *
 * @param title     the finding, or the subject
 * @param findings  one card per question that the map answers
 * @param rates     who answered, by type of institution
 * @param countries who answered, by country; only for coordinators
 * @param silent    who did not answer; only for coordinators
 */
public record OverviewPage(
        MapFrame frame, String title, String lead, List<Finding> findings, List<Rate> rates, List<Rate> countries, List<Name> silent) {

    /**
     * A short list with the sentence that it comes to.
     *
     * @param scale what the numbers are, in words
     * @param more  address of the whole
     */
    public record Finding(String kicker, String title, String scale, List<Line> lines, String more, String moreWords) {}

    /** One concept or topic. */
    public record Line(String label, String href, String number, String detail) {}

    /**
     * How many answered.
     *
     * @param href  where more of them stands; empty: nowhere
     * @param asked 0: unknown
     */
    public record Rate(String label, String href, int answered, int asked, String share) {}

    /** An institution. */
    public record Name(String name, String country, String href) {}
}
