package org.oncommons.synergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.network.InstitutionType.CANCER_CENTRE;
import static org.oncommons.network.InstitutionType.OTHER;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.vocabulary.Kind;

/** Parts of matches against numbers worked out by hand. */
class MatchNetworkTests {

    /** Sums of a few products of doubles of order one. */
    private static final double ROUNDING = 1e-12;

    /** Alba has the biobank, Brava needs it and has the statistics that Alba needs; Corva is like Brava's neighbour. */
    private static SmallNetwork three() {
        return new SmallNetwork()
                .institution("Alba", "FR", CANCER_CENTRE, false)
                .institution("Brava", "PL", CANCER_CENTRE, true)
                .institution("Corva", "FR", OTHER, false)
                .says("Alba", Kind.CAPABILITY, "biobank", 1).says("Brava", Kind.NEED, "biobank", 0.67)
                .says("Brava", Kind.CAPABILITY, "statistics", 0.75).says("Alba", Kind.CHALLENGE, "margins", 0.5)
                .link("statistics", "margins", 0.8);
    }

    private static double raw(MatchNetwork network, MatchPart part, int own, int other) {
        return network.raw().get(part)[own][other];
    }

    @Test
    void givingIsRarityTimesLinkTimesStrengthTimesNeed() {
        MatchNetwork network = three().network();

        assertThat(raw(network, MatchPart.GIVE, 0, 1)).isCloseTo(Math.log(3) * 1 * 1 * 0.67, within(ROUNDING));
        assertThat(raw(network, MatchPart.GIVE, 1, 0)).isCloseTo(Math.log(3) * 0.8 * 0.75 * 0.5, within(ROUNDING));
        assertThat(raw(network, MatchPart.GIVE, 2, 0)).isZero();
    }

    @Test
    void aConceptAddressesTheNeedForItselfFully() {
        assertThat(three().supply().addressing("biobank")).singleElement().satisfies(link -> {
            assertThat(link.from()).isEqualTo("biobank");
            assertThat(link.weight()).isEqualTo(1);
        });
    }

