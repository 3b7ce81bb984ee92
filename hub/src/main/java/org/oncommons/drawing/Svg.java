package org.oncommons.drawing;

import java.util.Locale;

/** Writes SVG text. Colours are presentation attributes, which a downloaded file keeps; on a page, classes override them for light and dark. */
final class Svg {

    static final String INK = "#1b2733";
    static final String QUIET = "#51606e";
    static final String LINE = "#d6dce2";
    static final String FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans Condensed', 'DejaVu Sans', sans-serif";
    /** Mean width of a letter as a share of the font size, for sans-serif text in European languages; measured generously. */
    private static final double LETTER = 0.55;

    private final StringBuilder text = new StringBuilder();

    /**
     * Begins a picture.
     *
     * @param name read aloud as the picture's name
     */
    static Svg begin(double width, double height, String variant, String name) {
        Svg svg = new Svg();
        svg.text.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot ").append(variant).append("\" viewBox=\"0 0 ").append(at(width))
                .append(' ').append(at(height)).append("\" width=\"").append(at(width)).append("\" height=\"").append(at(height))
                .append("\" role=\"group\" aria-label=\"").append(escaped(name)).append("\" font-family=\"").append(FONT)
                .append("\" font-size=\"13\">");
        return svg;
    }

    String end() {
        return text.append("</svg>").toString();
    }

    Svg line(String type, double x1, double y1, double x2, double y2, String colour, double width) {
        text.append("<line class=\"").append(type).append("\" x1=\"").append(at(x1)).append("\" y1=\"").append(at(y1)).append("\" x2=\"")
                .append(at(x2)).append("\" y2=\"").append(at(y2)).append("\" stroke=\"").append(colour).append("\" stroke-width=\"")
                .append(at(width)).append("\"/>");
        return this;
    }

    Svg rectangle(String type, double x, double y, double width, double height, String fill) {
        text.append("<rect class=\"").append(type).append("\" x=\"").append(at(x)).append("\" y=\"").append(at(y)).append("\" width=\"")
                .append(at(width)).append("\" height=\"").append(at(height)).append("\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    Svg shape(String type, String path, String fill, String stroke) {
        text.append("<path class=\"").append(type).append("\" d=\"").append(path).append("\" fill=\"").append(fill).append("\" stroke=\"")
                .append(stroke).append("\" stroke-width=\"1.5\"/>");
        return this;
    }

    /** A line along a path, not filled. */
    Svg curve(String type, String path, String colour, double width) {
        text.append("<path class=\"").append(type).append("\" d=\"").append(path).append("\" fill=\"none\" stroke=\"").append(colour)
                .append("\" stroke-width=\"").append(at(width)).append("\" stroke-linejoin=\"round\"/>");
        return this;
    }

    Svg circle(String type, double x, double y, double radius, String fill) {
        text.append("<circle class=\"").append(type).append("\" cx=\"").append(at(x)).append("\" cy=\"").append(at(y)).append("\" r=\"")
                .append(at(radius)).append("\" fill=\"").append(fill).append("\"/>");
        return this;
    }

    /** @param anchor {@code start}, {@code middle} or {@code end} */
    Svg words(String type, double x, double y, String anchor, String colour, String words) {
        text.append("<text class=\"").append(type).append("\" x=\"").append(at(x)).append("\" y=\"").append(at(y)).append("\" text-anchor=\"")
                .append(anchor).append("\" fill=\"").append(colour).append("\">").append(escaped(words)).append("</text>");
        return this;
    }

    Svg turned(String type, double x, double y, int degrees, String colour, String words) {
        text.append("<text class=\"").append(type).append("\" transform=\"translate(").append(at(x)).append(' ').append(at(y))
                .append(") rotate(").append(degrees).append(")\" fill=\"").append(colour).append("\">").append(escaped(words)).append("</text>");
        return this;
    }

    /** Words that run along a ray from or towards the middle of a circle. */
    Svg ray(String type, double x, double y, double degrees, String anchor, String colour, String words) {
        text.append("<text class=\"").append(type).append("\" transform=\"translate(").append(at(x)).append(' ').append(at(y))
                .append(") rotate(").append(at(degrees)).append(")\" dy=\"4\" text-anchor=\"").append(anchor).append("\" fill=\"").append(colour)
                .append("\">").append(escaped(words)).append("</text>");
        return this;
    }

    /** A line that bends towards a point. */
    Svg bend(String type, double x1, double y1, double towardsX, double towardsY, double x2, double y2, String colour, double width) {
        text.append("<path class=\"").append(type).append("\" d=\"M").append(at(x1)).append(' ').append(at(y1)).append('Q').append(at(towardsX))
                .append(' ').append(at(towardsY)).append(' ').append(at(x2)).append(' ').append(at(y2)).append("\" fill=\"none\" stroke=\"")
                .append(colour).append("\" stroke-width=\"").append(at(width)).append("\"/>");
        return this;
    }

    /** What follows until {@link #endGroup} leads somewhere; an empty address leads nowhere. */
    Svg group(String href, String tooltip) {
        text.append(href.isEmpty() ? "<g>" : "<a href=\"" + escaped(href) + "\">");
        if (!tooltip.isEmpty()) {
            text.append("<title>").append(escaped(tooltip)).append("</title>");
        }
        return this;
    }

    Svg endGroup(String href) {
        text.append(href.isEmpty() ? "</g>" : "</a>");
        return this;
    }

    /** How wide the words are about, in units of the picture. */
    static double width(String words, double fontSize) {
        return words.length() * LETTER * fontSize;
    }

    /** The words cut to a width, with an ellipsis where something is missing. */
    static String cut(String words, double fontSize, double width) {
        int letters = (int) (width / (LETTER * fontSize));
        return words.length() <= letters ? words : words.substring(0, Math.max(1, letters - 1)).stripTrailing() + "…";
    }

    private static String at(double number) {
        String written = String.format(Locale.ROOT, "%.1f", number);
        return written.endsWith(".0") ? written.substring(0, written.length() - 2) : written;
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
