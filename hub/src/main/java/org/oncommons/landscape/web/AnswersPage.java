package org.oncommons.landscape.web;

import java.util.List;

/**
 * The answers behind a number, as far as the reader may see them.
 *
 * @param question what was asked
 * @param mean     what they come to; empty: withheld
 * @param rows     answers that the reader may see
 * @param closed   how many more there are
 */
public record AnswersPage(
        MapFrame frame, String title, String lead, String plain, String question, String mean, List<Row> rows, int closed, String back) {

    /**
     * One institution's answer.
     *
     * @param spread how much its respondents differ; empty: one answered
     * @param mine   whether it is the reader's own
     */
    public record Row(
            String institution, String href, String country, String answer, String x, String spread, String visibility, boolean mine) {}
}
