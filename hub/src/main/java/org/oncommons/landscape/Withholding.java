package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.EcosystemProfiles.Ranking;
import org.oncommons.landscape.EcosystemProfiles.Value;
import org.oncommons.methods.disclosure.Cell;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

/**
 * Which numbers and answers a reader may see. Coordinators see everything. For the others a number needs at least {@link
 * Disclosure#DEFAULT_THRESHOLD} institutions behind it, and nothing that can be worked out from all numbers of the same concept may have
 * fewer: neither from the numbers alone, nor together with the answers that members of the network read by name.
 *
 * <p>The whole network, each type, each country and each cancer type are published, in this order of importance. Combinations of filters
 * are for coordinators only: with few institutions hardly any could be shown beside the others.
 */
public final class Withholding {

    private final Reader reader;
    private final Published published;

    Withholding(Reader reader, Published published) {
        this.reader = reader;
        this.published = published;
    }

    /** Whether the reader may see what the selection says of a concept. */
    public boolean shows(Selection selection, Kind kind, String concept) {
        return reader.coordinator() || published.answers(kind, concept, selection).shown().contains(selection);
    }

    /** Whether the reader may see what the selection's rankings come to. */
    public boolean shows(Selection selection, String question) {
        return reader.coordinator() || published.rankings(question, selection).shown().contains(selection);
    }

    /** Whether the reader may see this institution's answer with its name. */
    public boolean shows(Profile profile, Value value) {
        boolean own = reader.coordinator() || reader.institutions().contains(profile.id());
        return own || EcosystemProfiles.open(value.visibility(), profile.id(), reader)
                && !published.answers(value.kind(), value.concept(), Selection.ALL).closed().contains(profile.id().toString());
    }

    /**
     * Something that institutions said and that no concept stands for, such as a topic made of free texts.
     *
     * @param subject that no other statement of the wave has, and another one as soon as anything in it changes
     * @param given   by id of the profile, the most open answer in which it said so
     */
    public record Statement(String subject, Map<UUID, AnswerVisibility> given) {

        public Statement {
            given = Map.copyOf(given);
        }
    }

    /** Whether the reader may see how many of the selection said it. */
    public boolean shows(Selection selection, Statement statement) {
        return reader.coordinator() || published.statement(statement, selection).shown().contains(selection);
    }

    /** Whether the reader may see with the institution's name that it said so, in an answer of this visibility. */
    public boolean shows(Statement statement, UUID profile, AnswerVisibility visibility) {
        boolean own = reader.coordinator() || reader.institutions().contains(profile);
        return own || EcosystemProfiles.open(visibility, profile, reader)
                && !published.statement(statement, Selection.ALL).closed().contains(profile.toString());
    }

    /** What can be shown of each subject of a wave; worked out when it is first asked for. */
    static final class Published {

        private final EcosystemProfiles profiles;
        private final List<Selection> selections;
        private final List<Set<String>> members;
        private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

        /** @param selections most important first */
        Published(EcosystemProfiles profiles, List<Selection> selections) {
            this.profiles = profiles;
            this.selections = selections;
            this.members = selections.stream().map(selection -> profiles.profiles().stream().filter(selection::contains)
                    .map(profile -> profile.id().toString()).collect(Collectors.toSet())).toList();
        }

        Decision answers(Kind kind, String concept, Selection asked) {
            int parts = parts(asked);
            return decisions.computeIfAbsent(kind + " " + concept + " " + parts, unused -> {
                Map<String, AnswerVisibility> given = new HashMap<>();
                profiles.profiles().forEach(profile -> profile.value(kind, concept)
                        .ifPresent(value -> given.put(profile.id().toString(), value.visibility())));
                return decide(given, parts);
            });
        }

        Decision rankings(String question, Selection asked) {
            int parts = parts(asked);
            return decisions.computeIfAbsent(question + " " + parts, unused -> {
                Map<String, AnswerVisibility> given = new HashMap<>();
                for (Profile profile : profiles.profiles()) {
                    profile.rankings().stream().filter(ranking -> ranking.question().equals(question)).map(Ranking::visibility)
                            .forEach(visibility -> given.put(profile.id().toString(), visibility));
                }
                return decide(given, parts);
            });
        }

