package org.oncommons.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.survey.AnswerVisibility.COORDINATORS;
import static org.oncommons.survey.AnswerVisibility.NETWORK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.vocabulary.Kind;

class ProfileReadingTests {

    private static final InstitutionType CENTRE = InstitutionType.CANCER_CENTRE;
    private static final double EXACT = 1e-12;

    @Test
    void placesAnAnswerOnTheScaleOfItsQuestionAndNamesItsSource() {
        Value value = only(new SmallWave("w").institution("a", "DE", CENTRE).answers("a", true, SmallWave.rated(NETWORK, "3")))
                .value(Kind.STRENGTH, SmallWave.IMAGING).orElseThrow();

        assertThat(value.x()).isEqualTo(0.75);
        assertThat(value.question()).isEqualTo("area");
        assertThat(value.row()).isEqualTo("imaging");
        assertThat(value.answer()).containsEntry("en", "Option 3");
    }

    @Test
    void leavesOutWhatWasNotAnsweredOrIsUnknown() {
        Profile profile = only(new SmallWave("w").institution("a", "DE", CENTRE).answers("a", true, SmallWave.rated(NETWORK, "0", "", "unknown")));

        assertThat(profile.value(Kind.STRENGTH, SmallWave.IMAGING)).hasValueSatisfying(value -> assertThat(value.x()).isZero());
        assertThat(profile.value(Kind.STRENGTH, SmallWave.SURGERY)).isEmpty();
        assertThat(profile.value(Kind.STRENGTH, SmallWave.SCREENING)).isEmpty();
    }

    @Test
    void putsNumberedRespondentsInTheOrderOfTheirNumbers() {
        SmallWave wave = new SmallWave("w");
        for (int respondent = 0; respondent < 12; respondent++) {
            wave.answers(null, false, SmallWave.rated(NETWORK, "1"));
        }

        assertThat(wave.profiles().profiles()).extracting(Profile::label).startsWith("Respondent 0", "Respondent 1", "Respondent 2")
                .endsWith("Respondent 9", "Respondent 10", "Respondent 11");
    }

    @Test
    void letsTheSignedContributionSpeak() {
        Profile profile = only(new SmallWave("w").institution("a", "DE", CENTRE)
                .answers("a", false, SmallWave.rated(NETWORK, "0")).answers("a", true, SmallWave.rated(NETWORK, "4")));

        assertThat(profile.value(Kind.STRENGTH, SmallWave.IMAGING).orElseThrow().x()).isEqualTo(1);
        assertThat(profile.respondents()).isEqualTo(1);
    }

    @Test
    void takesTheMeanOfUnsignedContributionsWithTheirSpreadAndTheStrictestVisibility() {
        Value value = only(new SmallWave("w").institution("a", "DE", CENTRE)
                .answers("a", false, SmallWave.rated(NETWORK, "1")).answers("a", false, SmallWave.rated(COORDINATORS, "3")))
                .value(Kind.STRENGTH, SmallWave.IMAGING).orElseThrow();

        assertThat(value.x()).isEqualTo(0.5);
        // Standard deviation of 0.25 and 0.75 with n - 1: sqrt(2 * 0.25^2)
        assertThat(value.spread()).isCloseTo(0.25 * Math.sqrt(2), within(EXACT));
        assertThat(value.respondents()).isEqualTo(2);
        assertThat(value.visibility()).isEqualTo(COORDINATORS);
    }

    @Test
    void countsARankingFromOneDownAndWhatWasLeftOutAsNothing() {
        Profile profile = only(new SmallWave("w").institution("a", "DE", CENTRE)
                .answers("a", true, List.of(), SmallWave.ranked("late", "ai")));

        assertThat(profile.value(Kind.PRIORITY, SmallWave.LATE_EFFECTS).orElseThrow().x()).isEqualTo(1);
        assertThat(profile.value(Kind.PRIORITY, SmallWave.AI).orElseThrow().x()).isEqualTo(0.5);
        assertThat(profile.value(Kind.PRIORITY, SmallWave.RESISTANCE).orElseThrow().x()).isZero();
        assertThat(profile.rankings().getFirst().places()).containsExactly(List.of(SmallWave.LATE_EFFECTS), List.of(SmallWave.AI));
    }

    @Test
    void mergesUnsignedRankingsByMeanRank() {
        Profile profile = only(new SmallWave("w").institution("a", "DE", CENTRE)
                .answers("a", false, List.of(), SmallWave.ranked("late", "ai")).answers("a", false, List.of(), SmallWave.ranked("ai", "late")));

        assertThat(profile.rankings().getFirst().places()).hasSize(1);
        assertThat(profile.rankings().getFirst().places().getFirst()).containsExactlyInAnyOrder(SmallWave.AI, SmallWave.LATE_EFFECTS);
    }

    @Test
    void treatsRespondentsWithoutInstitutionAsUnitsOfTheirOwn() {
        EcosystemProfiles profiles = new SmallWave("w").answers(null, false, SmallWave.rated(NETWORK, "1"))
                .answers(null, false, SmallWave.rated(NETWORK, "3")).profiles();

        assertThat(profiles.profiles()).hasSize(2).allSatisfy(profile -> assertThat(profile.institution()).isNull());
        assertThat(profiles.institutionsAnswer()).isFalse();
    }

    private static Profile only(SmallWave wave) {
        return wave.profiles().profiles().getFirst();
    }
}
