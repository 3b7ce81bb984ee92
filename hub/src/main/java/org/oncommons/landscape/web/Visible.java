package org.oncommons.landscape.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.Cells;
import org.oncommons.landscape.View;
import org.oncommons.methods.seriation.Seriation;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;

/**
 * The cells of a block that the reader may see, rows and columns ordered by likeness. Rows without a visible cell are left out.
 *
 * @param rows     institutions from top to bottom
 * @param concepts from left to right
 * @param given    by row and column
 */
record Visible(List<Profile> rows, List<String> concepts, List<List<Cell>> given) {

    /**
     * @param value  null: not answered, or closed
     * @param shown  value in the wanted view; null: missing, closed, or without an ipsative profile
     * @param closed whether there is an answer that the reader may not see
     */
    record Cell(Profile profile, String concept, @Nullable Value value, @Nullable Double shown, boolean closed) {}

    static Visible of(MapContext context, Cells cells) {
        List<List<Cell>> rows = IntStream.range(0, cells.profiles().size())
                .filter(row -> context.withholding().places(context.selection(), cells.profiles().get(row)))
                .mapToObj(row -> row(context, cells, row))
                .filter(row -> row.stream().anyMatch(cell -> cell.shown() != null)).toList();
        double[][] matrix = rows.stream().map(row -> row.stream().mapToDouble(cell -> cell.shown() == null ? Double.NaN : cell.shown()).toArray())
                .toArray(double[][]::new);
        int[] down = Seriation.of(matrix).order();
        int[] across = rows.isEmpty() ? new int[0] : Seriation.ofColumns(matrix).order();
        List<List<Cell>> ordered = Arrays.stream(down).mapToObj(row -> Arrays.stream(across).mapToObj(rows.get(row)::get).toList()).toList();
        return new Visible(Arrays.stream(down).mapToObj(row -> rows.get(row).getFirst().profile()).toList(),
                Arrays.stream(across).mapToObj(cells.concepts()::get).toList(), ordered);
    }

    /** The ipsative view goes by what the reader sees: a mean over all answers would tell the closed ones. */
    private static List<Cell> row(MapContext context, Cells cells, int row) {
        Profile profile = cells.profiles().get(row);
        List<@Nullable Value> said = new ArrayList<>();
        cells.concepts().forEach(concept -> said.add(profile.value(cells.kind(), concept).orElse(null)));
        DoubleSummaryStatistics open = said.stream().filter(value -> value != null && context.withholding().shows(profile, value))
                .mapToDouble(Value::x).summaryStatistics();
        boolean profiled = open.getMax() > open.getMin();
        List<Cell> result = new ArrayList<>();
        for (int column = 0; column < said.size(); column++) {
            @Nullable Value value = said.get(column);
            boolean visible = value != null && context.withholding().shows(profile, value);
            @Nullable Double shown = !visible ? null : context.view() == View.ABSOLUTE ? (Double) value.x()
                    : profiled ? (Double) (value.x() - open.getAverage()) : null;
            result.add(new Cell(profile, cells.concepts().get(column), visible ? value : null, shown, value != null && !visible));
        }
        return result;
    }

    <T> List<List<T>> cells(Function<Cell, T> reading) {
        return given.stream().map(row -> row.stream().map(reading).toList()).toList();
    }
}
