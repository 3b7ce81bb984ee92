package org.oncommons.methods.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTests {

    private static final double EXACT = 1e-12;

    @Test
    void overlapIsSymmetricBetweenItsLimits() {
        Random random = new Random(1);
        for (int trial = 0; trial < 200; trial++) {
            List<String> first = ranking(random);
            List<String> second = ranking(random);
            RankBiasedOverlap one = RankBiasedOverlap.of(first, second, 0.9);
            RankBiasedOverlap other = RankBiasedOverlap.of(second, first, 0.9);
            assertThat(one.extrapolated()).isCloseTo(other.extrapolated(), within(EXACT)).isBetween(0.0, 1.0);
            assertThat(one.minimum()).isBetween(0.0, one.extrapolated() + EXACT);
            assertThat(RankBiasedOverlap.of(first, first, 0.9).extrapolated()).isCloseTo(1, within(EXACT));
        }
    }

    @Test
    void overlapRefusesRepeatedItemsAndEmptyRankings() {
        assertThatThrownBy(() -> RankBiasedOverlap.of(List.of("A", "A"), List.of("A"), 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankBiasedOverlap.of(List.of(), List.of("A"), 0.9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RankBiasedOverlap.of(List.of("A"), List.of("A"), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percentilesShareTiesAndSkipMissingValues() {
        assertThat(Percentiles.midRank(new double[] {3, 1, Double.NaN, 3, 2}))
                .containsExactly(new double[] {0.75, 0.125, Double.NaN, 0.75, 0.375}, within(EXACT));
        assertThat(Percentiles.midRank(new double[] {0.0, -0.0})).containsExactly(0.5, 0.5);
    }

    @Test
    void percentilesDoNotChangeUnderMonotoneTransformations() {
        double[] values = new Random(3).doubles(50, -2, 2).map(v -> Math.rint(v * 10) / 10).toArray();
        assertThat(Percentiles.midRank(Arrays.stream(values).map(Math::exp).toArray()))
                .containsExactly(Percentiles.midRank(values), within(EXACT));
        assertThat(Arrays.stream(Percentiles.midRank(values)).average().orElseThrow()).isCloseTo(0.5, within(EXACT));
    }

    @Test
    void giveCountsRareStrengthsMoreAndListsItsReasons() {
        double missing = Double.NaN;
        Give give = new Give(new GiveInput(List.of("Aurora", "Borealis", "Caelum", "Dorado"), List.of("late effects", "biobank", "nobody"),
                List.of("survivorship", "samples"),
                new double[][] {{0.9, 0.8, 0.5}, {0.2, 0.75, missing}, {missing, 1, 0.1}, {0.74, 0.1, 0}},
                new double[][] {{0, 0.5}, {1, 0.5}, {0.5, missing}, {0, 0}},
                List.of(new Link(0, 0, 1), new Link(1, 1, 0.5), new Link(2, 0, 1))));

        assertThat(give.strong(0)).isEqualTo(1);
        assertThat(give.rarity(0)).isCloseTo(Math.log(4), within(EXACT));
        assertThat(give.rarity(1)).isCloseTo(Math.log(4 / 3.0), within(EXACT));
        assertThat(give.rarity(2)).as("nobody is strong").isCloseTo(Math.log(4), within(EXACT));
        assertThat(give.give(0, 1)).isCloseTo(Math.log(4) * (0.9 + 0.5) + Math.log(4 / 3.0) * 0.5 * 0.8 * 0.5, within(EXACT));
        assertThat(give.give(1, 2)).isCloseTo(Math.log(4) * 0.2 * 0.5, within(EXACT));
        assertThat(give.give(1, 1)).isZero();
        assertThat(give.reciprocity(0, 1)).isCloseTo(Math.sqrt(give.give(0, 1) * give.give(1, 0)), within(EXACT));
        assertThat(give.contributions(0, 1)).extracting(Contribution::strengthConcept).containsExactly("late effects", "nobody", "biobank");
        assertThat(give.contributions(0, 1).stream().mapToDouble(Contribution::value).sum()).isCloseTo(give.give(0, 1), within(EXACT));
    }

    @Test
    void exactAndSimulatedAcceptabilityAgreeOnRandomMatrices() {
        Random random = new Random(5);
        for (int trial = 0; trial < 10; trial++) {
            double[][] utilities = IntStream.range(0, 5).mapToObj(i -> random.doubles(3).toArray()).toArray(double[][]::new);
            Acceptability exact = Acceptability.exact(utilities, 100_000).orElseThrow();
            Acceptability simulated = Acceptability.simulated(utilities, 20_000, trial);
            for (int i = 0; i < 5; i++) {
                assertThat(simulated.rank()[i]).containsExactly(exact.rank()[i], within(0.02));
                assertThat(exact.amongBest(i, 5)).isCloseTo(1, within(EXACT));
                for (int j = 0; j < i; j++) {
                    assertThat(exact.wins()[i][j] + exact.wins()[j][i]).isCloseTo(1, within(EXACT));
                }
            }
        }
    }

    @Test
    void acceptabilityIsSimulatedWhenThereAreTooManyPieces() {
        Random random = new Random(6);
        double[][] utilities = IntStream.range(0, 45).mapToObj(i -> random.doubles(6).toArray()).toArray(double[][]::new);
        Acceptability acceptability = Acceptability.of(utilities, 2_000, 1);

        assertThat(acceptability.exact()).isFalse();
        assertThat(acceptability.error()).isBetween(1e-6, 0.012);
        assertThat(acceptability.rank()).isDeepEqualTo(Acceptability.of(utilities, 2_000, 1).rank());
    }

    @Test
    void equalAlternativesShareTheBetterRank() {
        Acceptability acceptability = Acceptability.of(new double[][] {{0.5, 0.5}, {0.5, 0.5}, {0.1, 0.1}}, 100, 1);

        assertThat(acceptability.rank()).isDeepEqualTo(new double[][] {{1, 0, 0}, {1, 0, 0}, {0, 0, 1}});
    }

    @Test
    void criteriaThatAreSwitchedOffDecideNothing() {
        BestShares shares = BestShares.of(new double[][] {{1, 0}, {0, 1}}, new boolean[] {true, false}, 1, 100, 1);

        assertThat(shares.share()).containsExactly(1, 0);
        assertThat(shares.error()).containsExactly(0, 0);
    }

    /** Five standard errors of a share of one half among so many draws. */
    private static final double SAMPLING = 5 * Math.sqrt(0.25 / 20_000);

    @Test
    void sharesAmongTheBestAgreeWithTheExactOnesForAnyNumberOfPlaces() {
        Random random = new Random(7);
        for (int places = 1; places <= 5; places++) {
            double[][] utilities = IntStream.range(0, 5).mapToObj(i -> random.doubles(3, -1, 0.2).toArray()).toArray(double[][]::new);
            Acceptability exact = Acceptability.exact(utilities, 100_000).orElseThrow();
            BestShares shares = BestShares.of(utilities, new boolean[] {true, true, true}, places, 20_000, places);
            for (int i = 0; i < 5; i++) {
                assertThat(shares.share()[i]).as("%d of the best %d", i, places).isCloseTo(exact.amongBest(i, places), within(SAMPLING));
            }
        }
    }

    @Test
    void sharesAmongTheBestRefuseWhatCannotBe() {
        double[][] utilities = {{0, 1}, {1, 0}};
        boolean[] both = {true, true};
        assertThatThrownBy(() -> BestShares.of(utilities, both, 0, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BestShares.of(utilities, both, 1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BestShares.of(utilities, new boolean[2], 1, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BestShares.of(new double[][] {{Double.NaN, 1}}, both, 1, 10, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(BestShares.of(utilities, both, 1, 1, 1).share()).hasSize(2);
    }

    private static List<String> ranking(Random random) {
        List<String> items = new ArrayList<>(IntStream.range(0, 9).mapToObj(i -> "T" + i).toList());
        Collections.shuffle(items, random);
        return items.subList(0, 1 + random.nextInt(9));
    }
}
