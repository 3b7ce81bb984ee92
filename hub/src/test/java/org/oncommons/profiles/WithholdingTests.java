package org.oncommons.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.survey.AnswerVisibility.COORDINATORS;
import static org.oncommons.survey.AnswerVisibility.NETWORK;
import static org.oncommons.vocabulary.Kind.STRENGTH;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;

class WithholdingTests {

    private static final Reader MEMBER = new Reader(false, true, Set.of(SmallWave.id("z")));
    private static final Reader COORDINATOR = new Reader(true, true, Set.of());
    private static final Selection CENTRES = Selection.ALL.withType(InstitutionType.CANCER_CENTRE);
    private static final Selection STRONG = Selection.ALL.withCancer(SmallWave.IMAGING);
    private static final Selection OTHERS = Selection.ALL.withType(InstitutionType.OTHER);

    /** So many cancer centres and so many others, all of one country; the first {@code closed} answers are for coordinators only. */
    private static SmallWave wave(int centres, int others, int closed) {
        SmallWave wave = new SmallWave("w");
        for (int number = 0; number < centres + others; number++) {
            String slug = String.valueOf((char) ('a' + number));
            AnswerVisibility visibility = number < closed ? COORDINATORS : NETWORK;
            wave.institution(slug, "DE", number < centres ? InstitutionType.CANCER_CENTRE : InstitutionType.OTHER)
                    .answers(slug, true, SmallWave.rated(visibility, String.valueOf(number % 5)));
        }
        return wave;
    }

    private static boolean shows(SmallWave wave, Reader reader, Selection selection) {
        return withholding(wave.profiles(), reader).shows(selection, STRENGTH, SmallWave.IMAGING);
    }

    private static Withholding withholding(EcosystemProfiles profiles, Reader reader) {
        return new Withholding(reader, new Published(profiles, List.of(Selection.ALL, CENTRES, OTHERS, STRONG), concept -> "", null));
    }

    @Test
    void withholdsFewerThanThree() {
        assertThat(shows(wave(2, 0, 0), Reader.GUEST, Selection.ALL)).isFalse();
        assertThat(shows(wave(3, 0, 0), Reader.GUEST, Selection.ALL)).isTrue();
    }

    @Test
    void withholdsAGroupWhoseRestCouldBeSubtracted() {
        SmallWave wave = wave(5, 2, 0);

        assertThat(shows(wave, Reader.GUEST, Selection.ALL)).isTrue();
        assertThat(shows(wave, Reader.GUEST, OTHERS)).isFalse();
        assertThat(shows(wave, Reader.GUEST, CENTRES)).as("all less the centres would be the two others").isFalse();
    }

    @Test
    void showsGroupsThatAreAllLargeEnough() {
        SmallWave wave = wave(5, 3, 0);

        assertThat(shows(wave, Reader.GUEST, CENTRES)).isTrue();
        assertThat(shows(wave, Reader.GUEST, OTHERS)).isTrue();
    }

    @Test
    void showsCoordinatorsEverything() {
        assertThat(shows(wave(1, 1, 1), COORDINATOR, OTHERS)).isTrue();
    }

    @Test
    void withholdsCombinationsOfFiltersFromOthers() {
        assertThat(shows(wave(5, 3, 0), MEMBER, CENTRES.withCountry("DE"))).isFalse();
    }

    @Test
    void countsThoseWhoAreStrongInSomethingOnlyWhereEnoughAre() {
        assertThat(withholding(strong(4, 4), Reader.GUEST).counts(STRONG)).isTrue();
        assertThat(withholding(strong(2, 4), Reader.GUEST).counts(STRONG)).as("two are strong").isFalse();
        assertThat(withholding(strong(4, 1), Reader.GUEST).counts(STRONG)).as("one is not strong").isFalse();
        assertThat(withholding(strong(4, 4), Reader.GUEST).counts(STRONG.withCountry("DE"))).as("a combination").isFalse();
        assertThat(withholding(strong(1, 0), COORDINATOR).counts(STRONG.withCountry("DE"))).isTrue();
        assertThat(withholding(strong(1, 0), Reader.GUEST).counts(Selection.ALL)).isTrue();
    }

    @Test
    void namesThoseWhoAreStrongInSomethingOnlyToWhomTheAnswerIsOpen() {
        EcosystemProfiles profiles = strong(4, 4);

        assertThat(profiles.profiles()).filteredOn(profile -> withholding(profiles, Reader.GUEST).places(STRONG, profile)).isEmpty();
        assertThat(profiles.profiles()).filteredOn(profile -> withholding(profiles, MEMBER).places(STRONG, profile)).hasSize(4);
        assertThat(profiles.profiles()).filteredOn(profile -> withholding(profiles, Reader.GUEST).places(Selection.ALL, profile)).hasSize(8);
    }

    private static EcosystemProfiles strong(int strong, int others) {
        SmallWave wave = new SmallWave("w");
        for (int number = 0; number < strong + others; number++) {
            String slug = String.valueOf((char) ('a' + number));
            wave.institution(slug, "DE", InstitutionType.CANCER_CENTRE).answers(slug, true, SmallWave.rated(NETWORK, number < strong ? "4" : "1"));
        }
        return wave.profiles();
    }

    @Test
    void withholdsAGroupInWhichOneAnswerIsClosedAndTheOthersCanBeReadByName() {
        // Closed is the answer of one centre; two more of the centres are closed beside it, so of the centres three are closed and of the others none.
        SmallWave wave = wave(5, 3, 1);

        assertThat(shows(wave, MEMBER, CENTRES)).isTrue();
        assertThat(readable(wave, MEMBER)).isEqualTo(5);
        assertThat(readable(wave, Reader.GUEST)).isZero();
        assertThat(readable(wave, COORDINATOR)).isEqualTo(8);
    }

    @Test
    void showsAnInstitutionItsOwnClosedAnswer() {
        assertThat(readable(wave(5, 3, 1), new Reader(false, true, Set.of(SmallWave.id("a"))))).isEqualTo(6);
    }

    /** Attacks all that is shown with all that can be read: no sum of shown numbers, less the readable answers, may leave one or two answers. */
    @Test
    void resistsSubtractionOfReadableAnswersInEveryMix() {
        for (int centres = 0; centres <= 6; centres++) {
            for (int others = 0; others <= 4; others++) {
                for (int closed = 0; closed <= centres; closed++) {
                    attack(wave(centres, others, closed));
                }
            }
        }
    }

    private static void attack(SmallWave wave) {
        EcosystemProfiles profiles = wave.profiles();
        Withholding withholding = withholding(profiles, MEMBER);
        for (Selection selection : List.of(Selection.ALL, CENTRES, OTHERS)) {
            if (withholding.shows(selection, STRENGTH, SmallWave.IMAGING)) {
                long hidden = profiles.profiles().stream().filter(selection::contains)
                        .filter(profile -> !withholding.shows(profile, imaging(profile))).count();
                assertThat(hidden).as("hidden answers behind a shown number").satisfiesAnyOf(
                        count -> assertThat(count).isZero(), count -> assertThat(count).isGreaterThanOrEqualTo(3));
            }
        }
    }

    private static long readable(SmallWave wave, Reader reader) {
        EcosystemProfiles profiles = wave.profiles();
        Withholding withholding = withholding(profiles, reader);
        return profiles.profiles().stream().filter(profile -> withholding.shows(profile, imaging(profile))).count();
    }

    private static Value imaging(Profile profile) {
        return profile.value(STRENGTH, SmallWave.IMAGING).orElseThrow();
    }
}
