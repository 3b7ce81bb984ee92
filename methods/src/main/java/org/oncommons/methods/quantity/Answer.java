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

    /**
     * Numbers of a kind.
     *
     * @param name    stable, for programs
     * @param label   for people
     * @param columns names with units
     * @param rows    one list of numbers for each row, as long as columns
     */
    public record Table(String name, String label, List<String> columns, List<List<Double>> rows) {

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Table " + name + " has rows of another length than its " + width + " columns.");
            }
        }
    }
}
