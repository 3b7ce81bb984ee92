package org.oncommons.synergy.web;

import java.util.List;
import org.oncommons.drawing.Picture;

/**
 * Who fits whom in the whole network.
 *
 * @param pairs that are among each other's best
 * @param alone institutions in no pair
 */
public record NetworkPicturePage(String lead, Picture picture, List<Row> pairs, List<String> alone, String source) {

    /** Two that are among each other's best. */
    public record Row(int number, String one, String href, int otherNumber, String other, String otherHref, String countries, boolean mine) {}
}
