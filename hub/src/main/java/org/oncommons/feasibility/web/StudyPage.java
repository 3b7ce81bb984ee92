package org.oncommons.feasibility.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Picture;
import org.oncommons.protocols.ProtocolSummary;

/**
 * Whether a study can be done, for its authors.
 *
 * @param sites      institutions that were asked
 * @param form       numbers of the forecast as typed
 * @param forecast   null: nobody would take part yet, or a number is wrong
 * @param candidates who else could be asked
 * @param wrong      a sentence about what was asked for; empty: nothing
 */
public record StudyPage(
        ProtocolSummary summary, List<Site> sites, Form form, @Nullable Forecast forecast, Candidates candidates, String wrong) {

    /**
     * An institution that was asked.
     *
     * @param state    code: asked, willing, declined
     * @param patients a month who would take part, as text; empty unless it would
     * @param start    day, as text; empty unless it would take part
     * @param when     when it answered, or was asked
     */
    public record Site(
            String name, String path, String slug, String country, String state, String patients, String start, String remark, String by,
            String when) {}

    /**
     * What the forecast is made for.
     *
     * @param error a sentence about the numbers; empty: they are right
     */
    public record Form(String patients, String months, String shape, String error) {}

    /**
     * The forecast.
     *
     * @param chance   to have the patients by the month, as text
     * @param expected patients by then, as text
     * @param median   month of even chances, as text
     * @param range    months by which they are there with chance 0.1 and 0.9, as text
     * @param points   month and chance, as text
     * @param without  the same without each institution
     */
    public record Forecast(
            String chance, String expected, String median, String range, Picture picture, List<List<String>> points, List<Without> without,
            String source, List<String> warnings) {}

    /** The forecast without one institution. */
    public record Without(String name, String patients, String chance, String median) {}

    /**
     * Who else could be asked.
     *
     * @param having  value of the choice; empty: all
     * @param groups  what the list can be narrowed to
     * @param message as typed
     */
    public record Candidates(String having, List<Group> groups, List<Candidate> found, String message) {}

    public record Group(String label, List<Choice> choices) {}

    public record Choice(String value, String label) {}

    /** An institution; reachable: somebody answers for it. */
    public record Candidate(String slug, String name, String country, boolean reachable, boolean chosen) {}
}
