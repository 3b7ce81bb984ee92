package org.oncommons.landscape.web;

import java.util.List;

/**
 * What the institutions of one country say, beside the network.
 *
 * @param code     ISO 3166-1 alpha-2
 * @param country  its name
 * @param answered institutions that answered
 * @param silent   those that did not; only for coordinators
 * @param findings what it comes to, as far as the reader may see it
 * @param rankings what was put in order
 * @param sections blocks of which the reader may see something
 * @param withheld names of the rankings and blocks of which nothing can be shown
 */
public record CountryPage(
        MapFrame frame, String code, String country, String title, String lead, List<OverviewPage.Name> answered, List<OverviewPage.Name> silent,
        List<OverviewPage.Finding> findings, List<Ranked> rankings, List<BlockPage.Section> sections, List<String> withheld) {

    /** What was put in order, and where more of it stands. */
    public record Ranked(String title, String note, List<Place> rows, String more) {}

    /**
     * One thing that was put in order.
     *
     * @param range        where its rank lies in 9 of 10 draws; empty: too few votes to tell
     * @param network      its rank in the whole network
     * @param networkRange where that lies
     */
    public record Place(String label, String href, int rank, String range, String network, String networkRange) {}
}