    @Test
    void takingIsGivingSeenFromTheOtherSide() {
        MatchNetwork network = three().network();

        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                if (i != j) {
                    assertThat(raw(network, MatchPart.TAKE, i, j)).isEqualTo(raw(network, MatchPart.GIVE, j, i));
                }
            }
        }
    }

    @Test
    void bothWaysAtOnceIsTheGeometricMean() {
        MatchNetwork network = three().network();

        assertThat(raw(network, MatchPart.RECIPROCITY, 0, 1))
                .isCloseTo(Math.log(3) * Math.sqrt(0.67 * 0.8 * 0.75 * 0.5), within(ROUNDING));
        assertThat(raw(network, MatchPart.RECIPROCITY, 0, 2)).isZero();
    }

    @Test
    void whatIsSaidInTwoWaysCountsOnceWithTheHigherValue() {
        MatchNetwork network = three().says("Alba", Kind.STRENGTH, "biobank", 0.25).network();

        assertThat(raw(network, MatchPart.GIVE, 0, 1)).isCloseTo(Math.log(3) * 0.67, within(ROUNDING));
    }

    /** At p = 0.9 and equal lists of two with one swap: agreement 0 at depth 1, 1 at depth 2 and beyond: 0.1/0.9 · 0.81 + 0.81. */
    @Test
    void sharedPrioritiesAreExtrapolatedRankBiasedOverlap() {
        MatchNetwork network = three().ranks("Alba", "ai", "data").ranks("Brava", "data", "ai").network();

        assertThat(raw(network, MatchPart.PRIORITIES, 0, 1)).isCloseTo(0.1 / 0.9 * 0.81 + 0.81, within(ROUNDING));
        assertThat(raw(network, MatchPart.PRIORITIES, 0, 2)).as("Corva ranked nothing").isNaN();
    }

    @Test
    void commonInterestIsTheMeanOfTheSmallerOfTwoInterests() {
        MatchNetwork network = three().says("Alba", Kind.INTEREST, "case-1", 1).says("Alba", Kind.INTEREST, "case-2", 0.33)
                .says("Brava", Kind.INTEREST, "case-1", 0.67).says("Brava", Kind.INTEREST, "case-2", 0).network();

        assertThat(raw(network, MatchPart.CASES, 0, 1)).isCloseTo(0.67 / 2, within(ROUNDING));
        assertThat(raw(network, MatchPart.CASES, 0, 2)).isNaN();
    }

    @Test
    void breadthCountsCountryTypeAndCapacity() {
        MatchNetwork network = three().network();

        assertThat(raw(network, MatchPart.BREADTH, 0, 1)).as("country and capacity").isCloseTo(2 / 3.0, within(ROUNDING));
        assertThat(raw(network, MatchPart.BREADTH, 0, 2)).as("type").isCloseTo(1 / 3.0, within(ROUNDING));
        assertThat(raw(network, MatchPart.BREADTH, 1, 2)).as("all three").isCloseTo(1, within(ROUNDING));
    }

    /** Six ordered pairs; only Alba→Brava and Brava→Alba give: four ties at 0 have percentile 2/6, then 4.5/6 and 5.5/6. */
    @Test
    void percentilesAreTakenAmongAllPairsOfDifferentInstitutions() {
        double[][] shares = three().network().shares().get(MatchPart.GIVE);

        assertThat(shares[0][1]).isCloseTo(5.5 / 6, within(ROUNDING));
        assertThat(shares[1][0]).isCloseTo(4.5 / 6, within(ROUNDING));
        assertThat(shares[0][2]).isCloseTo(2 / 6.0, within(ROUNDING));
        assertThat(shares[0][0]).isNaN();
    }

    @Test
    void scoreIsTheWeightedMeanOfThePercentiles() {
        Weights weights = only(Map.of(MatchPart.GIVE, 3.0, MatchPart.TAKE, 1.0));

        Match match = three().network().matches(0, weights).getFirst();

        assertThat(match.other().label()).isEqualTo("Brava");
        assertThat(match.score()).isCloseTo((3 * 5.5 / 6 + 4.5 / 6) / 4, within(ROUNDING));
    }

    @Test
    void aMissingAnswerCountsAsTheMiddleOfTheNetwork() {
        Match match = three().ranks("Alba", "ai").ranks("Brava", "ai").network().matches(0, only(Map.of(MatchPart.PRIORITIES, 1.0))).stream()
                .filter(found -> found.other().label().equals("Corva")).findFirst().orElseThrow();

        assertThat(match.part(MatchPart.PRIORITIES).known()).isFalse();
        assertThat(match.score()).isEqualTo(0.5);
    }

    @Test
    void partsThatNobodyWasAskedAboutAreNotThere() {
        assertThat(three().network().parts()).containsExactly(MatchPart.TAKE, MatchPart.GIVE, MatchPart.RECIPROCITY, MatchPart.BREADTH);
    }

    @Test
    void everythingSwitchedOffLeavesNoScore() {
        List<Match> matches = three().network().matches(0, only(Map.of()));

        assertThat(matches).allSatisfy(match -> {
            assertThat(match.score()).isZero();
            assertThat(match.stability()).isZero();
        });
    }

    /** With one part on, the weights cannot change the order: who leads is among the best for all of them. */
    @Test
    void stabilityIsCertainWhereOnlyOnePartIsOn() {
        SmallNetwork seven = new SmallNetwork().institution("Giver", "FR", CANCER_CENTRE, false).says("Giver", Kind.NEED, "a", 1);
        for (int i = 0; i < 7; i++) {
            seven.institution("Taker" + i, "FR", CANCER_CENTRE, false).says("Taker" + i, Kind.CAPABILITY, "a", 0.7 - i / 10.0);
        }

        List<Match> matches = seven.network().matches(0, only(Map.of(MatchPart.TAKE, 1.0)));

        assertThat(matches).extracting(match -> match.other().label()).startsWith("Taker0", "Taker1");
        assertThat(matches).extracting(Match::stability).containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 0.0);
    }

    @Test
    void bestPartnersAreTheFirstMatches() {
        MatchNetwork network = three().network();

        assertThat(network.best(0, Weights.DEFAULT)).containsExactlyElementsOf(
                network.matches(0, Weights.DEFAULT).stream().map(match -> network.indexOf(match.other().id())).toList());
    }

    static Weights only(Map<MatchPart, Double> on) {
        Map<MatchPart, Double> all = new EnumMap<>(MatchPart.class);
        for (MatchPart part : MatchPart.values()) {
            all.put(part, on.getOrDefault(part, 0.0));
        }
        return new Weights(all);
    }
}
