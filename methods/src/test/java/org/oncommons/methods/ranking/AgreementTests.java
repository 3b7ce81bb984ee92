package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTests {

    private static final List<String> ITEMS = List.of("a", "b", "c", "d");

    @Test
    void votersWhoRankAlikeAgreeFully() {
        KendallW kendall = KendallW.of(new Ballots(ITEMS, List.of(Ballot.ofOrder("1", "", 0, 1), Ballot.ofOrder("2", "", 0, 1))));
        assertThat(kendall.w()).isCloseTo(1, within(1e-12));
        assertThat(kendall.meanSpearman()).isCloseTo(1, within(1e-12));
        assertThat(kendall.pF()).isBetween(0.0, 1e-9);
    }

    @Test
    void twoOppositeVotersAgreeInNothing() {
        KendallW kendall = KendallW.of(new Ballots(ITEMS, List.of(Ballot.ofOrder("1", "", 0, 1, 2, 3), Ballot.ofOrder("2", "", 3, 2, 1,
                0))));
        assertThat(kendall.w()).isZero();
        assertThat(kendall.pChiSquared()).isEqualTo(1);
        assertThat(kendall.meanSpearman()).isEqualTo(-1);
    }

    @Test
    void agreementWithinGroupsLeavesOutThoseWithoutAny() {
        Ballot allTied = new Ballot("5", "undecided", 1, List.of(List.of(0, 1, 2, 3)));
        Ballots ballots = new Ballots(ITEMS, List.of(Ballot.ofOrder("1", "one", 0), Ballot.ofOrder("2", "two", 1, 2), Ballot.ofOrder("3",
                "two", 1, 2),
                allTied, new Ballot("6", "undecided", 1, allTied.ranked())));
        assertThat(KendallW.withinGroups(ballots)).containsOnlyKeys("two");
        assertThat(KendallW.withinGroups(ballots).get("two").w()).isCloseTo(1, within(1e-12));
    }

    @Test
    void refusesASingleVoter() {
        assertThatIllegalArgumentException().isThrownBy(() -> KendallW.of(new Ballots(ITEMS, List.of(Ballot.ofOrder("1", "", 0)))))
                .withMessageContaining("at least 2 voters");
    }

    @Test
    void supportOfEveryGroupIsMultipliedAndDivisionIsTheWidestDifference() {
        Ballots ballots = new Ballots(ITEMS, List.of(Ballot.ofOrder("1", "x", 0, 1), Ballot.ofOrder("2", "x", 0, 2), Ballot.ofOrder("3",
                "y", 0),
                Ballot.ofOrder("4", "y", 3)));
        GroupSupport support = GroupSupport.of(ballots, 1);
        GroupSupport.ItemSupport first = support.items().getFirst();
        assertThat(first.item()).isEqualTo("a");
        assertThat(first.common()).isCloseTo(3 / 4.0 * 2 / 4.0, within(1e-12));
        assertThat(first.geometric()).isCloseTo(Math.sqrt(3 / 8.0), within(1e-12));
        assertThat(first.division()).isCloseTo(1 / 4.0, within(1e-12));
        assertThat(first.groups()).extracting(GroupSupport.Share::count).containsExactly(2, 1);
        assertThat(support.byDivision()).extracting(GroupSupport.ItemSupport::item).containsExactly("a", "d", "b", "c");
    }

    @Test
    void aTieThatBeginsWithinThePlacesIsSupport() {
        Ballots ballots = new Ballots(ITEMS, List.of(new Ballot("1", "x", 1, List.of(List.of(0), List.of(1, 2), List.of(3)))));
        assertThat(GroupSupport.of(ballots, 2).items()).filteredOn(item -> item.groups().getFirst().count() == 1)
                .extracting(GroupSupport.ItemSupport::item).containsExactly("a", "b", "c");
        assertThatIllegalArgumentException().isThrownBy(() -> GroupSupport.of(ballots, 0)).withMessageContaining("at least 1");
    }
}
