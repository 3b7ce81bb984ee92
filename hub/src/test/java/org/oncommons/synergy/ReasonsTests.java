package org.oncommons.synergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.network.InstitutionType.CANCER_CENTRE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

class ReasonsTests {

    private static SmallNetwork two() {
        return new SmallNetwork().institution("Alba", "FR", CANCER_CENTRE, false).institution("Brava", "FR", CANCER_CENTRE, false)
                .institution("Corva", "FR", CANCER_CENTRE, false)
                .says("Alba", Kind.NEED, "biobank", 1).says("Alba", Kind.NEED, "statistics", 0.67);
    }

    private static Match match(MatchNetwork network, Weights weights) {
        return network.matches(0, weights).stream().filter(found -> found.other().label().equals("Brava")).findFirst().orElseThrow();
    }

    private static Reasons reasons(SmallNetwork scene) {
        MatchNetwork network = scene.network();
        return Reasons.of(match(network, Weights.DEFAULT), network, (profile, value) -> value.visibility() != AnswerVisibility.COORDINATORS,
                (profile, visibility) -> visibility != AnswerVisibility.COORDINATORS);
    }

    @Test
    void theLargestGiftIsTheFirstReason() {
        Reasons reasons = reasons(two().says("Brava", Kind.CAPABILITY, "statistics", 0.75).says("Brava", Kind.CAPABILITY, "biobank", 0.75));

        assertThat(reasons.shown()).first().isInstanceOfSatisfying(Reason.Gift.class, gift -> {
            assertThat(gift.part()).isEqualTo(MatchPart.TAKE);
            assertThat(gift.need().concept()).isEqualTo("biobank");
            assertThat(gift.giver().label()).isEqualTo("Brava");
        });
    }

    @Test
    void aClosedAnswerCountsAndIsNotQuoted() {
        Reasons reasons = reasons(two().says("Brava", Kind.CAPABILITY, "biobank", 1, AnswerVisibility.COORDINATORS));

        assertThat(reasons.shown()).isEmpty();
        assertThat(reasons.closed()).isTrue();
    }

    @Test
    void theSharedTopicIsTheOneThatBothPutHighest() {
        Reasons reasons = reasons(two().ranks("Alba", "ai", "data", "rare").ranks("Brava", "rare", "data", "ai").ranks("Corva", "old"));

        assertThat(reasons.shown()).anySatisfy(reason -> assertThat(reason).isEqualTo(new Reason.SharedTopic("ai", 1, 3)));
    }

    @Test
    void aPartThatIsSwitchedOffGivesNoReason() {
        MatchNetwork network = two().says("Brava", Kind.CAPABILITY, "biobank", 1).network();
        Weights off = MatchNetworkTests.only(Map.of(MatchPart.BREADTH, 1.0));

        assertThat(Reasons.of(match(network, off), network, (profile, value) -> true, (profile, visibility) -> true).shown()).isEmpty();
    }

    @Test
    void atMostThreeReasonsAreShown() {
        SmallNetwork rich = two().ranks("Alba", "ai").ranks("Brava", "ai").says("Alba", Kind.INTEREST, "case-1", 1)
                .says("Brava", Kind.INTEREST, "case-1", 1);
        for (String concept : new String[] {"a", "b", "c"}) {
            rich.says("Alba", Kind.NEED, concept, 1).says("Brava", Kind.CAPABILITY, concept, 1);
        }

        assertThat(reasons(rich).shown()).hasSize(3);
    }

    @Test
    void whatSpeaksAgainstIsNamed() {
        MatchNetwork network = two().says("Corva", Kind.CAPABILITY, "biobank", 1).says("Alba", Kind.INTEREST, "case-1", 1)
                .says("Brava", Kind.INTEREST, "case-1", 0).says("Corva", Kind.INTEREST, "case-1", 1).network();

        assertThat(Objection.of(match(network, Weights.DEFAULT), false)).contains(Objection.NO_COMMON_CASE);
    }
}
