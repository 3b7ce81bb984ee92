package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.oncommons.methods.ranking.StabilityPlan.Unit;

class RankStabilityTests {

    private static final StabilityPlan PLAN = new StabilityPlan(Unit.VOTERS, 400, 0.90, 11);

    @ParameterizedTest
    @EnumSource(RankingMethod.class)
    void sameSeedGivesTheSameOnOneCoreAndOnMany(RankingMethod method) throws Exception {
        Ballots ballots = RandomBallots.of(20, 7, 4, 1, 0.1, 3);
        RankStability many = RankStability.of(ballots, method, PLAN);
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            assertThat(one.submit(() -> RankStability.of(ballots, method, PLAN)).get()).isEqualTo(many);
        }
        assertThat(RankStability.of(ballots, method, new StabilityPlan(Unit.VOTERS, 400, 0.90, 12))).isNotEqualTo(many);
    }

    @ParameterizedTest
    @EnumSource(RankingMethod.class)
    void weightedOrderIsTheOrderOfRepeatedBallots(RankingMethod method) {
        Ballots ballots = RandomBallots.of(15, 7, 4, 2, 0.1, 4);
        WeightedOrder orders = WeightedOrder.of(ballots, method);
        SplittableRandom random = new SplittableRandom(1);
        for (int draw = 0; draw < 50; draw++) {
            double[] times = random.ints(15, 0, 4).asDoubleStream().toArray();
            List<Ballot> repeated = new ArrayList<>();
            for (int v = 0; v < 15; v++) {
                for (int copy = 0; copy < times[v]; copy++) {
                    Ballot ballot = ballots.ballots().get(v);
                    repeated.add(new Ballot(v + "." + copy, ballot.group(), 1, ballot.ranked()));
                }
            }
            List<String> expected = Priorities.of(new Ballots(ballots.items(), repeated)).orders().get(method);
            assertThat(ballots.names(orders.order(times, ballots.byName()))).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(RankingMethod.class)
    void unanimousVotersLeaveNothingOpen(RankingMethod method) {
        List<Ballot> votes = new ArrayList<>();
        for (int v = 0; v < 10; v++) {
            votes.add(Ballot.ofOrder("" + v, "g" + v % 3, 3, 1, 0, 2));
        }
        RankStability stability = RankStability.of(new Ballots(List.of("a", "b", "c", "d"), votes), method, PLAN);
        assertThat(stability.items()).containsExactly(new RankStability.ItemRank("d", 1, 1, 1, 1), new RankStability.ItemRank("b", 2, 2, 2,
                1),
                new RankStability.ItemRank("a", 3, 3, 3, 1), new RankStability.ItemRank("c", 4, 4, 4, 0));
        assertThat(stability.swaps()).isEmpty();
        assertThat(stability.influences()).allSatisfy(influence -> assertThat(influence.pairsChanged()).isZero());
    }

    @ParameterizedTest
    @EnumSource(RankingMethod.class)
    void ranksAreWithinTheirRangeAndThreeItemsAreAmongTheFirstThree(RankingMethod method) {
        RankStability stability = RankStability.of(RandomBallots.of(20, 8, 4, 1, 0.1, 9).oneVotePerGroup(), method,
                new StabilityPlan(Unit.GROUPS, 400, 0.90, 2));
        assertThat(stability.items().stream().mapToDouble(RankStability.ItemRank::firstThree).sum()).isCloseTo(3, within(1e-9));
        assertThat(stability.items()).allSatisfy(item -> assertThat(item.lowerRank()).isBetween(1, item.upperRank()));
        assertThat(stability.swaps()).isNotEmpty().allSatisfy(swap -> assertThat(swap.reversed()).isGreaterThanOrEqualTo(0.05 - 1e-12));
        assertThat(stability.approximate()).isZero();
    }

    @Test
    void equalItemsAreFirstEquallyOften() {
        List<Ballot> votes = new ArrayList<>();
        for (int v = 0; v < 10; v++) {
            votes.add(new Ballot("" + v, "", 1, List.of(List.of(0, 1, 2, 3, 4, 5))));
        }
        RankStability stability = RankStability.of(new Ballots(List.of("a", "b", "c", "d", "e", "f"), votes), RankingMethod.KEMENY,
                StabilityPlan.of(Unit.VOTERS, 5));
        // Standard error of a share of 1/2 in 2,000 replicates is 0.011.
        assertThat(stability.items()).allSatisfy(item -> assertThat(item.firstThree()).isCloseTo(0.5, within(0.05)));
    }

    @Test
    void theVoterWhoTurnsTheOrderIsNamed() {
        Ballots ballots = new Ballots(List.of("a", "b", "c", "d"), List.of(Ballot.ofOrder("1", "x", 0, 1, 2, 3),
                Ballot.ofOrder("light", "y", 0, 1, 2, 3).withWeight(0.1), Ballot.ofOrder("heavy", "z", 1, 0, 3, 2).withWeight(1.5)));
        RankStability stability = RankStability.of(ballots, RankingMethod.BORDA, PLAN);
        RankStability.Influence first = stability.influences().getFirst();
        assertThat(first.left()).isEqualTo("heavy");
        assertThat(first.pairsChanged()).isEqualTo(2);
        assertThat(first.firstThreeChanged()).isTrue();
        // Without the heavy vote a to d have the mean ranks 1 to 4; with it 1 + x, 2 - x, 3 + x, 4 - x for its share x = 1.5/2.6.
        assertThat(first.shift()).isCloseTo(4 * 1.5 / 2.6, within(1e-12));
        assertThat(stability.influences().subList(1, 3)).allSatisfy(other -> assertThat(other.pairsChanged()).isZero());
        RankStability groups = RankStability.of(ballots, RankingMethod.BORDA, new StabilityPlan(Unit.GROUPS, 400, 0.9, 1));
        assertThat(groups.influences()).extracting(RankStability.Influence::left).contains("x", "y", "z");
    }

    @Test
    void refusesPlansThatSayNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StabilityPlan(Unit.VOTERS, 10, 0.9, 1))
                .withMessageContaining("at least 100");
        assertThatIllegalArgumentException().isThrownBy(() -> new StabilityPlan(Unit.VOTERS, 100, 90, 1))
                .withMessageContaining("such as 0.9");
        Ballots oneGroup = new Ballots(List.of("a", "b"), List.of(Ballot.ofOrder("1", "x", 0), Ballot.ofOrder("2", "x", 0)));
        assertThatIllegalArgumentException().isThrownBy(() -> RankStability.of(oneGroup, RankingMethod.BORDA, StabilityPlan.of(Unit.GROUPS,
                1)))
                .withMessageContaining("at least 2");
    }
}
