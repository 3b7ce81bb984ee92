package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.oncommons.methods.matching.Give;
import org.oncommons.methods.matching.GiveInput;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Link;

/**
 * What the institutions can give each other: their strengths, their needs, and which strength addresses which need.
 *
 * @param give by index of the profiles
 * @param links by need, the strongest first; every strength that can be needed also addresses the need for itself with weight 1
 */
public record Supply(EcosystemProfiles profiles, Give give, Map<String, List<Link>> links) {

    /** What an institution is good at or offers. */
    static final Set<Kind> STRENGTHS = EnumSet.of(Kind.STRENGTH, Kind.CAPABILITY);
    /** What an institution wants from others or is held back by. */
    public static final Set<Kind> NEEDS = EnumSet.of(Kind.NEED, Kind.CHALLENGE, Kind.BARRIER);
    /** From this x on a need counts as one that should be met. */
    public static final double NEEDED = 0.66;
    /** From this weight on a strength is an answer to a need by itself. */
    public static final double ANSWERS = 0.5;

    static Supply of(EcosystemProfiles profiles, List<Link> links) {
        List<String> strengths = concepts(profiles, STRENGTHS);
        List<String> needs = concepts(profiles, NEEDS);
        Map<String, List<Link>> byNeed = new HashMap<>();
        needs.stream().filter(strengths::contains).forEach(same -> add(byNeed, new Link(same, same, 1, Map.of())));
        links.stream().filter(link -> !link.from().equals(link.to()) && strengths.contains(link.from())).forEach(link -> add(byNeed, link));
        byNeed.values().forEach(found -> found.sort(Comparator.comparingDouble(Link::weight).reversed().thenComparing(Link::from)));
        List<org.oncommons.methods.matching.Link> indexed = new ArrayList<>();
        needs.forEach(need -> byNeed.getOrDefault(need, List.of()).forEach(link -> indexed.add(new org.oncommons.methods.matching.Link(
                strengths.indexOf(link.from()), needs.indexOf(need), link.weight()))));
        List<Profile> all = profiles.profiles();
        Give give = new Give(new GiveInput(all.stream().map(profile -> profile.id().toString()).toList(), strengths, needs,
                levels(all, STRENGTHS, strengths), levels(all, NEEDS, needs), indexed));
        return new Supply(profiles, give, Map.copyOf(byNeed));
    }

    private static void add(Map<String, List<Link>> byNeed, Link link) {
        byNeed.computeIfAbsent(link.to(), unused -> new ArrayList<>()).add(link);
    }

    private static List<String> concepts(EcosystemProfiles profiles, Set<Kind> kinds) {
        Set<String> found = new TreeSet<>();
        kinds.forEach(kind -> found.addAll(profiles.concepts(kind)));
        return List.copyOf(found);
    }

    private static double[][] levels(List<Profile> profiles, Set<Kind> kinds, List<String> concepts) {
        Map<String, Integer> column = new HashMap<>();
        concepts.forEach(concept -> column.put(concept, column.size()));
        double[][] levels = new double[profiles.size()][concepts.size()];
        for (int row = 0; row < levels.length; row++) {
            Arrays.fill(levels[row], Double.NaN);
            for (Value value : profiles.get(row).values()) {
                if (kinds.contains(value.kind())) {
                    int at = column.get(value.concept());
                    levels[row][at] = Double.isNaN(levels[row][at]) ? value.x() : Math.max(levels[row][at], value.x());
                }
            }
        }
        return levels;
    }

    /** What the profile says it is good at in the concept: the highest where it says it in several ways. */
    public static Optional<Value> strength(Profile profile, String concept) {
        return said(profile, STRENGTHS, concept);
    }

    /** What the profile says it needs of the concept: the highest where it says it in several ways. */
    public static Optional<Value> need(Profile profile, String concept) {
        return said(profile, NEEDS, concept);
    }

    private static Optional<Value> said(Profile profile, Set<Kind> kinds, String concept) {
        return profile.values().stream().filter(value -> kinds.contains(value.kind()) && value.concept().equals(concept))
                .max(Comparator.comparingDouble(Value::x));
    }

    /** What addresses the need, the strongest first; empty when nothing that was asked about does. */
    public List<Link> addressing(String need) {
        return links.getOrDefault(need, List.of());
    }

    /** Why the strength addresses the need; empty for a concept and itself. */
    public Optional<Link> link(String strength, String need) {
        return addressing(need).stream().filter(link -> link.from().equals(strength)).findFirst();
    }
}
