package org.oncommons.profiles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.methods.disclosure.Cell;
import org.oncommons.methods.disclosure.Disclosure;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Ranking;
import org.oncommons.profiles.Release.Given;
import org.oncommons.profiles.Release.Known;
import org.oncommons.profiles.Release.Same;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.vocabulary.Kind;

/** What can be shown of each subject of a wave, beside what was shown of the waves before; worked out when it is first asked for. */
public final class Published {

    private final EcosystemProfiles profiles;
    private final List<Selection> selections;
    private final UnaryOperator<String> scheme;
    private final @Nullable Published earlier;
    private final List<Set<String>> members;
    private final Map<String, Decision> decisions = new ConcurrentHashMap<>();

    /**
     * @param selections most important first
     * @param scheme     tells the scheme of a concept
     * @param earlier    the wave that was frozen before; null: there is none
     */
    public Published(EcosystemProfiles profiles, List<Selection> selections, UnaryOperator<String> scheme, @Nullable Published earlier) {
        this.profiles = profiles;
        this.selections = selections;
        this.scheme = scheme;
        this.earlier = earlier;
        this.members = selections.stream().map(selection -> profiles.profiles().stream().filter(selection::contains)
                .map(profile -> profile.id().toString()).collect(Collectors.toSet())).toList();
    }

    /**
     * @param shown    selections whose numbers may be shown
     * @param releases what was laid open before and is now, in order
     */
    record Decision(Set<Selection> shown, List<Release> releases) {

        Set<String> closed() {
            return releases.getLast().closed();
        }
    }

    Decision answers(Kind kind, String concept, Selection asked) {
        return answers(kind, concept, parts(asked));
    }

    private Decision answers(Kind kind, String concept, int parts) {
        return decisions.computeIfAbsent(kind + " " + concept + " " + parts, unused -> {
            Map<String, Given> given = new HashMap<>();
            profiles.profiles().forEach(profile -> profile.value(kind, concept).ifPresent(value -> given.put(profile.id().toString(),
                    new Given(value.visibility(), String.valueOf(value.x()), String.valueOf(mean(profile, kind, scheme.apply(concept)))))));
            return decide(given, parts, earlier == null ? List.of() : earlier.answers(kind, concept, earlier.selections.size()).releases());
        });
    }

    private double mean(Profile profile, Kind kind, String block) {
        return profile.values().stream().filter(value -> value.kind() == kind && scheme.apply(value.concept()).equals(block))
                .mapToDouble(EcosystemProfiles.Value::x).average().orElse(0);
    }

    Decision rankings(String question, Selection asked) {
        return rankings(question, parts(asked));
    }

    private Decision rankings(String question, int parts) {
        return decisions.computeIfAbsent(question + " " + parts, unused -> {
            Map<String, Given> given = new HashMap<>();
            for (Profile profile : profiles.profiles()) {
                profile.rankings().stream().filter(ranking -> ranking.question().equals(question))
                        .forEach(ranking -> given.put(profile.id().toString(), said(ranking)));
            }
            return decide(given, parts, earlier == null ? List.of() : earlier.rankings(question, earlier.selections.size()).releases());
        });
    }

    /** Statements belong to one wave, and are not compared with those of others. */
    Decision statement(Withholding.Statement statement, Selection asked) {
        int parts = parts(asked);
        return decisions.computeIfAbsent("statement " + statement.subject() + " " + parts, unused -> decide(statement.given().entrySet().stream()
                .collect(Collectors.toMap(said -> said.getKey().toString(), said -> new Given(said.getValue(), "", ""))), parts, List.of()));
    }

    private static Given said(Ranking ranking) {
        return new Given(ranking.visibility(), ranking.places().toString(), "");
    }

    /** How many parts must be decided: later parts never change what is decided of earlier ones, so those by cancer can wait. */
    private int parts(Selection asked) {
        return asked.cancer().isEmpty() ? (int) selections.stream().filter(selection -> selection.cancer().isEmpty()).count()
                : selections.size();
    }

