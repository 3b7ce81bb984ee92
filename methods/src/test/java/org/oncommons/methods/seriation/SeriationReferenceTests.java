package org.oncommons.methods.seriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.SharedData;
import tools.jackson.databind.JsonNode;

/** Against scipy 1.10.1, R seriation (OLO_average) and all 2^11 flips, from {@code oracles/ranking/oracles.json}. */
class SeriationReferenceTests {

    /** The file gives ten significant digits of numbers below 100. */
    private static final double TEN_DIGITS = 1e-8;

    @Test
    void ordersTheReferenceMatrix() {
        JsonNode reference = SharedData.json("oracles/ranking/oracles.json").get("seriation");
        List<String> lines = SharedData.lines("oracles/ranking/seriation_matrix.csv");
        List<String[]> cells = lines.stream().skip(1).map(line -> line.split(",")).toList();
        Seriation seriation = Seriation.of(cells.stream()
                .map(row -> Arrays.stream(row).skip(1).mapToDouble(Double::parseDouble).toArray()).toArray(double[][]::new));

        for (int t = 0; t < seriation.merges().size(); t++) {
            Merge merge = seriation.merges().get(t);
            JsonNode expected = reference.get("merge_table").get(t);
            assertThat(List.of(merge.left(), merge.right(), merge.size()))
                    .containsExactly(expected.get(0).asInt(), expected.get(1).asInt(), expected.get(3).asInt());
            assertThat(merge.height()).isCloseTo(expected.get(2).asDouble(), within(TEN_DIGITS));
        }
        List<String> order = new ArrayList<>(Arrays.stream(seriation.order()).mapToObj(i -> cells.get(i)[0]).toList());
        List<String> expected = new ArrayList<>();
        reference.get("scipy_order").forEach(name -> expected.add(name.asString()));
        assertThat(List.of(order, order.reversed())).contains(expected);
        assertThat(seriation.length()).isCloseTo(reference.get("path_length").asDouble(), within(TEN_DIGITS));
    }
}
