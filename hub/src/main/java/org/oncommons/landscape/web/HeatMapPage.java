package org.oncommons.landscape.web;

import java.util.List;

/**
 * Institutions by concepts.
 *
 * @param choices  blocks that can be shown
 * @param hidden   filters that the choice of a block keeps
 * @param columns  names of the concepts, in the order of the picture
 * @param low      words for the lower end of the scale
 * @param high     words for its upper end
 * @param scale    {@code seq-} or {@code div-}
 */
public record HeatMapPage(
        MapFrame frame, String title, String lead, boolean ipsative, List<BlockPage.Switch> switches, List<MapFrame.Choice> choices,
        Figure figure, List<String> columns, List<Row> rows, String low, String high, String scale, String constant) {

    /** One institution; missing and closed cells in words. */
    public record Row(String label, String href, boolean mine, List<String> cells) {}
}
