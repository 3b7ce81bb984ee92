package org.oncommons.landscape.web;

import java.util.List;

/**
 * Do two types of institution differ?
 *
 * @param asked   the question in words
 * @param answer  the finding in words
 * @param ones    choices of the first type
 * @param others  choices of the second
 * @param blocks  choices of what is compared
 */
public record QuestionsPage(
        MapFrame frame, String asked, String answer, List<MapFrame.Choice> ones, List<MapFrame.Choice> others, List<MapFrame.Choice> blocks,
        Figure figure, List<Row> rows) {

    /** One concept; all numbers as shown. */
    public record Row(
            String label, String href, String meanOne, String meanOther, String difference, String interval, String adjusted) {}
}
