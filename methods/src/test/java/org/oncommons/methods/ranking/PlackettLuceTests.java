package org.oncommons.methods.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlackettLuceTests {

    /** Closed formulas against a fit that stops at steps of 1e-9. */
    private static final double FITTED = 1e-8;

    private static Ballots twoItems(int wins, int losses) {
        List<Ballot> votes = new ArrayList<>();
        for (int v = 0; v < wins + losses; v++) {
            votes.add(v < wins ? Ballot.ofOrder("" + v, "", 0, 1) : Ballot.ofOrder("" + v, "", 1, 0));
        }
        return new Ballots(List.of("a", "b"), votes);
    }

    @Test
    void twoItemsAreALogOdds() {
        PlackettLuceFit fit = PlackettLuce.fit(twoItems(12, 5), 0);
        assertThat(fit.logWorth().get(0) - fit.logWorth().get(1)).isCloseTo(Math.log(12 / 5.0), within(FITTED));
        assertThat(fit.standardErrorOfDifference(0, 1)).isCloseTo(Math.sqrt(1 / 12.0 + 1 / 5.0), within(FITTED));
        assertThat(fit.worths().getFirst().worth()).isCloseTo(12 / 17.0, within(FITTED));
    }

    @Test
    void moreWinsRaiseTheWorth() {
        double before = 0;
        for (int wins = 1; wins < 12; wins++) {
            double worth = Math.exp(PlackettLuce.fit(twoItems(wins, 12 - wins)).logWorth().getFirst());
            assertThat(worth).isGreaterThan(before);
            before = worth;
        }
    }

    @Test
    void anItemNeverRankedHasTheLeastWorthAndAFiniteOne() {
        Ballots ballots = new Ballots(List.of("a", "never", "b"), List.of(Ballot.ofOrder("1", "", 0, 2), Ballot.ofOrder("2", "", 2, 0)));
        PlackettLuceFit fit = PlackettLuce.fit(ballots);
        assertThat(fit.order()).last().isEqualTo("never");
        assertThat(fit.likelihoodHasMaximum()).isFalse();
        assertThat(fit.worths()).allSatisfy(worth -> assertThat(worth.standardError()).isBetween(0.01, 10.0));
    }

    @Test
    void sandwichDoesNotDependOnTheScaleOfTheWeightsWhileInformationDoes() {
        Ballots ballots = RandomBallots.of(30, 5, 3, 1, 0, 5);
        Ballots tenfold = new Ballots(ballots.items(), ballots.ballots().stream().map(ballot -> ballot.withWeight(10)).toList());
        PlackettLuceFit once = PlackettLuce.fit(ballots, 0);
        PlackettLuceFit ten = PlackettLuce.fit(tenfold, 0);
        assertThat(ten.sandwich().get(1).get(1)).isCloseTo(once.sandwich().get(1).get(1), within(FITTED));
        assertThat(10 * ten.covariance().get(1).get(1)).isCloseTo(once.covariance().get(1).get(1), within(FITTED));
    }

    @Test
    void quasiVariancesOfThreeItemsReproduceEveryDifference() {
        PlackettLuceFit fit = PlackettLuce.fit(RandomBallots.of(30, 3, 2, 1, 0, 3), 0);
        double[] quasi = QuasiVariances.of(fit.covariance()).stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
        for (int i = 0; i < 3; i++) {
            int j = (i + 1) % 3;
            assertThat(Math.sqrt(quasi[i] + quasi[j])).isCloseTo(fit.standardErrorOfDifference(i, j), within(FITTED));
        }
    }

    @Test
    void quasiVariancesOfManyItemsComeClose() {
        PlackettLuceFit fit = PlackettLuce.fit(RandomBallots.of(46, 12, 5, 1, 0, 3));
        double[] quasi = QuasiVariances.of(fit.covariance()).stream().mapToDouble(OptionalDouble::getAsDouble).toArray();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                double ratio = Math.sqrt(quasi[i] + quasi[j]) / fit.standardErrorOfDifference(i, j);
                assertThat(ratio).isBetween(0.9, 1.1);
            }
        }
    }

    @Test
    void refusesNegativePseudoComparisons() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlackettLuce.fit(twoItems(1, 1), -0.5))
                .withMessageContaining("give 0 or more");
    }
}
