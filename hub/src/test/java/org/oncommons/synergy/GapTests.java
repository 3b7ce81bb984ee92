package org.oncommons.synergy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.network.InstitutionType.CANCER_CENTRE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.vocabulary.Kind;

class GapTests {

    private static SmallNetwork scene() {
        return new SmallNetwork().institution("Alba", "FR", CANCER_CENTRE, false).institution("Brava", "FR", CANCER_CENTRE, false)
                .says("Alba", Kind.NEED, "biobank", 0.67).says("Brava", Kind.NEED, "biobank", 0.33)
                .says("Alba", Kind.CHALLENGE, "margins", 0.75);
    }

    @Test
    void aNeedThatNobodyMeetsIsAGap() {
        Gap gap = Gap.of(scene().says("Brava", Kind.CAPABILITY, "biobank", 0.5).supply(), "biobank");

        assertThat(gap.nobody()).isTrue();
        assertThat(gap.needing()).extracting(Profile::label).containsExactly("Alba");
    }

    @Test
    void aStrengthThatAnswersWellEnoughMeetsTheNeed() {
        SmallNetwork scene = scene().says("Brava", Kind.CAPABILITY, "statistics", 0.75);

        assertThat(Gap.of(scene.link("statistics", "margins", 0.5).supply(), "margins").giving()).extracting(Profile::label)
                .containsExactly("Brava");
    }

    @Test
    void aStrengthThatHardlyAnswersDoesNot() {
        SmallNetwork scene = scene().says("Brava", Kind.CAPABILITY, "statistics", 1);

        assertThat(Gap.of(scene.link("statistics", "margins", 0.4).supply(), "margins").nobody()).isTrue();
    }

    @Test
    void whatIsWithheldIsNotToldByTheOrderOrByAskingForWhatFewCanHelpWith() {
        List<Gap> gaps = Gap.all(scene().says("Brava", Kind.CAPABILITY, "biobank", 1).supply());

        assertThat(Gap.told(gaps, gap -> true, gap -> true, true)).extracting(Gap::concept).containsExactly("margins", "biobank");
        assertThat(Gap.told(gaps, gap -> true, gap -> false, false)).extracting(Gap::concept).containsExactly("biobank", "margins");
        assertThat(Gap.told(gaps, gap -> true, gap -> gap.concept().equals("biobank"), false)).extracting(Gap::concept)
                .containsExactly("biobank", "margins");
        assertThat(Gap.told(gaps, gap -> true, gap -> gap.concept().equals("biobank"), true)).extracting(Gap::concept).containsExactly("biobank");
        assertThat(Gap.told(gaps, gap -> gap.concept().equals("biobank"), gap -> true, false)).extracting(Gap::concept).containsExactly("biobank");
    }

    @Test
    void theNeedUnderMostPressureComesFirst() {
        assertThat(Gap.all(scene().says("Brava", Kind.CAPABILITY, "biobank", 1).supply())).extracting(Gap::concept)
                .containsExactly("margins", "biobank");
    }
}
