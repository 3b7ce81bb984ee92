package org.oncommons.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.survey.AnswerVisibility.NETWORK;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.Selection;
import org.oncommons.profiles.SmallWave;
import org.oncommons.vocabulary.Kind;

class EstimationTests {

    private static final double EXACT = 1e-12;
    private static final List<String> AREAS = List.of(SmallWave.IMAGING, SmallWave.SCREENING, SmallWave.SURGERY);

    /** a: 1, 0.5, -; b: 0.5, 0, 0.25; c: 0.75 everywhere; d did not answer. */
    private static SmallWave three() {
        return new SmallWave("w")
                .institution("a", "DE", InstitutionType.CANCER_CENTRE).institution("b", "DE", InstitutionType.OTHER)
                .institution("c", "FR", InstitutionType.CANCER_CENTRE).institution("d", "FR", InstitutionType.OTHER)
                .answers("a", true, SmallWave.rated(NETWORK, "4", "2", ""))
                .answers("b", true, SmallWave.rated(NETWORK, "2", "0", "1"))
                .answers("c", true, SmallWave.rated(NETWORK, "3", "3", "3"));
    }

    @Test
    void averagesOnlyThoseWhoAnswered() {
        Estimate screening = estimate(three(), Selection.ALL, SmallWave.SCREENING);

        assertThat(screening.absolute().value()).isCloseTo(0.5, within(EXACT));
        assertThat(screening.answered()).isEqualTo(2);
        assertThat(screening.population()).isEqualTo(4);
    }

    @Test
    void countsAsStrongFromThreeQuartersOn() {
        Estimate imaging = estimate(three(), Selection.ALL, SmallWave.IMAGING);

        assertThat(imaging.strong()).isEqualTo(2);
        assertThat(imaging.share().value()).isCloseTo(2 / 3.0, within(EXACT));
    }

    @Test
    void comparesWithTheOwnMeanAndLeavesOutConstantRaters() {
        Estimate imaging = estimate(three(), Selection.ALL, SmallWave.IMAGING);

        // Own means 0.75, 0.25 and 0.75; the network's mean is 1.75/3. a: 1 - 0.75, b: 0.5 - 0.25, c has no profile.
        assertThat(imaging.ipsative().n()).isEqualTo(2);
        assertThat(imaging.ipsative().value()).isCloseTo(0.25 + 1.75 / 3, within(EXACT));
        Cells cells = Cells.of(Kind.STRENGTH, "research-area", AREAS, three().profiles().profiles());
        assertThat(cells.constantRaters()).extracting(EcosystemProfiles.Profile::label).containsExactly("Institution c");
    }

    @Test
    void leavesNoUncertaintyWhenAllAnswered() {
        Estimate imaging = estimate(three(), Selection.ALL.withType(InstitutionType.CANCER_CENTRE), SmallWave.IMAGING);

        assertThat(imaging.known()).isTrue();
        assertThat(imaging.absolute().lower()).isEqualTo(imaging.absolute().value());
        assertThat(imaging.absolute().upper()).isEqualTo(imaging.absolute().value());
    }

    @Test
    void knowsNoPopulationWhereTheFilterDependsOnAnswers() {
        assertThat(Estimation.population(three().profiles(), Selection.ALL.withCancer(SmallWave.IMAGING))).isEmpty();
        assertThat(Estimation.population(three().profiles(), Selection.ALL.withCountry("FR"))).hasValue(2);
    }

    @Test
    void givesTheSameNumbersAgain() {
        assertThat(estimate(three(), Selection.ALL, SmallWave.IMAGING)).isEqualTo(estimate(three(), Selection.ALL, SmallWave.IMAGING));
    }

    private static Estimate estimate(SmallWave wave, Selection selection, String concept) {
        EcosystemProfiles profiles = wave.profiles();
        Cells cells = Cells.of(Kind.STRENGTH, "research-area", AREAS, profiles.profiles());
        return Estimation.block(cells, selection, Estimation.population(profiles, selection)).estimate(concept).orElseThrow();
    }
}
