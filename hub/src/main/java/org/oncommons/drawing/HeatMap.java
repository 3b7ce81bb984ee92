package org.oncommons.drawing;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A matrix of values as coloured cells. What is missing is an empty frame, never a colour of the scale.
 *
 * @param name    what the picture shows, for those who do not see it
 * @param rows    from top to bottom
 * @param columns from left to right
 * @param cells   by row and column
 * @param scale   how values become colours
 */
public record HeatMap(String name, List<Head> rows, List<Head> columns, List<List<Cell>> cells, Scale scale) {

    private static final double CELL = 18;
    private static final double SIZE = 13;
    private static final double LABEL_AT_MOST = 250;
    private static final double HEAD_AT_MOST = 210;
    private static final double EDGE = 10;
    /** Column heads are turned so far, in degrees; their height is the sine of it. */
    private static final int TURN = 60;

    public HeatMap {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /** Name of a row or column; {@code href} may be empty. */
    public record Head(String label, String href, boolean mine) {}

    /**
     * One cell.
     *
     * @param value   null: missing
     * @param tooltip what hovering says
     */
    public record Cell(@Nullable Double value, String tooltip) {}

    /** How a value becomes one of nine colours. */
    public enum Scale {
        /** From 0 to 1. */
        SEQUENCE("seq-", List.of("#f1f5ee", "#d8e9d3", "#b5d9bd", "#89c4ac", "#5caca0", "#379194", "#277586", "#245874", "#233b5d")),
        /** From -0.5 or less to 0.5 or more, around 0. */
        DIVERGING("div-", List.of("#1f5c99", "#4d86b8", "#86aed1", "#bfd0de", "#e6e7e8", "#eecfae", "#e4a665", "#cb7a2a", "#9c5308"));

        private final String type;
        private final List<String> colours;

        Scale(String type, List<String> colours) {
            this.type = type;
            this.colours = colours;
        }

        int step(double value) {
            double share = this == SEQUENCE ? value : value + 0.5;
            return (int) Math.round(Math.clamp(share, 0, 1) * (colours.size() - 1));
        }
    }

    /** The picture in one size: it scrolls where it is larger than the page. */
    public Picture draw() {
        double labels = Math.min(LABEL_AT_MOST, longest(rows)) + EDGE;
        double head = Math.min(HEAD_AT_MOST, longest(columns)) * Math.sin(Math.toRadians(TURN)) + EDGE;
        double slant = Math.min(HEAD_AT_MOST, longest(columns)) * Math.cos(Math.toRadians(TURN));
        Svg svg = Svg.begin(labels + columns.size() * CELL + slant + EDGE, head + rows.size() * CELL + EDGE, "plot-heat", name);
        for (int column = 0; column < columns.size(); column++) {
            Head one = columns.get(column);
            svg.group(one.href(), one.label());
            svg.turned(one.mine() ? "plot-label plot-mine" : "plot-label", labels + column * CELL + CELL * 0.7, head - 6, -TURN, Svg.INK,
                    Svg.cut(one.label(), SIZE, HEAD_AT_MOST));
            svg.endGroup(one.href());
        }
        IntStream.range(0, rows.size()).forEach(row -> row(svg, row, labels, head + row * CELL));
        String drawn = svg.end();
        return new Picture(drawn, drawn);
    }

    private void row(Svg svg, int row, double labels, double top) {
        Head head = rows.get(row);
        svg.group(head.href(), head.label());
        svg.words(head.mine() ? "plot-label plot-mine" : "plot-label", labels - 6, top + CELL * 0.72, "end", Svg.INK,
                Svg.cut(head.label(), SIZE, LABEL_AT_MOST));
        svg.endGroup(head.href());
        for (int column = 0; column < columns.size(); column++) {
            Cell cell = cells.get(row).get(column);
            svg.group("", cell.tooltip());
            double left = labels + column * CELL;
            if (cell.value() == null) {
                svg.rectangle("cell-missing", left + 6, top + 6, CELL - 12, CELL - 12, "none");
            } else {
                int step = scale.step(cell.value());
                svg.rectangle(scale.type + step, left, top, CELL - 1, CELL - 1, scale.colours.get(step));
            }
            svg.endGroup("");
        }
        if (head.mine()) {
            svg.shape("cell-mine", "M" + labels + " " + top + "h" + columns.size() * CELL + "v" + CELL + "h-" + columns.size() * CELL + "z", "none",
                    "#c4432b");
        }
    }

    private static double longest(List<Head> heads) {
        return heads.stream().mapToDouble(head -> Svg.width(head.label(), SIZE)).max().orElse(0);
    }
}
