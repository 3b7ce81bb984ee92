package org.oncommons.suggestion;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncommons.vocabulary.Kind;

/** Guesses from the wording of a question what its answers say about a concept. */
final class KindWords {

    /** The first that fits counts: "how important are these barriers" asks for barriers. */
    private static final Map<Kind, Pattern> SAID = said();

    private KindWords() {}

    private static Map<Kind, Pattern> said() {
        Map<Kind, Pattern> said = new LinkedHashMap<>();
        said.put(Kind.BARRIER, pattern("barrier|obstacle|hinder|held? back|holds? .* back|prevent|hurdle|hürde|obstacle|freins?"));
        said.put(Kind.CHALLENGE, pattern("challeng|difficult|problem|struggl|herausforderung|défi|reto"));
        said.put(Kind.PRIORITY, pattern("priorit|most pressing|most important|urgent|importan|rank"));
        said.put(Kind.INTEREST, pattern("interest|take part|participate|willing|would you like|join"));
        said.put(Kind.NEED, pattern("\\bneed|wish|require|would help|support from|lack|missing|benefit from"));
        said.put(Kind.STRENGTH, pattern("strength|strong|expert|experience|excel|skill|competen|proficien|how well|stärke"));
        said.put(Kind.CAPABILITY, pattern("offer|provide|available|availability|do you have|infrastructure|facilit|service|equipment|\\buse\\b|apply|support"));
        return said;
    }

    private static Pattern pattern(String words) {
        return Pattern.compile("(?iu)\\b(?:" + words + ")");
    }

    static Optional<Kind> kind(String text) {
        return SAID.entrySet().stream().filter(entry -> entry.getValue().matcher(text).find()).map(Map.Entry::getKey).findFirst();
    }

    /** What is usually said about the concepts of a scheme. */
    static Kind usual(String scheme) {
        return switch (scheme) {
            case "capability", "exchange", "sharing" -> Kind.CAPABILITY;
            case "challenge" -> Kind.CHALLENGE;
            case "barrier" -> Kind.BARRIER;
            case "topic" -> Kind.PRIORITY;
            case "case" -> Kind.INTEREST;
            default -> Kind.STRENGTH;
        };
    }

    /** Whether concepts of the scheme are what such a question asks about. */
    static boolean suits(Kind kind, String scheme) {
        return kind == usual(scheme) || switch (kind) {
            case STRENGTH, NEED -> scheme.equals("research-area") || scheme.equals("capability") || scheme.equals("cancer-type");
            case PRIORITY, INTEREST -> scheme.equals("topic") || scheme.equals("research-area") || scheme.equals("case");
            case CHALLENGE, BARRIER -> scheme.equals("barrier") || scheme.equals("challenge");
            case CAPABILITY -> scheme.equals("capability");
        };
    }
}
