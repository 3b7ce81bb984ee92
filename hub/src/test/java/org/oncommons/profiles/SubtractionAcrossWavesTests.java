package org.oncommons.profiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.oncommons.survey.AnswerVisibility.COORDINATORS;
import static org.oncommons.survey.AnswerVisibility.NETWORK;
import static org.oncommons.vocabulary.Kind.STRENGTH;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;

/** Nobody learns an institution's answer, or its change of one, from the numbers of two waves. */
class SubtractionAcrossWavesTests {

    private static final Reader MEMBER = new Reader(false, true, Set.of());
    private static final Selection CENTRES = Selection.ALL.withType(InstitutionType.CANCER_CENTRE);
    private static final Selection OTHERS = Selection.ALL.withType(InstitutionType.OTHER);
    private static final List<Selection> PARTS = List.of(Selection.ALL, CENTRES, OTHERS);

    /** One institution per letter from a on; a digit is its rating, X no answer. */
    private static EcosystemProfiles wave(String name, String ratings) {
        return wave(name, ratings, ratings.length(), "");
    }

    /** @param closed letters of the institutions whose answers are for coordinators only */
    private static EcosystemProfiles wave(String name, String ratings, int centres, String closed) {
        SmallWave wave = new SmallWave(name);
        for (int number = 0; number < ratings.length(); number++) {
            String slug = String.valueOf((char) ('a' + number));
            wave.institution(slug, "DE", number < centres ? InstitutionType.CANCER_CENTRE : InstitutionType.OTHER);
            if (ratings.charAt(number) != 'X') {
                AnswerVisibility visibility = closed.contains(slug) ? COORDINATORS : NETWORK;
                wave.answers(slug, true, SmallWave.rated(visibility, String.valueOf(ratings.charAt(number)), "2"));
            }
        }
        return wave.profiles();
    }

    private static Published published(EcosystemProfiles profiles, @Nullable Published earlier) {
        return new Published(profiles, PARTS, concept -> "research-area", earlier);
    }

    private static boolean shows(Published published, Reader reader, Selection selection) {
        return new Withholding(reader, published).shows(selection, STRENGTH, SmallWave.IMAGING);
    }

    @Test
    void withholdsTheNumberThatTheOneWhoJoinedCouldBeSubtractedFrom() {
        EcosystemProfiles before = wave("one", "1234X");
        EcosystemProfiles after = wave("two", "12340");
        Published first = published(before, null);

        assertThat(sum(after) - sum(before)).as("what the twin without history lays open: the answer of e").isCloseTo(0.0, within(1e-12));
        assertThat(shows(published(after, null), Reader.GUEST, Selection.ALL)).as("the twin").isTrue();
        assertThat(shows(first, Reader.GUEST, Selection.ALL)).isTrue();
        assertThat(shows(published(after, first), Reader.GUEST, Selection.ALL)).isFalse();
    }

    @Test
    void withholdsTheNumberThatTheOneWhoLeftCouldBeSubtractedFrom() {
        Published first = published(wave("one", "12340"), null);

        assertThat(shows(published(wave("two", "1234X"), first), Reader.GUEST, Selection.ALL)).isFalse();
    }

    @Test
    void withholdsTheNumberThatTheOneWhoChangedCouldBeSubtractedFrom() {
        Published first = published(wave("one", "12340"), null);

        assertThat(shows(published(wave("two", "12344"), first), Reader.GUEST, Selection.ALL)).isFalse();
    }

    @Test
    void showsTheNextWaveWhenNobodyChangedAndWhenEnoughDid() {
        Published first = published(wave("one", "12340"), null);

        assertThat(shows(published(wave("two", "12340"), first), Reader.GUEST, Selection.ALL)).isTrue();
        assertThat(shows(published(wave("two", "43040"), first), Reader.GUEST, Selection.ALL)).isTrue();
    }

    @Test
    void withholdsWhoJoinedEvenWhenSoManyChangedThatOnlyAGuessIsLeft() {
        Published first = published(wave("one", "1234X"), null);

        assertThat(shows(published(wave("two", "43010"), first), Reader.GUEST, Selection.ALL)).isFalse();
    }

    @Test
    void remembersTheWaveBeforeTheLast() {
        Published first = published(wave("one", "1234X"), null);
        Published second = published(wave("two", "2143X"), first);

        assertThat(shows(second, Reader.GUEST, Selection.ALL)).isTrue();
        assertThat(shows(published(wave("three", "12340"), second), Reader.GUEST, Selection.ALL)).as("the first wave and e").isFalse();
    }

    @Test
    void keepsAnAnswerClosedThatProtectedOthersInAnEarlierWave() {
        EcosystemProfiles before = wave("one", "12340123", 8, "abc");
        EcosystemProfiles after = wave("two", "12340123", 8, "");
        Published first = published(before, null);

        assertThat(readable(after, published(after, null))).as("the twin reads a, b and c by name").isEqualTo(8);
        assertThat(readable(after, published(after, first))).isEqualTo(5);
    }

    @Test
    void withholdsAMeanWhoseClosedAnswersWereReadByNameBefore() {
        EcosystemProfiles after = wave("two", "12440123", 8, "abc");
        Published first = published(wave("one", "12340123"), null);

        assertThat(shows(published(after, null), MEMBER, Selection.ALL)).as("the twin: the mean less what is read leaves c alone").isTrue();
        assertThat(shows(published(after, first), MEMBER, Selection.ALL)).isFalse();
    }