        Decision statement(Statement statement, Selection asked) {
            int parts = parts(asked);
            return decisions.computeIfAbsent("statement " + statement.subject() + " " + parts, unused -> decide(statement.given().entrySet().stream()
                    .collect(Collectors.toMap(said -> said.getKey().toString(), Map.Entry::getValue)), parts));
        }

        /** How many parts must be decided: later parts never change what is decided of earlier ones, so those by cancer can wait. */
        private int parts(Selection asked) {
            return asked.cancer().isEmpty() ? (int) selections.stream().filter(selection -> selection.cancer().isEmpty()).count()
                    : selections.size();
        }

        /** What is safe for those who know nothing is then made safe for those who read the public answers, and the network's. */
        private Decision decide(Map<String, AnswerVisibility> given, int parts) {
            Set<String> closed = closed(given);
            Set<String> notPublic = given.keySet().stream()
                    .filter(id -> closed.contains(id) || given.get(id) != AnswerVisibility.PUBLIC).collect(Collectors.toSet());
            Set<String> safe = Set.copyOf(IntStream.range(0, parts).mapToObj(String::valueOf).toList());
            for (Set<String> unknown : new LinkedHashSet<>(List.of(Set.copyOf(given.keySet()), notPublic, closed))) {
                Set<String> before = safe;
                safe = safe(unknown, IntStream.range(0, parts)
                        .mapToObj(index -> before.contains(String.valueOf(index)) ? members.get(index) : Set.<String>of()).toList())
                        .stream().filter(before::contains).collect(Collectors.toSet());
            }
            return new Decision(safe.stream().map(Integer::parseInt).map(selections::get).collect(Collectors.toUnmodifiableSet()), closed);
        }

        /** Numbers of the groups that can be shown without laying open any of the protected answers. */
        private static Set<String> safe(Set<String> protectedAnswers, List<Set<String>> groups) {
            List<Cell> cells = new ArrayList<>();
            for (int index = 0; index < groups.size(); index++) {
                cells.add(Cell.of(String.valueOf(index), both(groups.get(index), protectedAnswers)));
            }
            return Disclosure.of(cells, Disclosure.DEFAULT_THRESHOLD).shown();
        }

        /**
         * Answers that members do not read by name. Where there are fewer than the threshold they could be told from the mean of all, so
         * further ones, always the same, are closed beside them: within each type of institution, so that the types can still be shown.
         */
        private Set<String> closed(Map<String, AnswerVisibility> given) {
            Set<String> closed = new TreeSet<>();
            given.forEach((id, visibility) -> {
                if (visibility == AnswerVisibility.COORDINATORS) {
                    closed.add(id);
                }
            });
            profiles.profiles().stream().collect(Collectors.groupingBy(profile -> String.valueOf(profile.type()), TreeMap::new,
                    Collectors.mapping(profile -> profile.id().toString(), Collectors.toCollection(TreeSet::new))))
                    .values().forEach(type -> pad(closed, both(type, given.keySet()), given));
            pad(closed, given.keySet(), given);
            return Set.copyOf(closed);
        }

        /** Closes further answers of the group until none or enough are closed, public ones last. */
        private static void pad(Set<String> closed, Set<String> group, Map<String, AnswerVisibility> given) {
            int already = both(group, closed).size();
            if (already > 0) {
                group.stream().filter(id -> !closed.contains(id))
                        .sorted(Comparator.comparing((String id) -> given.get(id)).reversed().thenComparing(Comparator.naturalOrder()))
                        .limit(Math.max(0, Disclosure.DEFAULT_THRESHOLD - already)).forEach(closed::add);
            }
        }

        private static Set<String> both(Set<String> one, Set<String> other) {
            return one.stream().filter(other::contains).collect(Collectors.toSet());
        }
    }

    /**
     * @param shown  selections whose numbers may be shown
     * @param closed ids of the institutions whose answer other members do not read
     */
    record Decision(Set<Selection> shown, Set<String> closed) {}
}
