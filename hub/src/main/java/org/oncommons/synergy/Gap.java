package org.oncommons.synergy;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.oncommons.methods.matching.Give;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.vocabulary.Link;

/**
 * A need and who could meet it.
 *
 * @param concept code of the need
 * @param needing who needs it at {@link Supply#NEEDED} or more
 * @param giving  who is strong (0.75 or more) in something that answers it by itself
 */
public record Gap(String concept, List<Profile> needing, List<Profile> giving) {

    /** Up to so many who could help are few. */
    public static final int FEW = 2;

    public Gap {
        needing = List.copyOf(needing);
        giving = List.copyOf(giving);
    }

    public boolean nobody() {
        return giving.isEmpty();
    }

    public boolean few() {
        return giving.size() <= FEW;
    }

    /** How many need it for each who could help; infinite where nobody can. */
    public double pressure() {
        return (double) needing.size() / giving.size();
    }

    /** All needs that somebody has, those under most pressure first. */
    public static List<Gap> all(Supply supply) {
        return supply.give().input().needs().stream().map(concept -> of(supply, concept)).filter(gap -> !gap.needing().isEmpty())
                .sorted(Comparator.comparingDouble(Gap::pressure).reversed()
                        .thenComparing(Comparator.comparingInt((Gap gap) -> gap.needing().size()).reversed()).thenComparing(Gap::concept))
                .toList();
    }

    /**
     * Those of the gaps that a reader may know of. What is withheld is not told by its place in the order either, nor by what is left when only
     * those are asked for that few could help with.
     *
     * @param need   whether the reader may know how many need it
     * @param supply whether the reader may know how many could help
     * @param few    whether only those are asked for that few could help with
     */
    public static List<Gap> told(List<Gap> gaps, Predicate<Gap> need, Predicate<Gap> supply, boolean few) {
        List<Gap> known = gaps.stream().filter(need).toList();
        Stream<Gap> counted = known.stream().filter(supply).filter(gap -> !few || gap.few());
        Stream<Gap> withheld = few ? Stream.of() : known.stream().filter(supply.negate()).sorted(Comparator.comparing(Gap::concept));
        return Stream.concat(counted, withheld).toList();
    }

    /** The need with everybody who has it or could meet it. */
    public static Gap of(Supply supply, String concept) {
        List<String> answers = supply.addressing(concept).stream().filter(link -> link.weight() >= Supply.ANSWERS)
                .map(Link::from).toList();
        List<Profile> all = supply.profiles().profiles();
        return new Gap(concept,
                all.stream().filter(profile -> Supply.need(profile, concept).filter(need -> need.x() >= Supply.NEEDED).isPresent()).toList(),
                all.stream().filter(profile -> answers.stream().anyMatch(answer -> strong(profile, answer))).toList());
    }

    private static boolean strong(Profile profile, String concept) {
        return Supply.strength(profile, concept).filter(value -> value.x() >= Give.STRONG).isPresent();
    }
}