    @Test
    void coordinatorsSeeEveryWave() {
        Published first = published(wave("one", "1234X"), null);

        assertThat(shows(published(wave("two", "12340"), first), new Reader(true, true, Set.of()), Selection.ALL)).isTrue();
    }

    /** Attacks by solving for the answers of one and of two institutions, with everything that is shown and read of three waves. */
    @Test
    void resistsLinearAttacksOnThreeWavesOfEveryKind() {
        Random random = new Random(7);
        int leaks = 0;
        for (int round = 0; round < 400; round++) {
            List<EcosystemProfiles> waves = new ArrayList<>();
            String ratings = ratings(random, "XXXXXXXX", 1);
            String closed = random.nextInt(2) == 0 ? "" : letters(random);
            for (String name : List.of("one", "two", "three")) {
                waves.add(wave(name, ratings, 5, closed));
                ratings = ratings(random, ratings, random.nextDouble());
                closed = random.nextInt(3) == 0 ? letters(random) : closed;
            }
            @Nullable Published earlier = null;
            List<Published> guarded = new ArrayList<>();
            List<Published> unguarded = new ArrayList<>();
            for (EcosystemProfiles wave : waves) {
                earlier = published(wave, earlier);
                guarded.add(earlier);
                unguarded.add(published(wave, null));
            }
            for (Reader reader : List.of(Reader.GUEST, MEMBER)) {
                assertThat(laidOpen(waves, guarded, reader)).as("round " + round).isEmpty();
                leaks += laidOpen(waves, unguarded, reader).isEmpty() ? 0 : 1;
            }
        }
        assertThat(leaks).as("attacks that succeed where waves are looked at one by one").isGreaterThan(100);
    }

    private static String ratings(Random random, String before, double changing) {
        return before.chars().mapToObj(rating -> random.nextDouble() < changing ? String.valueOf("01234X".charAt(random.nextInt(6)))
                : String.valueOf((char) rating)).collect(Collectors.joining());
    }

    private static String letters(Random random) {
        return "abcdefgh".chars().filter(letter -> random.nextInt(3) == 0).mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    /** Fewer than three institutions of which a combination of what is shown, less what is read by name, says something; empty: none. */
    private static Set<String> laidOpen(List<EcosystemProfiles> waves, List<Published> published, Reader reader) {
        Set<String> read = new TreeSet<>();
        for (int wave = 0; wave < waves.size(); wave++) {
            for (Profile profile : waves.get(wave).profiles()) {
                if (new Withholding(reader, published.get(wave)).shows(profile, imaging(profile))) {
                    read.add(unknown(profile));
                }
            }
        }
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int wave = 0; wave < waves.size(); wave++) {
            for (Selection part : PARTS) {
                if (shows(published.get(wave), reader, part)) {
                    rows.add(waves.get(wave).profiles().stream().filter(part::contains).map(SubtractionAcrossWavesTests::unknown)
                            .filter(name -> !read.contains(name)).collect(Collectors.toMap(name -> name, name -> 1.0, (one, other) -> one, TreeMap::new)));
                }
            }
        }
        List<String> owners = rows.stream().flatMap(row -> row.keySet().stream()).map(name -> name.substring(0, 36)).distinct().sorted().toList();
        int rank = rank(rows, Set.of());
        for (String one : owners) {
            for (String other : owners) {
                if (rank(rows, Set.of(one, other.equals(one) ? "" : other)) < rank) {
                    return Set.of(one, other.equals(one) ? "" : other);
                }
            }
        }
        return Set.of();
    }

    /** Rank of the matrix without the columns of these institutions. */
    private static int rank(List<Map<String, Double>> rows, Set<String> without) {
        List<String> columns = rows.stream().flatMap(row -> row.keySet().stream()).filter(name -> !without.contains(name.substring(0, 36)))
                .distinct().sorted().toList();
        List<double[]> left = new ArrayList<>();
        rows.forEach(row -> left.add(columns.stream().mapToDouble(column -> row.getOrDefault(column, 0.0)).toArray()));
        int rank = 0;
        for (int column = 0; column < columns.size(); column++) {
            int at = column;
            double[] pivot = left.stream().filter(row -> Math.abs(row[at]) > 1e-9).findFirst().orElse(null);
            if (pivot != null) {
                rank++;
                left.remove(pivot);
                left.forEach(row -> {
                    double factor = row[at] / pivot[at];
                    for (int c = at; c < row.length; c++) {
                        row[c] -= factor * pivot[c];
                    }
                });
            }
        }
        return rank;
    }

    private static String unknown(Profile profile) {
        return profile.id() + "=" + imaging(profile).x();
    }

    private static long readable(EcosystemProfiles wave, Published published) {
        return wave.profiles().stream().filter(profile -> new Withholding(MEMBER, published).shows(profile, imaging(profile))).count();
    }

    private static double sum(EcosystemProfiles wave) {
        return wave.profiles().stream().mapToDouble(profile -> imaging(profile).x()).sum();
    }

    private static Value imaging(Profile profile) {
        return profile.value(STRENGTH, SmallWave.IMAGING).orElseThrow();
    }
}
