package org.oncommons.landscape.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which topics come first, and how firmly.
 *
 * @param title      the finding, or the subject
 * @param figure     ranks with their intervals; null: withheld
 * @param rows       of its table, in the order of least disagreement
 * @param facts      how firm the order is, at a glance
 * @param details    what the facts leave out
 * @param notes      what must be known about the order: cycle, ties, agreement of the methods
 * @param flips      what changes when every country has one vote
 * @param agreement  how much the voters agree, overall and within groups, in words
 * @param common     what all groups support, most first
 * @param dividing   what divides them most, of the others
 * @param divided    support by group, what divides them most first
 * @param groups     names of the groups of {@code divided}
 * @param patients   the order of the patient organisations; empty: none, or withheld
 * @param influence  for coordinators: whose absence changes the order most; empty: not shown
 * @param voters     whose rankings are behind it
 * @param unit       what they are; see {@link org.oncommons.profiles.EcosystemProfiles#unit}
 */
public record PrioritiesPage(
        MapFrame frame, String title, String lead, @Nullable Figure figure, List<Row> rows, List<Fact> facts, List<String> details, List<String> notes, List<String> flips,
        List<String> agreement, List<Support> common, List<Support> dividing, List<Support> divided, List<String> groups, List<String> patients, String patientsLead, String influence,
        int voters, String unit) {

    /**
     * One topic.
     *
     * @param range      interval of its rank, in words; empty: none
     * @param country    rank with one vote per country
     * @param firstThree probability to be among the first three; empty: none
     * @param swaps      topics that it could change places with, in words
     */
    public record Row(
            String label, String plain, String href, int kemeny, String range, int borda, String points, int plackettLuce, String worth,
            int country, String firstThree, String swaps) {}

    /**
     * One thing to know about the order.
     *
     * @param figure the finding in a word or number
     */
    public record Fact(String title, String figure, String sentence) {}

    /**
     * One topic's support: how many of each group have it among their first three.
     *
     * @param sentence the same in words: the groups with the largest and the smallest share
     */
    public record Support(String label, String href, List<String> shares, String spread, String sentence) {}
}
