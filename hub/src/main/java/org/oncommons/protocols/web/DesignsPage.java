package org.oncommons.protocols.web;

import java.util.List;
import java.util.UUID;
import org.oncommons.protocols.ProtocolSummary;

/**
 * Designs of a study beside each other.
 *
 * @param inputs  what was assumed, one row for each input
 * @param results what was found, one row for each value
 */
public record DesignsPage(ProtocolSummary summary, List<Alternative> designs, List<Row> inputs, List<Row> results) {

    /**
     * One design.
     *
     * @param address of the method's page with these inputs
     * @param changed whether the method gives another main number today than when it was kept
     */
    public record Alternative(
            UUID id, String name, String method, String address, String engine, boolean chosen, String kept, String formula, boolean changed) {}

    /**
     * One line of the comparison.
     *
     * @param cells   one for each design; empty where it has no such number
     * @param differs whether the designs that have it do not agree
     */
    public record Row(String label, List<String> cells, boolean differs) {

        static Row of(String label, List<String> cells) {
            return new Row(label, cells, cells.stream().filter(cell -> !cell.isEmpty()).distinct().count() > 1);
        }
    }
}
