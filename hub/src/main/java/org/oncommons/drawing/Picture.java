package org.oncommons.drawing;

/**
 * A picture in two forms, of which the page shows the one that fits.
 *
 * @param wide   SVG for a desktop, for print and for downloads
 * @param narrow SVG for a phone
 */
public record Picture(String wide, String narrow) {}
