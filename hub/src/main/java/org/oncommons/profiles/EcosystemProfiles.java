package org.oncommons.profiles;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

/**
 * What every respondent of a wave says about every concept, x from 0 to 1. What was not answered is absent, which is not zero.
 *
 * @param wave          id of the wave
 * @param title         its name
 * @param year          the year it asks about
 * @param frozen        whether the answers can no longer change
 * @param hash          of the answers
 * @param questionnaire what was asked
 * @param invited       institutions that were asked, whether they answered or not
 * @param profiles      one per institution that answered, and one per respondent without institution; by name
 */
public record EcosystemProfiles(
        UUID wave, String title, int year, boolean frozen, String hash, QuestionnaireContent questionnaire,
        List<InstitutionSummary> invited, List<Profile> profiles) {

    public EcosystemProfiles {
        invited = List.copyOf(invited);
        profiles = List.copyOf(profiles);
    }

    /** Word for texts that choose by it: {@code people} where none of those who answered stands for an institution. */
    public String unit() {
        return !profiles.isEmpty() && profiles.stream().allMatch(profile -> profile.institution() == null) ? "people" : "institutions";
    }

    /** Whether anybody said anything of one of the kinds. */
    public boolean tells(Set<Kind> kinds) {
        return profiles.stream().flatMap(profile -> profile.values().stream()).anyMatch(value -> kinds.contains(value.kind()));
    }

    /**
     * One respondent.
     *
     * @param id          of the institution, or of the contribution where the respondent has none
     * @param institution null: the respondent itself is the unit
     * @param label       name to show
     * @param country     ISO 3166-1 alpha-2; empty: unknown
     * @param signedOff   whether the director signed
     * @param respondents how many contributions were put together
     * @param values      at most one per kind and concept
     * @param rankings    at most one per question
     * @param texts       free texts
     */
    public record Profile(
            UUID id, @Nullable InstitutionSummary institution, String label, String country, boolean signedOff, int respondents,
            List<Value> values, List<Ranking> rankings, List<FreeText> texts) {

        public Profile {
            values = List.copyOf(values);
            rankings = List.copyOf(rankings);
            texts = List.copyOf(texts);
        }

        /** What it says about the concept; empty: nothing. */
        public Optional<Value> value(Kind kind, String concept) {
            return values.stream().filter(value -> value.kind() == kind && value.concept().equals(concept)).findFirst();
        }

        /** How the institution takes part; null: unknown. */
        public @Nullable InstitutionType type() {
            return institution == null ? null : institution.type();
        }
    }

    /**
     * What one respondent says about one concept.
     *
     * @param x           from 0 (none) to 1 (full), by the question's scale; for a ranking of k places 1 for the first, 1/k for the last, 0
     *                    for what was not ranked
     * @param rank        place in a ranking, 1 the first; 0: not ranked
     * @param spread      standard deviation between several respondents of the institution; 0 for one
     * @param respondents how many contributions x is the mean of
     * @param question    code of the question it came from
     * @param row         code of the matrix row; empty: none
     * @param answer      the answer's words by language, where one option was chosen; else empty
     * @param visibility  who may see it with the institution's name
     */
    public record Value(
            Kind kind, String concept, double x, int rank, double spread, int respondents, String question, String row,
            Map<String, String> answer, AnswerVisibility visibility) {}

    /**
     * One respondent's ranking.
     *
     * @param places concepts from the best place on; those in one inner list share a place
     */
    public record Ranking(Kind kind, String question, List<List<String>> places, AnswerVisibility visibility) {

        public Ranking {
            places = places.stream().map(List::copyOf).toList();
        }
    }

    /** What somebody wrote in their own words. */
    public record FreeText(UUID contribution, String question, String text, AnswerVisibility visibility) {}

    /** Concepts of which something is known for the kind, by code. */
    public Set<String> concepts(Kind kind) {
        Set<String> found = new TreeSet<>();
        profiles.forEach(profile -> profile.values().stream()
                .filter(value -> value.kind() == kind).forEach(value -> found.add(value.concept())));
        return found;
    }

    /** The profile of an institution or respondent. */
    public Optional<Profile> profile(UUID id) {
        return profiles.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    /** Whether the respondents are institutions, so that there is a network of known size that they come from. */
    public boolean institutionsAnswer() {
        return !profiles.isEmpty() && profiles.stream().allMatch(profile -> profile.institution() != null);
    }

    /** Institutions that were asked and did not answer. */
    public Stream<InstitutionSummary> silent() {
        return invited.stream().filter(asked -> profiles.stream().noneMatch(profile -> profile.id().equals(asked.id())));
    }

    /** Whether the reader may see the answer together with the name of who gave it. */
    public static boolean open(AnswerVisibility visibility, UUID profile, Reader reader) {
        return reader.coordinator() || reader.institutions().contains(profile) || visibility == AnswerVisibility.PUBLIC
                || visibility == AnswerVisibility.NETWORK && reader.signedIn();
    }
}
