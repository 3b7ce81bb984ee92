package org.oncommons.landscape.web;

import java.util.List;
import org.oncommons.drawing.Mark;
import org.oncommons.drawing.Picture;

/**
 * A picture with its words; its table is beside it in the template.
 *
 * @param id     unique on the page, part of the address of its downloads
 * @param title  what it finds where that is firm, else what it is about
 * @param note   how to read it
 * @param legend what the marks mean
 * @param base   address of the page, ready for one more parameter
 */
public record Figure(String id, String title, String note, Picture picture, List<Key> legend, String base) {

    /** A mark and its meaning. */
    public record Key(Mark.Shape shape, String words) {}
}
