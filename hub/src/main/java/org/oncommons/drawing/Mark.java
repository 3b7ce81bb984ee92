package org.oncommons.drawing;

/**
 * One value on a row of a {@link DotPlot}.
 *
 * @param at      on the axis
 * @param shape   what it looks like
 * @param tooltip what it means, with its number
 */
public record Mark(double at, Shape shape, String tooltip) {

    /** The look of a mark: form and colour differ together, so that neither alone carries the meaning. */
    public enum Shape {
        /** The estimate: a filled dot. */
        ESTIMATE("mark-estimate", "#0b5e6b"),
        /** The same by another way of counting: an open square. */
        OTHER("mark-other", "#b35900"),
        /** The reader's own institution: a filled diamond. */
        MINE("mark-mine", "#c4432b"),
        /** A group to compare with: a short upright line. */
        GROUP("mark-group", "#0072b2");

        final String type;
        final String colour;

        Shape(String type, String colour) {
            this.type = type;
            this.colour = colour;
        }
    }
}
