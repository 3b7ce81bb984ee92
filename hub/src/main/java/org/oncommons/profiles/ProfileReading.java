package org.oncommons.profiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.profiles.EcosystemProfiles.FreeText;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.survey.Contribution;
import org.oncommons.survey.WaveAnswers;
import org.oncommons.vocabulary.Kind;

/**
 * Makes profiles from answers. Of several contributions of one institution the signed one speaks for it; where none is signed, the mean of those that
 * answered a question, with their spread.
 */
public final class ProfileReading {

    /** By name, and where names differ in their number only, by that: 2 stands before 11. */
    private static final Comparator<Profile> BY_NAME = Comparator.comparing((Profile profile) -> profile.label().replaceFirst("\\d+$", ""))
            .thenComparingInt(profile -> profile.label().length()).thenComparing(Profile::label).thenComparing(Profile::id);

    private final AnswerReading reading;
    private final Map<UUID, InstitutionSummary> institutions;

    private ProfileReading(WaveAnswers answers, List<InstitutionSummary> institutions) {
        this.reading = new AnswerReading(answers.questionnaire());
        this.institutions = institutions.stream().collect(Collectors.toMap(InstitutionSummary::id, Function.identity()));
    }

    public static EcosystemProfiles read(WaveAnswers answers, List<InstitutionSummary> institutions) {
        return new ProfileReading(answers, institutions).read(answers);
    }

    private EcosystemProfiles read(WaveAnswers answers) {
        Map<UUID, List<Contribution>> byUnit = new LinkedHashMap<>();
        for (Contribution contribution : answers.contributions()) {
            UUID unit = contribution.institution() == null ? contribution.id() : contribution.institution();
            byUnit.computeIfAbsent(unit, unused -> new ArrayList<>()).add(contribution);
        }
        List<Profile> profiles = byUnit.entrySet().stream().map(unit -> profile(unit.getKey(), speaking(unit.getValue())))
                .sorted(BY_NAME).toList();
        List<InstitutionSummary> invited = answers.invited().stream()
                .map(institutions::get).filter(institution -> institution != null).toList();
        return new EcosystemProfiles(answers.wave(), answers.title(), answers.year(), answers.frozen(), answers.hash(),
                answers.questionnaire(), invited, profiles);
    }

    private static List<Contribution> speaking(List<Contribution> all) {
        return all.stream().filter(Contribution::signedOff).findFirst().map(List::of).orElse(all);
    }

    private Profile profile(UUID unit, List<Contribution> contributions) {
        @Nullable InstitutionSummary institution = institutions.get(unit);
        Contribution first = contributions.getFirst();
        List<FreeText> texts = contributions.stream().flatMap(contribution -> reading.texts(contribution).stream()).toList();
        return new Profile(unit, institution, institution == null ? first.label() : institution.name(),
                institution == null ? first.country() : institution.country(), first.signedOff(), contributions.size(),
                values(contributions), rankings(contributions), texts);
    }

    private record Subject(Kind kind, String concept) {}

    private List<Value> values(List<Contribution> contributions) {
        Map<Subject, List<Value>> bySubject = new LinkedHashMap<>();
        for (Contribution contribution : contributions) {
            for (Value value : reading.values(contribution)) {
                bySubject.computeIfAbsent(new Subject(value.kind(), value.concept()), unused -> new ArrayList<>()).add(value);
            }
        }
        return bySubject.values().stream().map(ProfileReading::together).toList();
    }

    private static Value together(List<Value> said) {
        Value first = said.getFirst();
        if (said.size() == 1) {
            return first;
        }
        double mean = said.stream().mapToDouble(Value::x).average().orElseThrow();
        double squares = said.stream().mapToDouble(value -> (value.x() - mean) * (value.x() - mean)).sum();
        boolean alike = said.stream().allMatch(value -> value.answer().equals(first.answer()));
        return new Value(first.kind(), first.concept(), mean, 0, Math.sqrt(squares / (said.size() - 1)), said.size(), first.question(),
                first.row(), alike ? first.answer() : Map.of(), strictest(said.stream().map(Value::visibility).toList()));
    }

    private List<Ranking> rankings(List<Contribution> contributions) {
        Map<String, List<Ranking>> byQuestion = new LinkedHashMap<>();
        for (Contribution contribution : contributions) {
            for (Ranking ranking : reading.rankings(contribution)) {
                byQuestion.computeIfAbsent(ranking.question(), unused -> new ArrayList<>()).add(ranking);
            }
        }
        return byQuestion.values().stream().map(ProfileReading::merged).toList();
    }

    /** Several rankings of one institution become one by mean rank; what one of them left out is behind all that it ranked. */
    private static Ranking merged(List<Ranking> rankings) {
        Ranking first = rankings.getFirst();
        if (rankings.size() == 1) {
            return first;
        }
        List<String> concepts = rankings.stream().flatMap(ranking -> ranking.places().stream()).flatMap(List::stream).distinct().toList();
        TreeMap<Integer, List<String>> byRankSum = new TreeMap<>();
        for (String concept : concepts) {
            int sum = rankings.stream().mapToInt(ranking -> place(ranking, concept)).sum();
            byRankSum.computeIfAbsent(sum, unused -> new ArrayList<>()).add(concept);
        }
        return new Ranking(first.kind(), first.question(), List.copyOf(byRankSum.values()),
                strictest(rankings.stream().map(Ranking::visibility).toList()));
    }

    private static int place(Ranking ranking, String concept) {
        int place = 1;
        for (List<String> tied : ranking.places()) {
            if (tied.contains(concept)) {
                return place;
            }
            place++;
        }
        return place;
    }

    private static AnswerVisibility strictest(List<AnswerVisibility> said) {
        return said.stream().max(Comparator.naturalOrder()).orElseThrow();
    }
}
