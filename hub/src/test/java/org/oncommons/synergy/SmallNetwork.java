package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Link;

/** Networks that are small enough to compute by hand. */
final class SmallNetwork {

    private final Map<String, InstitutionSummary> institutions = new LinkedHashMap<>();
    private final Map<String, List<Value>> values = new LinkedHashMap<>();
    private final Map<String, List<String>> rankings = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();

    SmallNetwork institution(String name, String country, InstitutionType type, boolean widening) {
        institutions.put(name, new InstitutionSummary(id(name), name.toLowerCase(), name, name, type, country, "", 0, 0, widening));
        values.put(name, new ArrayList<>());
        return this;
    }

    SmallNetwork says(String name, Kind kind, String concept, double x) {
        return says(name, kind, concept, x, AnswerVisibility.NETWORK);
    }

    SmallNetwork says(String name, Kind kind, String concept, double x, AnswerVisibility visibility) {
        values.get(name).add(new Value(kind, concept, x, 0, 0, 1, "question", "", Map.of("en", "answer " + x), visibility));
        return this;
    }

    SmallNetwork ranks(String name, String... topics) {
        rankings.put(name, List.of(topics));
        for (int place = 0; place < topics.length; place++) {
            values.get(name).add(new Value(Kind.PRIORITY, topics[place], 1.0 - place / 5.0, place + 1, 0, 1, "topic", "", Map.of(),
                    AnswerVisibility.NETWORK));
        }
        return this;
    }

    SmallNetwork link(String from, String to, double weight) {
        links.add(new Link(from, to, weight, Map.of("en", from + " answers " + to)));
        return this;
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes());
    }

    Supply supply() {
        List<Profile> profiles = institutions.entrySet().stream().map(entry -> new Profile(entry.getValue().id(), entry.getValue(), entry.getKey(),
                entry.getValue().country(), true, 1, values.get(entry.getKey()),
                rankings.containsKey(entry.getKey()) ? List.of(new Ranking(Kind.PRIORITY, "topic",
                        rankings.get(entry.getKey()).stream().map(List::of).toList(), AnswerVisibility.NETWORK)) : List.of(), List.of())).toList();
        QuestionnaireContent asked = new QuestionnaireContent("q", LocalizedText.EMPTY, LocalizedText.EMPTY, List.of("en"), List.of());
        return Supply.of(new EcosystemProfiles(id("wave"), "Wave", 2025, true, "0".repeat(64), asked,
                List.copyOf(institutions.values()), profiles), links);
    }

    MatchNetwork network() {
        return MatchNetwork.of(supply(), null);
    }
}
