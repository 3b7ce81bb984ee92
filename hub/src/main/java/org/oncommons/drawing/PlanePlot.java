package org.oncommons.drawing;

import java.util.List;

/**
 * Costs against health: the four quadrants with their words, where something is worth it, an estimate and the region around it.
 *
 * @param name      what the picture shows, for those who do not see it
 * @param across    difference of health, with its words; contains 0
 * @param upwards   difference of costs, with its words; contains 0
 * @param quadrants words of the quadrants: north-west, north-east, south-west, south-east
 * @param limit     the line below which it is worth it, from left to right, with its words
 * @param region    closed, around the estimate
 * @param estimate  with what hovering says
 */
public record PlanePlot(String name, LinePlot.Scale across, LinePlot.Scale upwards, List<String> quadrants, LinePlot.Line limit,
        List<LinePlot.Point> region, LinePlot.Point estimate) {

    private static final double SIZE = 13;
    private static final double LEFT = 78;
    private static final double TOP = 30;
    private static final double FOOT = 46;
    private static final double RIGHT = 16;

    public PlanePlot {
        quadrants = List.copyOf(quadrants);
        region = List.copyOf(region);
    }

    public Picture draw() {
        return new Picture(draw(760, 440, "plot-wide"), draw(340, 340, "plot-narrow"));
    }

    private record Frame(double left, double top, double width, double height) {

        double right() {
            return left + width;
        }

        double bottom() {
            return top + height;
        }
    }

    private String draw(double width, double height, String variant) {
        Frame frame = new Frame(LEFT, TOP, width - LEFT - RIGHT, height - TOP - FOOT);
        Svg svg = Svg.begin(width, height, variant, name);
        svg.shape("plot-worth", worth(frame), "#e4f3e9", "none");
        ticks(svg, frame, height);
        svg.shape("plot-region", path(region, frame) + "z", "#c9e0e4", "#7fb3bb");
        svg.line("plot-none", x(0, frame), frame.top(), x(0, frame), frame.bottom(), Svg.QUIET, 1.5);
        svg.line("plot-none", frame.left(), y(0, frame), frame.right(), y(0, frame), Svg.QUIET, 1.5);
        svg.curve("line line-1", path(limit.points(), frame), "#b35900", 2.5);
        words(svg, frame);
        svg.group("", estimate.tooltip());
        svg.circle("mark mark-estimate", x(estimate.x(), frame), y(estimate.y(), frame), 6, "#0b5e6b");
        svg.endGroup("");
        return svg.end();
    }

    private void ticks(Svg svg, Frame frame, double height) {
        svg.words("plot-note", 2, 16, "start", Svg.QUIET, upwards.words());
        for (Axis.Tick tick : upwards.axis().ticks()) {
            double y = y(tick.at(), frame);
            svg.line("plot-grid", frame.left(), y, frame.right(), y, Svg.LINE, 1);
            svg.words("plot-tick", frame.left() - 8, y + 4, "end", Svg.QUIET, tick.label());
        }
        double before = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : across.axis().ticks()) {
            double x = x(tick.at(), frame);
            double half = Svg.width(tick.label(), SIZE) / 2;
            svg.line("plot-grid", x, frame.top(), x, frame.bottom(), Svg.LINE, 1);
            if (x - half > before) {
                svg.words("plot-tick", x, frame.bottom() + 18, "middle", Svg.QUIET, tick.label());
                before = x + half + 4;
            }
        }
        svg.words("plot-note", frame.left() + frame.width() / 2, height - 6, "middle", Svg.QUIET, across.words());
    }

    private void words(Svg svg, Frame frame) {
        double middle = x(0, frame);
        double west = middle - frame.left() - 12;
        double east = frame.right() - middle - 12;
        svg.words("plot-label", middle - 8, frame.top() + 18, "end", Svg.INK, Svg.cut(quadrants.get(0), SIZE, west));
        svg.words("plot-label", middle + 8, frame.top() + 18, "start", Svg.INK, Svg.cut(quadrants.get(1), SIZE, east));
        svg.words("plot-label", middle - 8, frame.bottom() - 8, "end", Svg.INK, Svg.cut(quadrants.get(2), SIZE, west));
        svg.words("plot-label", middle + 8, frame.bottom() - 8, "start", Svg.INK, Svg.cut(quadrants.get(3), SIZE, east));
        svg.words("line-label line-label-1", frame.right() - 6, y(0, frame) - 8, "end", "#b35900", Svg.cut(limit.label(), SIZE, east));
    }

    /** What lies below the line: from it down to the foot of the plane. */
    private String worth(Frame frame) {
        return path(limit.points(), frame) + "L" + round(x(limit.points().getLast().x(), frame)) + " " + round(frame.bottom()) + "L"
                + round(x(limit.points().getFirst().x(), frame)) + " " + round(frame.bottom()) + "z";
    }

    private String path(List<LinePlot.Point> points, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (LinePlot.Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(round(x(point.x(), frame))).append(' ').append(round(y(point.y(), frame)));
        }
        return path.toString();
    }

    private double x(double value, Frame frame) {
        return across.axis().position(value, frame.left(), frame.width());
    }

    private double y(double value, Frame frame) {
        return frame.bottom() - upwards.axis().position(value, 0, frame.height());
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
