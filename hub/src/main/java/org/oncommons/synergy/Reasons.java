package org.oncommons.synergy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.oncommons.methods.matching.Contribution;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.survey.AnswerVisibility;
import org.oncommons.themes.Passage;
import org.oncommons.themes.WaveTexts;
import org.oncommons.vocabulary.Kind;

/**
 * What speaks for a match: the reasons that carry most of its score and that the reader may know.
 *
 * @param shown  at most {@link #MOST}, the weightiest first
 * @param closed whether a reason among the weightiest rests on an answer that the reader may not see
 */
public record Reasons(List<Reason> shown, boolean closed) {

    static final int MOST = 3;
    /** So many terms of one part are looked at: the further ones weigh less than a fifth of the first. */
    private static final int TERMS = 5;
    /** Two texts that are cited are at least this close, more than the members of a group are on average: less would not convince a reader. */
    private static final double ALIKE = 0.5;

    public Reasons {
        shown = List.copyOf(shown);
    }

    private record Weighed(Reason reason, double weight, boolean open) {}

    /**
     * The part's weighted percentile is the weight of its best reason; the k-th term of a part has that, times its size relative to the
     * first, over k, so that one part does not take all places.
     *
     * @param opens  whether the reader may see a profile's answer
     * @param quotes whether the reader may see a profile's text of this visibility
     */
    public static Reasons of(
            Match match, MatchNetwork network, BiPredicate<Profile, Value> opens, BiPredicate<Profile, AnswerVisibility> quotes) {
        List<Weighed> all = new ArrayList<>();
        gifts(match, MatchPart.TAKE, match.other(), match.own(), network, opens, all);
        gifts(match, MatchPart.GIVE, match.own(), match.other(), network, opens, all);
        topics(match, opens, all);
        cases(match, opens, all);
        words(match, network, quotes, all);
        breadth(match).ifPresent(reason -> all.add(new Weighed(reason, weight(match, MatchPart.BREADTH), true)));
        all.sort(Comparator.comparingDouble(Weighed::weight).reversed());
        List<Weighed> best = all.stream().filter(reason -> reason.weight() > 0).toList();
        return new Reasons(best.stream().filter(Weighed::open).limit(MOST).map(Weighed::reason).toList(),
                best.stream().limit(MOST).anyMatch(reason -> !reason.open()));
    }

    private static double weight(Match match, MatchPart part) {
        PartScore score = match.part(part);
        return score.known() ? score.weight() * score.percentile() : 0;
    }

    private static void gifts(
            Match match, MatchPart part, Profile giver, Profile taker, MatchNetwork network, BiPredicate<Profile, Value> opens,
            List<Weighed> all) {
        Supply supply = network.supply();
        List<Contribution> terms = supply.give().contributions(network.indexOf(giver.id()), network.indexOf(taker.id()));
        for (int k = 0; k < Math.min(TERMS, terms.size()); k++) {
            Contribution term = terms.get(k);
            Value strength = Supply.strength(giver, term.strengthConcept()).orElseThrow();
            Value need = Supply.need(taker, term.needConcept()).orElseThrow();
            Reason reason = new Reason.Gift(part, giver, taker, term, strength, need,
                    supply.link(term.strengthConcept(), term.needConcept()).filter(link -> !link.from().equals(link.to())));
            all.add(new Weighed(reason, weight(match, part) * term.value() / terms.getFirst().value() / (k + 1),
                    opens.test(giver, strength) && opens.test(taker, need)));
        }
    }

    private static void topics(Match match, BiPredicate<Profile, Value> opens, List<Weighed> all) {
        List<String> own = PairParts.ranked(match.own());
        List<String> its = PairParts.ranked(match.other());
        own.stream().filter(its::contains).min(Comparator.comparingInt((String topic) -> own.indexOf(topic) + its.indexOf(topic)))
                .ifPresent(topic -> all.add(new Weighed(new Reason.SharedTopic(topic, own.indexOf(topic) + 1, its.indexOf(topic) + 1),
                        weight(match, MatchPart.PRIORITIES), ranks(match.own(), topic, opens) && ranks(match.other(), topic, opens))));
    }

    private static boolean ranks(Profile profile, String topic, BiPredicate<Profile, Value> opens) {
        return profile.value(Kind.PRIORITY, topic).filter(value -> opens.test(profile, value)).isPresent();
    }

    private static void cases(Match match, BiPredicate<Profile, Value> opens, List<Weighed> all) {
        List<Reason.SharedCase> shared = match.own().values().stream().filter(value -> value.kind() == Kind.INTEREST)
                .flatMap(value -> match.other().value(Kind.INTEREST, value.concept()).map(its -> new Reason.SharedCase(value, its)).stream())
                .filter(reason -> Math.min(reason.interest().x(), reason.itsInterest().x()) > 0)
                .sorted(Comparator.comparingDouble((Reason.SharedCase reason) -> reason.interest().x() + reason.itsInterest().x()).reversed())
                .toList();
        IntStream.range(0, shared.size()).forEach(k -> all.add(new Weighed(shared.get(k), weight(match, MatchPart.CASES) / (k + 1),
                opens.test(match.own(), shared.get(k).interest()) && opens.test(match.other(), shared.get(k).itsInterest()))));
    }

    /** The closest two texts; where they are not both open, that is said, and the closest open ones stand for them with less weight. */
    private static void words(Match match, MatchNetwork network, BiPredicate<Profile, AnswerVisibility> quotes, List<Weighed> all) {
        WaveTexts texts = network.texts();
        if (texts == null) {
            return;
        }
        Predicate<Passage> open = passage -> quotes.test(
                passage.profile().equals(match.own().id()) ? match.own() : match.other(), passage.visibility());
        texts.closest(match.own().id(), match.other().id(), passage -> true).filter(Reasons::alike).ifPresent(closest -> {
            boolean shown = open.test(closest.own()) && open.test(closest.other());
            all.add(new Weighed(new Reason.SharedWords(closest), weight(match, MatchPart.MEANING), shown));
            if (!shown) {
                texts.closest(match.own().id(), match.other().id(), open).filter(Reasons::alike).ifPresent(next -> all.add(new Weighed(
                        new Reason.SharedWords(next), weight(match, MatchPart.MEANING) * next.closeness() / closest.closeness() / 2, true)));
            }
        });
    }

    private static boolean alike(WaveTexts.Pair pair) {
        return pair.closeness() >= ALIKE;
    }

    private static Optional<Reason> breadth(Match match) {
        InstitutionSummary own = match.own().institution();
        InstitutionSummary its = match.other().institution();
        if (own == null || its == null) {
            return Optional.empty();
        }
        Reason.Breadth reason = new Reason.Breadth(
                !own.country().equals(its.country()), own.type() != its.type(), own.widening() != its.widening());
        return reason.country() || reason.type() || reason.capacity() ? Optional.of(reason) : Optional.empty();
    }
}
