package org.oncommons.drawing;

import java.util.List;

/**
 * Things on a circle, and lines between those that belong together.
 *
 * @param name  what the picture shows, for those who do not see it
 * @param nodes clockwise from the top
 * @param edges between them
 */
public record RingPlot(String name, List<Node> nodes, List<Edge> edges) {

    private static final double WIDE = 860;
    private static final double WIDE_RADIUS = 250;
    private static final double NARROW = 340;
    private static final double NARROW_RADIUS = 140;
    private static final double SIZE = 13;
    private static final double LABEL_AT_MOST = 165;
    private static final String LINE = "#8aa3ad";
    private static final String MINE = "#c4432b";
    private static final String OTHERS = "#0b5e6b";

    /**
     * One thing.
     *
     * @param label beside it where there is room; else its number
     * @param href  where it leads
     * @param mine  whether it is the reader's own
     */
    public record Node(String label, String href, boolean mine, String tooltip) {}

    /** Two things that belong together, by their positions in the list of nodes. */
    public record Edge(int from, int to, String tooltip) {}

    public RingPlot {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    public Picture draw() {
        return new Picture(draw(WIDE, WIDE_RADIUS, "plot-wide", true), draw(NARROW, NARROW_RADIUS, "plot-narrow", false));
    }

    private String draw(double size, double radius, String variant, boolean labels) {
        Svg svg = Svg.begin(size, size, variant, name);
        double middle = size / 2;
        for (Edge edge : edges) {
            boolean mine = nodes.get(edge.from()).mine() || nodes.get(edge.to()).mine();
            svg.group("", edge.tooltip());
            svg.bend(mine ? "ring-edge ring-mine" : "ring-edge", x(edge.from(), middle, radius), y(edge.from(), middle, radius), middle, middle,
                    x(edge.to(), middle, radius), y(edge.to(), middle, radius), mine ? MINE : LINE, mine ? 2.5 : 1.2);
            svg.endGroup("");
        }
        for (int at = 0; at < nodes.size(); at++) {
            node(svg, at, middle, radius, labels);
        }
        return svg.end();
    }

    private void node(Svg svg, int at, double middle, double radius, boolean labels) {
        Node node = nodes.get(at);
        svg.group(node.href(), node.tooltip());
        svg.circle(node.mine() ? "mark mark-mine" : "mark mark-estimate", x(at, middle, radius), y(at, middle, radius), node.mine() ? 7 : 5,
                node.mine() ? MINE : OTHERS);
        double beyond = radius + 12;
        if (labels) {
            double degrees = Math.toDegrees(angle(at));
            boolean left = degrees > 90 && degrees < 270;
            svg.ray("plot-label", x(at, middle, beyond), y(at, middle, beyond), left ? degrees - 180 : degrees, left ? "end" : "start", Svg.INK,
                    Svg.cut(node.label(), SIZE, LABEL_AT_MOST));
        } else {
            svg.words("plot-tick", x(at, middle, beyond), y(at, middle, beyond) + 4, "middle", Svg.QUIET, String.valueOf(at + 1));
        }
        svg.endGroup(node.href());
    }

    /** From the right, clockwise in the picture's coordinates, in [0, 2π); the first node is at the top. */
    private double angle(int at) {
        double full = 2 * Math.PI;
        return (1.5 * Math.PI + full * at / nodes.size()) % full;
    }

    private double x(int at, double middle, double radius) {
        return middle + radius * Math.cos(angle(at));
    }

    private double y(int at, double middle, double radius) {
        return middle + radius * Math.sin(angle(at));
    }
}
