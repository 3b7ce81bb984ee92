package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsensusTests {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void kemenyFindsEveryCheapestOrder(long seed) {
        PairwiseCounts pairs = PairwiseCounts.of(RandomBallots.of(7, 6, 4, 3, 0.2, seed));
        List<int[]> all = new ArrayList<>();
        permutations(new int[] {0, 1, 2, 3, 4, 5}, 0, all);
        double least = all.stream().mapToDouble(pairs::cost).min().orElseThrow();
        List<List<String>> cheapest = all.stream().filter(order -> pairs.cost(order) < least + 1e-9).map(pairs.ballots()::names).toList();
        KemenyConsensus kemeny = Kemeny.of(pairs);
        assertThat(kemeny.objective()).isEqualTo(least);
        assertThat(kemeny.orders()).containsExactlyInAnyOrderElementsOf(cheapest);
        assertThat(kemeny.orderCount()).isEqualTo(cheapest.size());
    }

    private static void permutations(int[] order, int from, List<int[]> all) {
        if (from == order.length) {
            all.add(order.clone());
        }
        for (int i = from; i < order.length; i++) {
            int[] next = order.clone();
            next[from] = order[i];
            next[i] = order[from];
            permutations(next, from + 1, all);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void boundedSearchProvesWhatDynamicProgrammingFinds(long seed) {
        double[][] margins = PairwiseCounts.of(RandomBallots.of(21, 16, 16, 5, 0, seed)).margins();
        int[] items = IntStream.range(0, 16).toArray();
        double least = new SubsetOrders(margins, items, 1e-9).excess();
        BoundedSearch search = BoundedSearch.of(margins, items, 1e-9, 5000);
        assertThat(search.excess()).isCloseTo(least, within(1e-9));
        assertThat(search.proven()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void boundOfANarrowSearchIsHonest(long seed) {
        double[][] margins = PairwiseCounts.of(RandomBallots.of(21, 16, 16, 5, 0, seed)).margins();
        int[] items = IntStream.range(0, 16).toArray();
        double least = new SubsetOrders(margins, items, 1e-9).excess();
        BoundedSearch search = BoundedSearch.of(margins, items, 1e-9, 1);
        assertThat(search.lowerBound()).isLessThanOrEqualTo(least + 1e-9);
        assertThat(search.excess()).isGreaterThanOrEqualTo(least - 1e-9);
        assertThat(search.proven()).isEqualTo(search.lowerBound() > search.excess() - 1e-9);
    }

    @Test
    void thirtyItemsInOneCycleAreProven() {
        KemenyConsensus kemeny = Kemeny.of(RandomBallots.of(46, 30, 30, 1, 0, 30));
        assertThat(Dominance.components(kemeny.pairs().margins(), kemeny.pairs().ballots().byName())).anyMatch(set -> set.length > 20);
        assertThat(kemeny.proven()).isTrue();
        assertThat(kemeny.withTies()).isEmpty();
    }

    @Test
    void moreItemsThanCanBeSearchedStateTheGap() {
        KemenyConsensus kemeny = Kemeny.of(RandomBallots.of(46, 80, 80, 5, 0, 80));
        assertThat(kemeny.proven()).isFalse();
        assertThat(kemeny.lowerBound()).isLessThan(kemeny.objective());
        assertThat(kemeny.gap()).isBetween(0.0, 0.05);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void numberingOfItemsAndVotersDoesNotMatter(long seed) {
        Ballots ballots = RandomBallots.of(9, 8, 5, 2, 0.2, seed);
        Ballots mirrored = RankingOracle.mirrored(ballots);
        assertThat(Borda.of(mirrored).order()).isEqualTo(Borda.of(ballots).order());
        assertThat(Kemeny.of(mirrored).orders()).isEqualTo(Kemeny.of(ballots).orders());
        assertThat(PlackettLuce.fit(mirrored).order()).isEqualTo(PlackettLuce.fit(ballots).order());
        assertThat(KendallW.of(mirrored).w()).isCloseTo(KendallW.of(ballots).w(), within(1e-12));
    }

    @Test
    void oneVotersOrderIsTheConsensusOfAll() {
        Ballots one = new Ballots(List.of("a", "b", "c", "d"), List.of(Ballot.ofOrder("v", "", 2, 0, 3, 1)));
        assertThat(Priorities.of(one).orders().values()).containsOnly(List.of("c", "a", "d", "b"));
        assertThat(Kemeny.of(one).objective()).isZero();
        assertThat(Kemeny.of(one).gap()).isZero();
    }

    @Test
    void equalScoresAreTiedAndFollowTheirNames() {
        Ballots two = new Ballots(List.of("b", "a"), List.of(Ballot.ofOrder("1", "", 0, 1), Ballot.ofOrder("2", "", 1, 0)));
        assertThat(Borda.of(two).order()).containsExactly("a", "b");
        assertThat(Borda.of(two).scores().getFirst().tiedWithNext()).isTrue();
        assertThat(Kemeny.of(two).orders()).containsExactly(List.of("a", "b"), List.of("b", "a"));
        assertThat(PlackettLuce.fit(two).order()).containsExactly("a", "b");
    }

    @Test
    void manyEqualOrdersAreCountedAndNotAllListed() {
        List<List<Integer>> allTied = List.of(List.of(0, 1, 2, 3, 4, 5));
        KemenyConsensus kemeny = Kemeny.of(new Ballots(List.of("a", "b", "c", "d", "e", "f"), List.of(new Ballot("v", "", 1, allTied))));
        assertThat(kemeny.orderCount()).isEqualTo(720);
        assertThat(kemeny.orders()).hasSize(Kemeny.MAX_ORDERS).doesNotHaveDuplicates();
        assertThat(kemeny.withTies().orElseThrow().strictlyCheaper()).isTrue();
        assertThat(kemeny.withTies().orElseThrow().objective()).isZero();
    }

    @Test
    void aCondorcetWinnerIsFirstByKemenyAndNamedAlsoWhereBordaPutsAnotherFirst() {
        List<Ballot> votes = new ArrayList<>();
        for (int v = 0; v < 5; v++) {
            votes.add(v < 3 ? Ballot.ofOrder("" + v, "", 0, 1, 2, 3) : Ballot.ofOrder("" + v, "", 1, 2, 3, 0));
        }
        Priorities priorities = Priorities.of(new Ballots(List.of("a", "b", "c", "d"), votes));
        assertThat(priorities.majorities().condorcetWinner()).contains("a");
        assertThat(priorities.kemeny().order().getFirst()).isEqualTo("a");
        assertThat(priorities.borda().order().getFirst()).isEqualTo("b");
        assertThat(priorities.methodsAgree()).isFalse();
        Priorities.Difference first = priorities.differences().getFirst();
        assertThat(List.of(first.item(), first.other())).containsExactly("a", "b");
        assertThat(first.votesFor()).isEqualTo(3);
        assertThat(first.votesAgainst()).isEqualTo(2);
        assertThat(first.bordaAgrees()).isFalse();
    }

    @Test
    void flipBetweenOneVotePerVoterAndPerGroupIsFlagged() {
        List<Ballot> votes = new ArrayList<>();
        for (int v = 0; v < 7; v++) {
            votes.add(v < 5 ? Ballot.ofOrder("" + v, "large", 0, 1, 2, 3) : Ballot.ofOrder("" + v, "small " + v, 3, 1, 2, 0));
        }
        PriorityViews views = PriorityViews.of(new Ballots(List.of("a", "b", "c", "d"), votes));
        assertThat(views.flips()).extracting(PriorityViews.Flip::method).containsExactly(RankingMethod.values());
        assertThat(views.flips().get(1).firstPerVoter()).containsExactly("a", "b", "c");
        assertThat(views.flips().get(1).firstPerGroup()).containsExactly("d", "b", "c");
        assertThat(views.flips().get(1).sameItems()).isFalse();
        assertThat(PriorityViews.of(new Ballots(List.of("a", "b"), List.of(Ballot.ofOrder("v", "g", 0)))).flips()).isEmpty();
    }
}
