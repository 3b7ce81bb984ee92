package org.oncommons.landscape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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
        return reader.coordinator() || published.answers(kind, concept).shown().contains(selection);
    }

    /** Whether the reader may see what the selection's rankings come to. */
    public boolean shows(Selection selection, String question) {
        return reader.coordinator() || published.rankings(question).shown().contains(selection);
    }

    /** Whether the reader may see this institution's answer with its name. */
    public boolean shows(Profile profile, Value value) {
        boolean own = reader.coordinator() || reader.institutions().contains(profile.id());
        return own || EcosystemProfiles.open(value.visibility(), profile.id(), reader)
                && !published.answers(value.kind(), value.concept()).closed().contains(profile.id().toString());
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

        Decision answers(Kind kind, String concept) {
            return decisions.computeIfAbsent(kind + " " + concept, unused -> {
                Map<String, AnswerVisibility> given = new HashMap<>();
                profiles.profiles().forEach(profile -> profile.value(kind, concept)
                        .ifPresent(value -> given.put(profile.id().toString(), value.visibility())));
                return decide(given);
            });
        }

        Decision rankings(String question) {
            return decisions.computeIfAbsent(question, unused -> {
                Map<String, AnswerVisibility> given = new HashMap<>();
                for (Profile profile : profiles.profiles()) {
                    profile.rankings().stream().filter(ranking -> ranking.question().equals(question)).map(Ranking::visibility)
                            .forEach(visibility -> given.put(profile.id().toString(), visibility));
                }
                return decide(given);
            });
        }

        private Decision decide(Map<String, AnswerVisibility> given) {
            Set<String> closed = closed(given);
            Set<String> safe = safe(given.keySet(), members);
            List<Set<String>> remaining = new ArrayList<>();
            for (int index = 0; index < members.size(); index++) {
                remaining.add(safe.contains(String.valueOf(index)) ? members.get(index) : Set.of());
            }
            Set<String> beside = safe(closed, remaining);
            Set<Selection> shown = safe.stream().filter(beside::contains).map(Integer::parseInt).map(selections::get)
                    .collect(Collectors.toUnmodifiableSet());
            return new Decision(shown, closed);
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
         * Answers that members do not read by name. Where there are fewer than the threshold they could be told from the mean of all, so further
         * ones, always the same, are closed beside them.
         */
        private static Set<String> closed(Map<String, AnswerVisibility> given) {
            Set<String> closed = new TreeSet<>();
            given.forEach((id, visibility) -> {
                if (visibility == AnswerVisibility.COORDINATORS) {
                    closed.add(id);
                }
            });
            if (!closed.isEmpty()) {
                new TreeSet<>(given.keySet()).stream().filter(id -> !closed.contains(id))
                        .limit(Math.max(0, Disclosure.DEFAULT_THRESHOLD - closed.size())).forEach(closed::add);
            }
            return Set.copyOf(closed);
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
