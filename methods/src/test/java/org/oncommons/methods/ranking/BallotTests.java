package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class BallotTests {

    @Test
    void unrankedItemsShareTheLastMidRank() {
        assertThat(Ballot.ofOrder("v", "", 2, 0).midRanks(5)).containsExactly(2, 4, 1, 4, 4);
    }

    @Test
    void tiedItemsShareTheirMidRank() {
        assertThat(Ballot.ofRanks("v", "", 1, 2, 2, 4).midRanks(4)).containsExactly(1, 2.5, 2.5, 4);
    }

    @Test
    void onlyTheOrderOfRanksMatters() {
        assertThat(Ballot.ofRanks("v", "", 1, 2, 2, 4)).isEqualTo(Ballot.ofRanks("v", "", 1, 2, 2, 3));
    }

    @Test
    void refusesAVoterWhoRankedNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.ofRanks("v", "", 0, 0)).withMessageContaining("leave out voters");
    }

    @Test
    void refusesAnItemRankedTwice() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ballot.ofOrder("v", "", 1, 1)).withMessageContaining("at most one rank");
    }

    @Test
    void refusesWeightsThatAreNotAboveZero() {
        Ballot ballot = Ballot.ofOrder("v", "", 0);
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> ballot.withWeight(weight)).withMessageContaining("finite weight above 0");
        }
    }

    @Test
    void refusesTwoBallotsOfOneVoterUnknownItemsAndNoBallots() {
        Ballot ballot = Ballot.ofOrder("v", "", 1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(List.of("a", "b"), List.of(ballot, ballot)))
                .withMessageContaining("keep one");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(List.of("a", "b"), List.of(Ballot.ofOrder("v", "", 2))))
                .withMessageContaining("from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(List.of("a", "b"), List.of()))
                .withMessageContaining("at least one ballot");
        assertThatIllegalArgumentException().isThrownBy(() -> new Ballots(List.of("a", "a"), List.of(ballot)))
                .withMessageContaining("each once");
    }

    @Test
    void oneVotePerGroupGivesEveryGroupTheSameSum() {
        Ballots ballots = new Ballots(List.of("a", "b"), List.of(Ballot.ofOrder("1", "x", 0), Ballot.ofOrder("2", "x", 1),
                Ballot.ofOrder("3", "y", 1)));
        assertThat(ballots.oneVotePerGroup().ballots()).extracting(Ballot::weight).containsExactly(0.5, 0.5, 1.0);
        assertThat(ballots.oneVotePerGroup().oneVotePerVoter()).isEqualTo(ballots);
    }
}
