package org.oncommons.trials.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.oncommons.drawing.Axis;
import org.oncommons.drawing.LinePlot;
import org.oncommons.drawing.Picture;
import org.oncommons.methods.quantity.Answer;
import org.oncommons.methods.quantity.Answer.Curve;

/** Draws the columns of a table that are curves of its first one: power, bounds, accrual, survival. */
record TableCurves(Answer.Table table, DoubleFunction<String> words) {

    private static final int TICKS = 5;

    /** The picture; null where the table is not drawn or holds fewer than two places. */
    @Nullable Picture draw() {
        double[] across = table.rows().stream().mapToDouble(List::getFirst).filter(Double::isFinite).toArray();
        double[] upwards = table.drawn().stream().flatMapToDouble(column -> table.rows().stream().mapToDouble(row -> row.get(column)))
                .filter(Double::isFinite).toArray();
        if (table.curve() == Curve.NONE || across.length < 2 || upwards.length == 0) {
            return null;
        }
        boolean one = table.drawn().size() == 1;
        String upwardsWords = one ? table.columns().get(table.drawn().getFirst()) : "";
        return new LinePlot(table.label(), new LinePlot.Scale(axis(across, true), table.columns().getFirst()),
                new LinePlot.Scale(axis(upwards, false), upwardsWords),
                table.drawn().stream().map(column -> new LinePlot.Line(one ? "" : table.columns().get(column), points(column))).toList(),
                null).draw();
    }

    private Axis axis(double[] values, boolean tight) {
        double least = Arrays.stream(values).min().orElse(0);
        double most = Arrays.stream(values).max().orElse(1);
        double from = tight ? least : Math.min(0, least);
        return Axis.round(from, most > from ? most : from + 1, TICKS, words);
    }

    private List<LinePlot.Point> points(int column) {
        List<LinePlot.Point> points = new ArrayList<>();
        for (List<Double> row : table.rows()) {
            if (table.curve() == Curve.STEPS && !points.isEmpty()) {
                points.add(new LinePlot.Point(row.getFirst(), points.getLast().y(), ""));
            }
            points.add(new LinePlot.Point(row.getFirst(), row.get(column), ""));
        }
        return points;
    }
}
