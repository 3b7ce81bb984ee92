package org.oncommons.methods.quantity;

import java.util.ArrayList;
import java.util.List;

/**
 * What a method found, in the form that every method shares: named numbers, tables where there are several of a kind, and the derivation.
 *
 * @param values     the main result first
 * @param tables     such as the boundaries of each look; may be empty
 * @param derivation how they arose
 */
public record Answer(List<Value> values, List<Table> tables, Derivation derivation) {

    public Answer {
        values = List.copyOf(values);
        tables = List.copyOf(tables);
    }

    /** A single number, or several, without a table. */
    public static Answer of(Derivation derivation, Value... values) {
        return new Answer(List.of(values), List.of(), derivation);
    }

    /** The same with one more table. */
    public Answer with(Table table) {
        List<Table> more = new ArrayList<>(tables);
        more.add(table);
        return new Answer(values, more, derivation);
    }

    /**
     * A named number.
     *
     * @param name   stable, for programs: controlPatients
     * @param label  for people
     * @param number the value; NaN where there is none
     * @param unit   in words
     */
    public record Value(String name, String label, double number, String unit) {}

    /** How a table is best drawn. */
    public enum Curve {
        NONE,

        /** Straight from row to row. */
        LINES,

        /** Level until the next row, as a curve of survival. */
        STEPS
    }

    /**
     * Numbers of a kind.
     *
     * @param name     stable, for programs
     * @param label    for people
     * @param columns  names with units
     * @param rows     one list of numbers for each row, as long as columns
     * @param rowNames what each row is; empty where the first column says it
     * @param curve    how columns are drawn against the first one
     * @param drawn    the columns that are drawn, counted from 0; at most four
     */
    public record Table(
            String name, String label, List<String> columns, List<List<Double>> rows, List<String> rowNames, Curve curve,
            List<Integer> drawn) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            rowNames = List.copyOf(rowNames);
            drawn = List.copyOf(drawn);
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Table " + name + " has rows of another length than its " + width + " columns.");
            }
            if (!rowNames.isEmpty() && rowNames.size() != rows.size()) {
                throw new IllegalArgumentException("Table " + name + " has " + rows.size() + " rows and " + rowNames.size() + " names.");
            }
        }

        /** A table whose first column says what each row is. */
        public Table(String name, String label, List<String> columns, List<List<Double>> rows) {
            this(name, label, columns, rows, List.of(), Curve.NONE, List.of());
        }

        /** The same with a name for each row. */
        public Table named(List<String> names) {
            return new Table(name, label, columns, rows, names, curve, drawn);
        }

        /** The same, drawn as lines of the given columns against the first one. */
        public Table lines(Integer... across) {
            return new Table(name, label, columns, rows, rowNames, Curve.LINES, List.of(across));
        }

        /** The same, drawn as steps of the given columns against the first one. */
        public Table steps(Integer... across) {
            return new Table(name, label, columns, rows, rowNames, Curve.STEPS, List.of(across));
        }
    }
}
