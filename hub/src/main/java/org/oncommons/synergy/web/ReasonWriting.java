package org.oncommons.synergy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.oncommons.landscape.EcosystemProfiles.Profile;
import org.oncommons.landscape.EcosystemProfiles.Value;
import org.oncommons.methods.matching.Give;
import org.oncommons.page.Shell;
import org.oncommons.questionnaire.LocalizedText;
import org.oncommons.synergy.Match;
import org.oncommons.synergy.MatchPart;
import org.oncommons.synergy.Objection;
import org.oncommons.synergy.PartScore;
import org.oncommons.synergy.Reason;

/** Puts reasons and objections into sentences that cite the answers. The reader's own institution is "you". */
final class ReasonWriting {

    private static final int QUOTED = 160;

    private final SynergyContext context;
    private final Shell shell;

    ReasonWriting(SynergyContext context) {
        this.context = context;
        this.shell = context.shell();
    }

    String sentence(Reason reason, Match match) {
        return switch (reason) {
            case Reason.Gift gift -> gift(gift);
            case Reason.SharedTopic shared -> shell.text("synergy.reason.topic", person(match.own()), name(match.own()), name(match.other()),
                    context.label(shared.topic()), shared.rank(), shared.itsRank());
            case Reason.SharedCase shared -> shell.text("synergy.reason.case", person(match.own()), name(match.own()), name(match.other()),
                    context.label(shared.interest().concept()), quoted(shared.interest()), quoted(shared.itsInterest()));
            case Reason.SharedWords shared -> shell.text("synergy.reason.meaning", person(match.own()), name(match.own()), name(match.other()),
                    shortened(shared.texts().own().text()), shortened(shared.texts().other().text()));
            case Reason.Breadth breadth -> breadth(breadth, match);
        };
    }

    private static String shortened(String text) {
        int end = text.length() <= QUOTED ? text.length() : text.lastIndexOf(' ', QUOTED);
        return end == text.length() ? text : text.substring(0, end < 1 ? QUOTED : end) + " …";
    }

    private String gift(Reason.Gift gift) {
        List<String> sentences = new ArrayList<>();
        sentences.add(shell.text("synergy.reason.need", context.label(gift.need().concept()), person(gift.taker()), name(gift.taker()),
                gift.need().kind().name(), cited(gift.need())));
        boolean same = gift.link().isEmpty();
        sentences.add(shell.text("synergy.reason.strength", person(gift.giver()), name(gift.giver()), same ? "same" : gift.strength().kind().name(),
                context.label(gift.strength().concept()), cited(gift.strength())));
        gift.link().map(link -> link.reason(shell.language())).ifPresent(sentences::add);
        rarity(gift).ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** How few can do it, where the giver is one of them and the count may be shown. */
    private Optional<String> rarity(Reason.Gift gift) {
        if (gift.contribution().strength() < Give.STRONG) {
            return Optional.empty();
        }
        int all = context.profiles().profiles().size();
        boolean countable = context.countable(gift.strength().kind(), gift.strength().concept());
        return Optional.of(countable ? shell.text("synergy.reason.rarity", gift.contribution().strong(), all)
                : shell.text("synergy.reason.rare"));
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
            case MUCH_ALIKE -> shell.text("synergy.against.MUCH_ALIKE", other);
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
