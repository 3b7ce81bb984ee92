package org.oncommons.drawing;

import java.util.List;

/**
 * Estimates with their intervals against a margin: what lies beyond the margin is shaded, the sides say who does better.
 *
 * @param name   what the picture shows, for those who do not see it
 * @param none   where there is no difference, with its words
 * @param margin the largest acceptable effect, at the right of no difference, with its words
 * @param better what the left side means
 * @param worse  what the right side means
 * @param rows   from top to bottom
 */
public record MarginPlot(String name, Axis axis, Axis.Tick none, Axis.Tick margin, String better, String worse, List<Row> rows) {

    private static final double WIDE = 760;
    private static final double NARROW = 340;
    private static final double ROW = 48;
    private static final double ROW_NARROW = 60;
    private static final double HEAD = 48;
    private static final double FOOT = 50;
    private static final double SIZE = 13;
    private static final double EDGE = 12;
    /** Bold letters are so much wider. */
    private static final double BOLD = 1.1;
    private static final String BOUND = "#a3271b";

    /**
     * One estimate.
     *
     * @param note     the numbers in words
     * @param lower    of the interval that decides
     * @param upper    of it
     * @param printed  the interval as it was given, drawn thinner; the same where it is the one that decides
     */
    public record Row(String label, String note, double estimate, double lower, double upper, Span printed) {}

    /** From one place to another. */
    public record Span(double from, double to) {}

    public MarginPlot {
        rows = List.copyOf(rows);
    }

    public Picture draw() {
        double labels = rows.stream().mapToDouble(row -> Svg.width(row.label(), SIZE)).max().orElse(0) + EDGE;
        double notes = rows.stream().mapToDouble(row -> Svg.width(row.note(), SIZE)).max().orElse(0) + EDGE;
        return new Picture(draw(WIDE, "plot-wide", new Frame(labels + EDGE, WIDE - labels - notes - 2 * EDGE, ROW)),
                draw(NARROW, "plot-narrow", new Frame(EDGE, NARROW - 2 * EDGE, ROW_NARROW)));
    }

    private record Frame(double left, double width, double row) {

        boolean narrow() {
            return row == ROW_NARROW;
        }
    }

    private String draw(double width, String variant, Frame frame) {
        double bottom = HEAD + rows.size() * frame.row();
        Svg svg = Svg.begin(width, bottom + FOOT, variant, name);
        double edge = x(margin.at(), frame);
        svg.rectangle("plot-beyond", edge, HEAD, frame.left() + frame.width() - edge, bottom - HEAD, "#fbe6e3");
        ticks(svg, frame, bottom, width);
        upright(svg, frame, none, "plot-none", Svg.QUIET, 36, bottom, width);
        upright(svg, frame, margin, "plot-bound", BOUND, 16, bottom, width);
        for (int index = 0; index < rows.size(); index++) {
            row(svg, frame, rows.get(index), HEAD + index * frame.row(), width);
        }
        svg.words("plot-note", 2, bottom + 42, "start", Svg.QUIET, "\u2190 " + better);
        svg.words("plot-note", width - 2, bottom + 42, "end", Svg.QUIET, worse + " \u2192");
        return svg.end();
    }

    private void ticks(Svg svg, Frame frame, double bottom, double width) {
        double before = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : axis.ticks()) {
            double half = Svg.width(tick.label(), SIZE) / 2;
            double x = x(tick.at(), frame);
            svg.line("plot-grid", x, HEAD, x, bottom, Svg.LINE, 1);
            double words = Math.clamp(x, half, width - half);
            if (words - half > before) {
                svg.words("plot-tick", words, bottom + 18, "middle", Svg.QUIET, tick.label());
                before = words + half + 4;
            }
        }
    }

    private void upright(Svg svg, Frame frame, Axis.Tick at, String type, String colour, double height, double bottom, double width) {
        double x = x(at.at(), frame);
        double words = Svg.width(at.label(), SIZE) * BOLD;
        svg.line(type, x, height - 12, x, bottom, colour, 2);
        boolean right = at == none ? x - 6 < words : x + 6 + words <= width;
        svg.words(type + "-words", right ? x + 6 : x - 6, height, right ? "start" : "end", colour, at.label());
    }

    private void row(Svg svg, Frame frame, Row row, double top, double width) {
        double y = top + frame.row() / 2;
        if (frame.narrow()) {
            double note = Svg.width(row.note(), SIZE);
            svg.words("plot-label", 2, top + 18, "start", Svg.INK, Svg.cut(row.label(), SIZE, NARROW - note - EDGE));
            svg.words("plot-note plot-over", width - 2, top + 18, "end", Svg.QUIET, row.note());
            y = top + 40;
        } else {
            svg.words("plot-label", frame.left() - EDGE, y + SIZE * 0.35, "end", Svg.INK, row.label());
            svg.words("plot-note", width - 2, y + SIZE * 0.35, "end", Svg.QUIET, row.note());
        }
        svg.group("", row.label() + ": " + row.note());
        svg.line("plot-printed", x(row.printed().from(), frame), y, x(row.printed().to(), frame), y, Svg.QUIET, 1.5);
        svg.line("plot-interval", x(row.lower(), frame), y, x(row.upper(), frame), y, "#7fb3bb", 7);
        svg.circle("mark mark-estimate", x(row.estimate(), frame), y, 6, "#0b5e6b");
        svg.endGroup("");
    }

    private double x(double value, Frame frame) {
        return axis.position(value, frame.left(), frame.width());
    }
}
