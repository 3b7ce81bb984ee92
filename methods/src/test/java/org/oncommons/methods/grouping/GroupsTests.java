package org.oncommons.methods.grouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.oncommons.methods.grouping.Groups.Group;

class GroupsTests {

    /** Sums of a few dozen distances of order one, added in different order. */
    private static final double ROUNDING = 1e-12;

    @Test
    void everyThingIsInExactlyOneGroup() {
        for (int seed = 0; seed < 20; seed++) {
            Groups groups = Groups.of(random(1 + seed * 2, seed), 0.1 * seed);

            assertThat(groups.groups().stream().flatMap(group -> group.members().stream()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 1 + seed * 2).boxed().toList());
        }
    }

    /** What the cut promises: no two groups are at a mean distance of the cut or less. */
    @Test
    void groupsAreFurtherApartThanTheCut() {
        double[][] distances = random(40, 7);
        Groups groups = Groups.of(distances, 0.5);

        assertThat(groups.groups().size()).isBetween(2, 39);
        for (Group one : groups.groups()) {
            for (Group other : groups.groups()) {
                if (one != other) {
                    assertThat(mean(distances, one, other)).isGreaterThan(0.5 - ROUNDING);
                }
            }
        }
    }

    @Test
    void aHigherCutOnlyMergesGroups() {
        double[][] distances = random(30, 3);
        for (double cut = 0; cut < 1; cut += 0.1) {
            List<Group> wider = Groups.of(distances, cut + 0.1).groups();

            assertThat(Groups.of(distances, cut).groups())
                    .allMatch(group -> wider.stream().anyMatch(wide -> wide.members().containsAll(group.members())));
        }
    }

    @Test
    void groupsDoNotDependOnTheOrderOfTheThings() {
        double[][] distances = random(25, 11);
        double[][] turned = IntStream.range(0, 25).mapToObj(i -> IntStream.range(0, 25).mapToDouble(j -> distances[24 - i][24 - j]).toArray())
                .toArray(double[][]::new);

        assertThat(sets(Groups.of(turned, 0.6)).stream().map(group -> group.stream().map(i -> 24 - i).collect(Collectors.toSet())))
                .containsExactlyInAnyOrderElementsOf(sets(Groups.of(distances, 0.6)));
    }

    /** By hand: the pair (0, 1) merges at 0.2, then 2 joins at the mean of 0.4 and 0.6; 3 stays alone. */
    @Test
    void theMeanDistanceDecidesAndTheMiddleOneSpeaks() {
        double[][] distances = {{0, 0.2, 0.4, 0.9}, {0.2, 0, 0.6, 0.9}, {0.4, 0.6, 0, 0.9}, {0.9, 0.9, 0.9, 0}};

        assertThat(Groups.of(distances, 0.5).groups()).containsExactly(new Group(0, List.of(0, 1, 2)), new Group(3, List.of(3)));
        assertThat(Groups.of(distances, 0.49).groups()).containsExactly(new Group(0, List.of(0, 1)), new Group(2, List.of(2)), new Group(3, List.of(3)));
    }

    @Test
    void takesNoneAndOneAndRefusesWhatIsNoDistance() {
        assertThat(Groups.of(new double[0][], 0.5).groups()).isEmpty();
        assertThat(Groups.of(new double[1][1], 0.5).groups()).containsExactly(new Group(0, List.of(0)));
        assertThatThrownBy(() -> Groups.of(new double[][] {{0, 1}, {2, 0}}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Groups.of(new double[][] {{0, Double.NaN}, {Double.NaN, 0}}, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Groups.medoid(new double[1][1], List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static double mean(double[][] distances, Group one, Group other) {
        return one.members().stream().flatMapToDouble(i -> other.members().stream().mapToDouble(j -> distances[i][j])).average().orElseThrow();
    }

    private static Set<Set<Integer>> sets(Groups groups) {
        return groups.groups().stream().map(group -> Set.copyOf(group.members())).collect(Collectors.toSet());
    }

    private static double[][] random(int n, long seed) {
        Random random = new Random(seed);
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = random.nextDouble();
                distances[j][i] = distances[i][j];
            }
        }
        return distances;
    }
}
