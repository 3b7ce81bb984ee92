package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.SmallWave;

class VotingTests {

    private static final int REPLICATES = 200;

    /** Three of five institutions are in one country and put AI first; the other two countries put resistance first. */
    private static SmallWave divided() {
        SmallWave wave = new SmallWave("w");
        for (String slug : List.of("a", "b", "c")) {
            wave.institution(slug, "DE", InstitutionType.CANCER_CENTRE).answers(slug, true, List.of(), SmallWave.ranked("ai", "late"));
        }
        wave.institution("d", "FR", InstitutionType.OTHER).answers("d", true, List.of(), SmallWave.ranked("resistance", "late"));
        wave.institution("e", "PT", InstitutionType.PATIENT_ORGANISATION).answers("e", true, List.of(), SmallWave.ranked("resistance", "ai"));
        return wave;
    }

    private static RankingOutcome count(SmallWave wave, Selection selection) {
        EcosystemProfiles profiles = wave.profiles();
        return Voting.count(profiles, profiles.questionnaire().question("topic").orElseThrow(), selection, REPLICATES).orElseThrow();
    }

    @Test
    void flagsThatOneVotePerCountryPutsAnotherTopicFirst() {
        RankingOutcome outcome = count(divided(), Selection.ALL);

        assertThat(outcome.perInstitution().order().getFirst()).isEqualTo(SmallWave.AI);
        assertThat(outcome.perCountry().order().getFirst()).isEqualTo(SmallWave.RESISTANCE);
        assertThat(outcome.flips()).extracting(RankingOutcome.Flip::method).contains("KEMENY");
        assertThat(outcome.countries()).isEqualTo(3);
    }

    @Test
    void doesNotTakeAnUnknownCountryForACountry() {
        SmallWave wave = new SmallWave("w");
        for (String slug : List.of("a", "b")) {
            wave.institution(slug, "", InstitutionType.OTHER).answers(slug, true, List.of(), SmallWave.ranked("ai", "late"));
        }
        assertThat(count(wave, Selection.ALL).countries()).isZero();

        wave.institution("c", "FR", InstitutionType.OTHER).answers("c", true, List.of(), SmallWave.ranked("ai", "late"));
        assertThat(count(wave, Selection.ALL).countries()).isOne();
    }

    @Test
    void namesTheMajorityWinnerAndGivesEveryTopicItsRank() {
        Consensus consensus = count(divided(), Selection.ALL).perInstitution();

        assertThat(consensus.winner()).isEqualTo(SmallWave.AI);
        assertThat(consensus.standings()).extracting(Consensus.Standing::rank).containsExactly(1, 2, 3);
        assertThat(consensus.standings()).allSatisfy(standing -> assertThat(standing.stability().lower()).isLessThanOrEqualTo(standing.rank()));
    }

    @Test
    void givesMeanPointsByBorda() {
        // Three ranks of AI: 1 for a, b, c; unranked third for d; second for e: mean (1+1+1+3+2)/5 = 1.6, points 3 - 1.6
        Consensus consensus = count(divided(), Selection.ALL).perInstitution();

        assertThat(consensus.standing(SmallWave.AI).orElseThrow().points()).isEqualTo(1.4, within(1e-12));
    }

    @Test
    void countsPatientOrganisationsAsAGroupOfTheirOwn() {
        assertThat(count(divided(), Selection.ALL).patients().order()).startsWith(SmallWave.RESISTANCE, SmallWave.AI);
    }

    @Test
    void countsOnlyThoseWhoAreSelected() {
        assertThat(count(divided(), Selection.ALL.withCountry("FR")).perInstitution().voters()).isEqualTo(1);
    }
}
