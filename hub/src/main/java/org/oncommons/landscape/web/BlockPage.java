package org.oncommons.landscape.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Blocks of concepts, each as a picture with its table.
 *
 * @param title    the finding of the first block, or the page's subject
 * @param ipsative whether institutions are compared with their own mean
 * @param switches the two views with their addresses
 * @param constant what is said of institutions without an ipsative profile; empty: nothing
 * @param ranking  the question that was answered by ranking; null: none
 */
public record BlockPage(
        MapFrame frame, String title, String lead, boolean ipsative, List<Switch> switches, List<Section> sections, String constant,
        @Nullable PrioritiesPage ranking) {

    /** A view of the page. */
    public record Switch(String label, String href, boolean current) {}

    /** One block. */
    public record Section(Figure figure, List<Row> rows) {

        /** Whether there is nothing in it that the reader may see. */
        public boolean withheld() {
            return rows.stream().allMatch(Row::withheld);
        }
    }

    /**
     * One concept; all numbers as shown.
     *
     * @param withheld whether the reader may not see the numbers, which are then empty
     * @param network  mean of the whole network with its interval; empty: this is about the whole network
     */
    public record Row(
            String label, String plain, String href, boolean withheld, String mean, String interval, String other, String answered,
            String strong, String share, String network) {}
}
