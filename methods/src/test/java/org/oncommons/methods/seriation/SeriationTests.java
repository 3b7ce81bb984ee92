package org.oncommons.methods.seriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriationTests {

    /** Sums of a dozen distances of order one, added in different order. */
    private static final double EXACT = 1e-12;

    @Test
    void noFlipOfTheTreeIsShorter() {
        for (int seed = 0; seed < 30; seed++) {
            double[][] rows = random(2 + seed % 8, 3, 0.2, seed);
            Seriation seriation = Seriation.of(rows);
            double shortest = flips(seriation, 2 * rows.length - 2).stream()
                    .mapToDouble(order -> Seriation.length(seriation.distances().values(), order)).min().orElseThrow();
            assertThat(seriation.length()).as("seed %d", seed).isCloseTo(shortest, within(EXACT));
        }
    }

    @Test
    void keepsEveryClusterTogether() {
        Seriation seriation = Seriation.of(random(60, 5, 0.3, 9));
        List<Integer> order = Arrays.stream(seriation.order()).boxed().toList();

        assertThat(order).doesNotHaveDuplicates().hasSize(60);
        for (int t = 0; t < seriation.merges().size(); t++) {
            List<Integer> places = leaves(seriation, 60 + t).stream().map(order::indexOf).sorted().toList();
            assertThat(places.getLast() - places.getFirst()).isEqualTo(places.size() - 1);
        }
    }

    @Test
    void doesNotDependOnTheOrderOfTheRows() {
        double[][] rows = random(40, 4, 0, 4);
        double[][] turned = IntStream.range(0, 40).mapToObj(i -> rows[39 - i]).toArray(double[][]::new);

        assertThat(Seriation.of(turned).length()).isCloseTo(Seriation.of(rows).length(), within(EXACT * 40));
    }

    @Test
    void recoversAnOrderThatIsThere() {
        double[][] rows = {{5}, {1}, {4}, {2}, {3}};

        assertThat(Seriation.of(rows).order()).containsExactly(0, 2, 4, 3, 1);
        assertThat(Seriation.ofColumns(new double[][] {{3, 1, 2}}).order()).containsExactly(0, 2, 1);
    }

    @Test
    void scalesDistancesByTheCellsThatBothRowsHave() {
        double missing = Double.NaN;
        Distances distances = Distances.euclidean(new double[][] {{0, 0, missing}, {3, 4, 1}, {missing, missing, 1}, {0, 1, missing}});

        assertThat(distances.values()[0][1]).isCloseTo(Math.sqrt(25 * 1.5), within(EXACT));
        assertThat(distances.values()[1][2]).isCloseTo(0, within(EXACT));
        assertThat(distances.undefined()).isEqualTo(2);
        double mean = (Math.sqrt(37.5) + 0 + Math.sqrt(1.5) + Math.sqrt(18 * 1.5)) / 4;
        assertThat(distances.values()[0][2]).isCloseTo(mean, within(EXACT));
    }

    @Test
    void takesNoneOneAndEqualRows() {
        assertThat(Seriation.of(new double[0][]).order()).isEmpty();
        assertThat(Seriation.of(new double[][] {{1, 2}}).order()).containsExactly(0);
        assertThat(Seriation.of(new double[][] {{1}, {1}, {1}}).order()).containsExactlyInAnyOrder(0, 1, 2);
        assertThatThrownBy(() -> Seriation.of(new double[][] {{1}, {1, 2}})).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[][] random(int n, int columns, double missing, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, n)
                .mapToObj(i -> random.doubles(columns).map(x -> random.nextDouble() < missing ? Double.NaN : x).toArray())
                .toArray(double[][]::new);
    }

    private static List<Integer> leaves(Seriation seriation, int cluster) {
        int n = seriation.order().length;
        if (cluster < n) {
            return List.of(cluster);
        }
        List<Integer> leaves = new ArrayList<>(leaves(seriation, seriation.merges().get(cluster - n).left()));
        leaves.addAll(leaves(seriation, seriation.merges().get(cluster - n).right()));
        return leaves;
    }

    private static List<int[]> flips(Seriation seriation, int cluster) {
        int n = seriation.order().length;
        if (cluster < n) {
            return List.of(new int[] {cluster});
        }
        List<int[]> all = new ArrayList<>();
        for (int[] left : flips(seriation, seriation.merges().get(cluster - n).left())) {
            for (int[] right : flips(seriation, seriation.merges().get(cluster - n).right())) {
                all.add(IntStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray());
                all.add(IntStream.concat(Arrays.stream(right), Arrays.stream(left)).toArray());
            }
        }
        return all;
    }
}