    /** What is safe for those who know nothing is then made safe for those who read the public answers, and the network's. */
    private Decision decide(Map<String, Given> given, int parts, List<Release> before) {
        Release now = new Release(given, members, closed(given, before));
        List<Release> all = Stream.concat(before.stream(), Stream.of(now)).toList();
        List<Integer> safe = IntStream.range(0, parts).boxed().toList();
        for (Same same : before.isEmpty() ? List.of(Same.INSTITUTION) : List.of(Same.values())) {
            Collection<Set<String>> readers = new LinkedHashSet<>();
            for (Known reader : Known.values()) {
                readers.add(all.stream().flatMap(release -> release.known(reader, same).stream()).collect(Collectors.toUnmodifiableSet()));
            }
            for (Set<String> known : readers) {
                safe = safe(safe, now, before, same, known);
            }
        }
        return new Decision(safe.stream().map(selections::get).collect(Collectors.toUnmodifiableSet()), and(before,
                new Release(given, safe.stream().map(members::get).toList(), now.closed())));
    }

    private static <T> List<T> and(List<T> some, T last) {
        return Stream.concat(some.stream(), Stream.of(last)).toList();
    }

    /** Those of the parts whose numbers can be shown beside the earlier ones without laying open what is not known by name. */
    private List<Integer> safe(List<Integer> parts, Release now, List<Release> before, Same same, Set<String> known) {
        List<Cell> cells = new ArrayList<>();
        for (Release release : before) {
            for (Set<String> institutions : release.shown()) {
                cells.add(new Cell("before " + cells.size(), without(release.unknowns(institutions, same), known), true));
            }
        }
        for (int part : parts) {
            cells.add(Cell.of(String.valueOf(part), without(now.unknowns(members.get(part), same), known)));
        }
        Set<String> shown = Disclosure.of(cells, Disclosure.DEFAULT_THRESHOLD, Release::owner).shown();
        return parts.stream().filter(part -> shown.contains(String.valueOf(part))).toList();
    }

    private static Set<String> without(Set<String> unknowns, Set<String> known) {
        Set<String> left = new HashSet<>(unknowns);
        left.removeAll(known);
        return left;
    }

    /**
     * Answers that members do not read by name: those for coordinators, and those that were closed in an earlier wave and are the same
     * still. Where there are fewer than the threshold they could be told from the mean of all, so further ones, always the same, are closed
     * beside them: within each type of institution, so that the types can still be shown.
     */
    private Set<String> closed(Map<String, Given> given, List<Release> before) {
        Set<String> closed = new TreeSet<>();
        Set<String> read = new HashSet<>();
        given.forEach((id, said) -> {
            if (said.visibility() == AnswerVisibility.COORDINATORS || before.stream().anyMatch(release -> release.closes(id, said))) {
                closed.add(id);
            }
            if (before.stream().anyMatch(release -> release.opens(id, said))) {
                read.add(id);
            }
        });
        profiles.profiles().stream().collect(Collectors.groupingBy(profile -> String.valueOf(profile.type()), TreeMap::new,
                Collectors.mapping(profile -> profile.id().toString(), Collectors.toCollection(TreeSet::new))))
                .values().forEach(type -> pad(closed, both(type, given.keySet()), given, read));
        pad(closed, given.keySet(), given, read);
        return Set.copyOf(closed);
    }

    /** Closes further answers of the group until none or enough are closed, public ones last; what was read before protects nothing. */
    private static void pad(Set<String> closed, Set<String> group, Map<String, Given> given, Set<String> read) {
        int already = without(both(group, closed), read).size();
        if (already > 0) {
            group.stream().filter(id -> !closed.contains(id) && !read.contains(id))
                    .sorted(Comparator.comparing((String id) -> given.get(id).visibility()).reversed().thenComparing(Comparator.naturalOrder()))
                    .limit(Math.max(0, Disclosure.DEFAULT_THRESHOLD - already)).forEach(closed::add);
        }
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toSet());
    }
}
