package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncommons.methods.matching.Give;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Link;

/**
 * Who stands where on a topic, a challenge, or anything else that strengths can answer.
 *
 * @param concept  code of the concept
 * @param answers  what answers it, the strongest first
 * @param strong   who is strong in what answers it, those with the most answers first
 * @param needing  who needs it, or needs what answers it
 * @param ranking  who put it on the list of topics, those who put it first first
 * @param interest who said how far it wants to be in the case on it, leading ones first
 */
public record Topic(
        String concept, List<Link> answers, List<Holder> strong, List<Holder> needing, List<Holder> ranking, List<Holder> interest) {

    public Topic {
        answers = List.copyOf(answers);
        strong = List.copyOf(strong);
        needing = List.copyOf(needing);
        ranking = List.copyOf(ranking);
        interest = List.copyOf(interest);
    }

    /**
     * One institution with the answers that put it here.
     *
     * @param values the weightiest first, at least one
     */
    public record Holder(Profile profile, List<Value> values) {

        public Holder {
            values = List.copyOf(values);
        }
    }

    /**
     * @param caseOnIt code of the case on the topic; empty: none
     * @param opens    whether an answer may be used; what it refuses is left out
     */
    public static Topic of(Supply supply, String concept, String caseOnIt, BiPredicate<Profile, Value> opens) {
        List<Link> answers = supply.addressing(concept);
        List<String> helping = answers.stream().filter(link -> link.weight() >= Supply.ANSWERS).map(Link::from).toList();
        List<Profile> all = supply.profiles().profiles();
        List<Holder> strong = all.stream().map(profile -> holder(profile, helping.stream()
                .flatMap(code -> Supply.strength(profile, code).stream()).filter(value -> value.x() >= Give.STRONG), opens)).flatMap(List::stream)
                .sorted(Comparator.comparingDouble((Holder holder) -> -weight(holder, answers)).thenComparing(holder -> holder.profile().label()))
                .toList();
        Set<String> needed = Stream.concat(Stream.of(concept), helping.stream()).collect(Collectors.toSet());
        List<Holder> needing = all.stream().map(profile -> holder(profile, profile.values().stream().filter(value -> Supply.NEEDS
                .contains(value.kind()) && needed.contains(value.concept()) && value.x() >= Supply.NEEDED), opens)).flatMap(List::stream)
                .sorted(Comparator.comparingInt((Holder holder) -> -holder.values().size()).thenComparing(holder -> holder.profile().label()))
                .toList();
        return new Topic(concept, answers, strong, needing, saying(all, Kind.PRIORITY, concept, opens), saying(all, Kind.INTEREST, caseOnIt, opens));
    }

    private static double weight(Holder holder, List<Link> answers) {
        return holder.values().stream().mapToDouble(value -> value.x() * answers.stream()
                .filter(link -> link.from().equals(value.concept())).mapToDouble(Link::weight).findFirst().orElse(0)).sum();
    }

    private static List<Holder> saying(List<Profile> all, Kind kind, String concept, BiPredicate<Profile, Value> opens) {
        return all.stream().map(profile -> holder(profile, profile.value(kind, concept).filter(value -> value.x() > 0).stream(), opens))
                .flatMap(List::stream)
                .sorted(Comparator.comparingDouble((Holder holder) -> -holder.values().getFirst().x())
                        .thenComparing(holder -> holder.profile().label())).toList();
    }

    private static List<Holder> holder(Profile profile, Stream<Value> values, BiPredicate<Profile, Value> opens) {
        List<Value> open = new ArrayList<>(values.filter(value -> opens.test(profile, value)).toList());
        return open.isEmpty() ? List.of() : List.of(new Holder(profile, open));
    }
}
