package org.oncommons.synergy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.methods.matching.Give;
import org.oncommons.page.Shell;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.profiles.EcosystemProfiles.Value;
import org.oncommons.questions.LocalizedText;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.MatchPart;
import org.oncommons.synergy.Objection;
import org.oncommons.synergy.PartScore;
import org.oncommons.synergy.Reason;
import org.oncommons.themes.Passage;
import org.oncommons.vocabulary.Kind;

/** Puts reasons and objections into sentences that cite the answers. The reader's own institution is "you". */
final class ReasonWriting {

    /** Up to this share of all institutions are few. */
    private static final double FEW = 0.25;
    private static final int QUOTED = 160;

    private final SynergyContext context;
    private final Shell shell;

    ReasonWriting(SynergyContext context) {
        this.context = context;
        this.shell = context.shell();
    }

    /** The reason with marks around the words that lead somewhere, see {@link Linked}. */
    String sentence(Reason reason, Match match) {
        return switch (reason) {
            case Reason.Gift gift -> gift(gift);
            case Reason.SharedTopic shared -> shell.text("synergy.reason.topic", person(match.own()), name(match.own()), name(match.other()),
                    topic(shared.topic()), answer(String.valueOf(shared.rank()), Kind.PRIORITY, shared.topic()),
                    answer(String.valueOf(shared.itsRank()), Kind.PRIORITY, shared.topic()));
            case Reason.SharedCase shared -> shell.text(words(shared.interest()).equals(words(shared.itsInterest())) ? "synergy.reason.case.same"
                            : "synergy.reason.case", person(match.own()), name(match.own()), name(match.other()),
                    Linked.words(context.label(shared.interest().concept()), "/synergy/cases#" + shared.interest().concept()),
                    cites(shared.interest()), cites(shared.itsInterest()));
            case Reason.SharedWords shared -> shell.text("synergy.reason.meaning", person(match.own()), name(match.own()), name(match.other()),
                    passage(shared.texts().own()), passage(shared.texts().other()));
            case Reason.Breadth breadth -> breadth(breadth, match);
        };
    }

    /** A free text without the point at its end, which the sentence around it has; shortened; it leads to the answer that it is from. */
    private static String passage(Passage passage) {
        String text = passage.text().replaceAll("\\.$", "");
        int end = text.length() <= QUOTED ? text.length() : text.lastIndexOf(' ', QUOTED);
        return Linked.words(end == text.length() ? text : text.substring(0, end < 1 ? QUOTED : end) + " …", "/themes/texts/" + passage.id());
    }

    private String gift(Reason.Gift gift) {
        List<String> sentences = new ArrayList<>();
        sentences.add(shell.text("synergy.reason.need." + gift.need().kind(), person(gift.taker()), name(gift.taker()),
                topic(gift.need().concept()), cites(gift.need())));
        sentences.add(shell.text("synergy.reason.help." + (gift.link().isEmpty() ? "same." : "") + gift.strength().kind(), person(gift.giver()),
                name(gift.giver()), topic(gift.strength().concept()), cites(gift.strength())));
        gift.link().map(link -> link.reason(shell.language())).ifPresent(sentences::add);
        rarity(gift).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** How few can do it, where they are few, the giver is one of them, and the count may be shown. */
    private Optional<String> rarity(Reason.Gift gift) {
        int all = context.profiles().profiles().size();
        int strong = gift.contribution().strong();
        boolean countable = context.countable(gift.strength().kind(), gift.strength().concept());
        if (!countable || gift.contribution().strength() < Give.STRONG || strong > FEW * all) {
            return Optional.empty();
        }
        return Optional.of(shell.text("synergy.reason.rarity", strong, all));
    }

    /** The concept's name, which leads to who stands where on it. */
    private String topic(String concept) {
        return Linked.words(context.label(concept), "/synergy/topics/" + concept);
    }

    /** The answer as it was given, which leads to all answers to the question. */
    private String cites(Value value) {
        return answer(cited(value), value.kind(), value.concept());
    }

    private static String answer(String words, Kind kind, String concept) {
        return Linked.words(words, "/landscape/answers?kind=" + kind + "&concept=" + concept);
    }

    private String breadth(Reason.Breadth breadth, Match match) {
        List<String> words = Stream.of(
                breadth.country() ? shell.text("synergy.reason.breadth.country", shell.country(match.other().country())) : "",
                breadth.type() ? shell.text("synergy.reason.breadth.type", shell.text("synergy.type." + match.other().type())) : "",
                breadth.capacity() ? shell.text("synergy.reason.breadth.capacity") : "").filter(text -> !text.isEmpty()).toList();
        return shell.text("synergy.reason.breadth", name(match.other()), String.join(", ", words));
    }

    /** The answer as it was given: its words, or its place in a ranking. */
    String cited(Value value) {
        if (value.rank() > 0) {
            return shell.text("synergy.cited.rank", value.rank());
        }
        return value.answer().isEmpty() ? value.respondents() > 1 ? shell.text("synergy.cited.mean", value.respondents(), shell.percent(value.x()))
                : shell.text("synergy.cited.chosen") : quoted(value);
    }

    /** The answer's own words; empty where it has none. */
    String words(Value value) {
        return new LocalizedText(value.answer()).in(shell.language());
    }

    private String quoted(Value value) {
        return shell.text("synergy.cited.answer", words(value));
    }

    String against(Objection objection, Match match) {
        String person = person(match.own());
        String other = name(match.other());
        return switch (objection) {
            case GIVES_LITTLE, NEEDS_LITTLE, OTHER_TOPICS, NO_COMMON_CASE -> shell.text(
                    "synergy.against." + objection, person, name(match.own()), other);
            case MUCH_ALIKE -> shell.text("synergy.against.MUCH_ALIKE", other, person, name(match.own()));
            case UNANSWERED -> shell.text("synergy.against.UNANSWERED", missing(match));
            case UNSTABLE -> shell.text("synergy.against.UNSTABLE", shell.percent(match.stability()));
        };
    }

    private String missing(Match match) {
        return String.join(", ", match.parts().stream().filter(part -> !part.known()).map(PartScore::part)
                .map(part -> partName(shell, part)).toList());
    }

    static String partName(Shell shell, MatchPart part) {
        return shell.text("synergy.part." + part.code());
    }

    private String person(Profile profile) {
        return context.mine(profile) ? "you" : "other";
    }

    private static String name(Profile profile) {
        return SynergyContext.name(profile);
    }
}
