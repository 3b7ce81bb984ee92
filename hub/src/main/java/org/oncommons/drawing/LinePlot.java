package org.oncommons.drawing;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one number depends on another: one line or several, each with its words at its end.
 *
 * @param name     what the picture shows, for those who do not see it
 * @param across   scale of the number that is varied, with its words below
 * @param upwards  scale of the number that follows, with its words above
 * @param lines    at most four, drawn in this order
 * @param here     where the reader's own choice lies; null: nowhere
 * @param beneath  rows of numbers below the picture, such as patients at risk
 */
public record LinePlot(String name, Scale across, Scale upwards, List<Line> lines, @Nullable Point here, List<Beneath> beneath) {

    private static final double WIDE = 760;
    private static final double WIDE_HEIGHT = 340;
    private static final double NARROW = 340;
    private static final double NARROW_HEIGHT = 280;
    private static final double LEFT = 64;
    private static final double TOP = 30;
    private static final double FOOT = 46;
    private static final double SIZE = 13;
    private static final double LEADING = 16;
    private static final double BENEATH = 38;
    private static final List<String> COLOURS = List.of("#0b5e6b", "#b35900", "#0072b2", "#a3407e");

    /** A scale with the words that say what it measures. */
    public record Scale(Axis axis, String words) {}

    /** A place in the plot. */
    public record Point(double x, double y, String tooltip) {}

    /**
     * One line; a point without a finite height interrupts it.
     *
     * @param label at its end; empty where there is only one
     */
    public record Line(String label, List<Point> points) {

        public Line {
            points = List.copyOf(points);
        }
    }

    /**
     * A row of numbers below the picture, in the colour of the line at the same place.
     *
     * @param label   what they count
     * @param numbers one for each tick of the scale below
     */
    public record Beneath(String label, List<String> numbers) {

        public Beneath {
            numbers = List.copyOf(numbers);
        }
    }

    public LinePlot {
        lines = List.copyOf(lines);
        beneath = List.copyOf(beneath);
    }

    public LinePlot(String name, Scale across, Scale upwards, List<Line> lines, @Nullable Point here) {
        this(name, across, upwards, lines, here, List.of());
    }

    public Picture draw() {
        return new Picture(draw(WIDE, WIDE_HEIGHT, "plot-wide"), draw(NARROW, NARROW_HEIGHT, "plot-narrow"));
    }

    private String draw(double width, double height, String variant) {
        double labels = Math.min(width / 3, lines.stream().mapToDouble(line -> Svg.width(line.label(), SIZE)).max().orElse(0));
        Frame frame = new Frame(LEFT, TOP, width - LEFT - 28 - labels, height - TOP - FOOT);
        Svg svg = Svg.begin(width, height + BENEATH * beneath.size(), variant, name);
        grid(svg, frame, height);
        List<Double> heights = apart(lines.stream().map(line -> end(line, frame)).toList(), frame.top + frame.height);
        for (int at = 0; at < beneath.size(); at++) {
            beneath(svg, frame, beneath.get(at), at, height + BENEATH * at);
        }
        for (int at = 0; at < lines.size(); at++) {
            line(svg, frame, lines.get(at), at, labels, heights.get(at));
        }
        if (here != null) {
            svg.group("", here.tooltip());
            svg.circle("mark mark-mine", x(here, frame), y(here, frame), 7, "#c4432b");
            svg.endGroup("");
        }
        return svg.end();
    }

    private record Frame(double left, double top, double width, double height) {}

    private void grid(Svg svg, Frame frame, double height) {
        svg.words("plot-note", 2, 16, "start", Svg.QUIET, upwards.words());
        for (Axis.Tick tick : upwards.axis().ticks()) {
            double y = frame.top + frame.height - upwards.axis().position(tick.at(), 0, frame.height);
            svg.line("plot-grid", frame.left, y, frame.left + frame.width, y, Svg.LINE, 1);
            svg.words("plot-tick", frame.left - 8, y + 4, "end", Svg.QUIET, tick.label());
        }
        for (Axis.Tick tick : across.axis().ticks()) {
            double x = across.axis().position(tick.at(), frame.left, frame.width);
            svg.line("plot-grid", x, frame.top, x, frame.top + frame.height, Svg.LINE, 1);
            svg.words("plot-tick", x, frame.top + frame.height + 18, "middle", Svg.QUIET, tick.label());
        }
        svg.words("plot-note", frame.left + frame.width / 2, height - 6, "middle", Svg.QUIET, across.words());
    }

    /** Numbers that would touch the one before are left out. */
    private void beneath(Svg svg, Frame frame, Beneath row, int at, double top) {
        svg.words("line-label line-label-" + at % COLOURS.size(), 2, top + 15, "start", COLOURS.get(at % COLOURS.size()), row.label());
        double before = Double.NEGATIVE_INFINITY;
        for (int tick = 0; tick < row.numbers().size(); tick++) {
            double half = Svg.width(row.numbers().get(tick), SIZE) / 2;
            double x = across.axis().position(across.axis().ticks().get(tick).at(), frame.left, frame.width);
            if (x - half > before) {
                svg.words("plot-tick", x, top + 32, "middle", Svg.QUIET, row.numbers().get(tick));
                before = x + half + 4;
            }
        }
    }

    private void line(Svg svg, Frame frame, Line line, int at, double labels, double height) {
        String colour = COLOURS.get(at % COLOURS.size());
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (Point point : line.points()) {
            boolean drawn = within(point);
            if (drawn) {
                path.append(pen ? 'L' : 'M').append(round(x(point, frame))).append(' ').append(round(y(point, frame)));
            }
            pen = drawn;
        }
        if (!path.isEmpty()) {
            svg.curve("line line-" + at % COLOURS.size(), path.toString(), colour, 2.5);
            svg.words("line-label line-label-" + at % COLOURS.size(), frame.left + frame.width + 8, height, "start",
                    COLOURS.get(at % COLOURS.size()), Svg.cut(line.label(), SIZE, Math.max(labels, 1)));
        }
    }

    /** Whether the scale holds it, up to rounding. */
    private boolean within(Point point) {
        double slack = 1e-9 * Math.abs(upwards.axis().to() - upwards.axis().from());
        return Double.isFinite(point.y()) && point.y() <= Math.max(upwards.axis().from(), upwards.axis().to()) + slack;
    }

    /** Height of a line's words: that of its last point. */
    private double end(Line line, Frame frame) {
        return line.points().stream().filter(this::within).reduce((one, other) -> other).map(last -> y(last, frame) + 4).orElse(frame.top);
    }

    /** The heights, moved downwards where words would lie on others, and upwards again from the foot. */
    private static List<Double> apart(List<Double> heights, double foot) {
        List<Integer> order = IntStream.range(0, heights.size()).boxed().sorted(Comparator.comparing(heights::get)).toList();
        Double[] moved = heights.toArray(Double[]::new);
        for (int at = 1; at < moved.length; at++) {
            moved[order.get(at)] = Math.max(moved[order.get(at)], moved[order.get(at - 1)] + LEADING);
        }
        for (int at = moved.length - 1; at >= 0; at--) {
            moved[order.get(at)] = Math.min(moved[order.get(at)], foot - (moved.length - 1 - at) * LEADING);
        }
        return List.of(moved);
    }

    private double x(Point point, Frame frame) {
        return across.axis().position(point.x(), frame.left, frame.width);
    }

    private double y(Point point, Frame frame) {
        return frame.top + frame.height - upwards.axis().position(point.y(), 0, frame.height);
    }

    private static double round(double number) {
        return Math.round(number * 10) / 10.0;
    }
}
