package org.oncommons.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estimates as dots with their intervals, one row each.
 *
 * @param name what the picture shows, for those who do not see it
 * @param rows from top to bottom
 */
public record DotPlot(String name, Axis axis, List<Row> rows) {

    private static final double WIDE = 760;
    private static final double NARROW = 340;
    private static final double ROW = 28;
    private static final double ROW_NARROW = 46;
    private static final double FOOT = 30;
    private static final double SIZE = 13;
    private static final double LABEL_AT_MOST = 340;
    private static final double EDGE = 12;

    public DotPlot {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param label   what is estimated
     * @param href    where the row leads; empty: nowhere
     * @param note    the number in words, at the right
     * @param lower   of the interval on the axis; null: none
     * @param upper   of the interval; null: none
     * @param marks   drawn in this order
     * @param tooltip what hovering says
     */
    public record Row(
            String label, String href, String note, @Nullable Double lower, @Nullable Double upper, List<Mark> marks, String tooltip) {

        public Row {
            marks = List.copyOf(marks);
        }
    }

    public Picture draw() {
        return new Picture(wide(), narrow());
    }

    private String wide() {
        double labels = Math.min(LABEL_AT_MOST, rows.stream().mapToDouble(row -> Svg.width(row.label(), SIZE)).max().orElse(0)) + EDGE;
        double notes = rows.stream().mapToDouble(row -> Svg.width(row.note(), SIZE)).max().orElse(0) + EDGE;
        double width = WIDE - labels - notes - 2 * EDGE;
        double left = labels + EDGE;
        double height = rows.size() * ROW;
        Svg svg = Svg.begin(WIDE, height + FOOT, "plot-wide", name);
        grid(svg, left, width, WIDE, height);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double middle = index * ROW + ROW / 2;
            begin(svg, row, 0, index * ROW, WIDE, ROW);
            svg.words("plot-label", labels, middle + SIZE * 0.35, "end", Svg.INK, Svg.cut(row.label(), SIZE, LABEL_AT_MOST));
            values(svg, row, left, width, middle);
            svg.words("plot-note", WIDE - 2, middle + SIZE * 0.35, "end", Svg.QUIET, row.note());
            svg.endGroup(row.href());
        }
        return svg.end();
    }

    private String narrow() {
        double width = NARROW - 2 * EDGE;
        double height = rows.size() * ROW_NARROW;
        Svg svg = Svg.begin(NARROW, height + FOOT, "plot-narrow", name);
        grid(svg, EDGE, width, NARROW, height);
        for (int index = 0; index < rows.size(); index++) {
            Row row = rows.get(index);
            double top = index * ROW_NARROW;
            begin(svg, row, 0, top, NARROW, ROW_NARROW);
            double note = Svg.width(row.note(), SIZE);
            svg.rectangle("plot-behind", 0, top + 4, NARROW, SIZE + 6, "#ffffff");
            svg.words("plot-label", 2, top + 17, "start", Svg.INK, Svg.cut(row.label(), SIZE, NARROW - note - EDGE));
            svg.words("plot-note", NARROW - 2, top + 17, "end", Svg.QUIET, row.note());
            values(svg, row, EDGE, width, top + 33);
            svg.endGroup(row.href());
        }
        return svg.end();
    }

    /** @param end how far to the right the words of the last tick may reach */
    private void grid(Svg svg, double left, double width, double end, double height) {
        boolean crowded = crowded(left, width, end);
        for (int index = 0; index < axis.ticks().size(); index++) {
            Axis.Tick tick = axis.ticks().get(index);
            double x = axis.position(tick.at(), left, width);
            svg.line("plot-grid", x, 0, x, height, Svg.LINE, 1);
            boolean last = index == axis.ticks().size() - 1;
            if (!crowded || index == 0 || last) {
                double half = Svg.width(tick.label(), SIZE) / 2;
                String anchor = index == 0 && x - half < 0 ? "start" : last ? "end" : "middle";
                svg.words("plot-tick", last ? Math.min(x + half, end) : x, height + 18, anchor, Svg.QUIET, tick.label());
            }
        }
    }

    private boolean crowded(double left, double width, double end) {
        double before = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : axis.ticks()) {
            double half = Svg.width(tick.label(), SIZE) / 2;
            double x = Math.min(axis.position(tick.at(), left, width), end - half);
            if (x - half < before) {
                return true;
            }
            before = x + half;
        }
        return false;
    }

    private static void begin(Svg svg, Row row, double x, double y, double width, double height) {
        svg.group(row.href(), row.tooltip());
        svg.rectangle("plot-row", x, y, width, height, "none");
    }

    private void values(Svg svg, Row row, double left, double width, double y) {
        if (row.lower() != null && row.upper() != null) {
            svg.line("plot-interval", axis.position(row.lower(), left, width), y, axis.position(row.upper(), left, width), y, "#7fb3bb", 5);
        }
        for (Mark mark : row.marks()) {
            mark(svg, mark, axis.position(mark.at(), left, width), y);
        }
    }

    private static void mark(Svg svg, Mark mark, double x, double y) {
        String type = "mark " + mark.shape().type;
        String colour = mark.shape().colour;
        svg.group("", mark.tooltip());
        switch (mark.shape()) {
            case ESTIMATE -> svg.circle(type, x, y, 5.5, colour);
            case OTHER -> svg.shape(type, path(x - 5, y - 5, 10, 0, 0, 10, -10, 0), "none", colour);
            case MINE -> svg.shape(type, path(x, y - 7, 7, 7, -7, 7, -7, -7), colour, "#ffffff");
            case GROUP -> svg.shape(type, path(x - 1.5, y - 8, 3, 0, 0, 16, -3, 0), colour, colour);
        }
        svg.endGroup("");
    }

    private static String path(double x, double y, double... steps) {
        StringBuilder path = new StringBuilder("M" + round(x) + " " + round(y));
        for (int step = 0; step < steps.length; step += 2) {
            path.append('l').append(round(steps[step])).append(' ').append(round(steps[step + 1]));
        }
        return path.append('z').toString();
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
