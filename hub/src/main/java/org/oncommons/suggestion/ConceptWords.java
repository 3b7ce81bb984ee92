package org.oncommons.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.PlainLetters;

/**
 * Compares texts with the words of concepts: the share of a name's words, weighted by how rare they are (inverse document frequency),
 * that the text has too, lowered by the share of the text's words that neither the name nor the description knows.
 */
final class ConceptWords {

    /** From here a suggestion is right more often than not, tried on the questionnaires at hand. */
    private static final double LEAST = 0.65;

    private static final double DESCRIPTION = 0.5;
    private static final double OTHER_SCHEME = 0.8;
    private static final int ENDING = 4;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLERS = Set.of(
            "the", "a", "an", "of", "and", "or", "for", "in", "on", "to", "with", "at", "by", "from", "is", "are", "be", "that", "this", "your",
            "you", "we", "our", "do", "does", "how", "what", "which", "who", "it", "its", "as", "have", "has", "other", "please", "not", "all",
            "any", "if", "following", "rate", "strong", "institution", "offer", "available", "into", "there", "been", "can", "than", "more",
            "their", "they", "research", "cancer", "clinical");

    private record Words(String concept, String scheme, Set<String> label, Set<String> description) {}

    /** How alike a text is to a concept, 0 to 1. */
    record Like(String concept, double score) {}

    private final List<Words> concepts = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    ConceptWords(List<Concept> all) {
        for (Concept concept : all) {
            Set<String> label = words(concept.label(Locale.ENGLISH));
            Set<String> description = words(concept.plain(Locale.ENGLISH) + " " + concept.description(Locale.ENGLISH));
            concepts.add(new Words(concept.code(), concept.scheme(), label, description));
            label.forEach(word -> frequency.merge(word, 1, Integer::sum));
        }
    }

    /** Concepts that a text may speak of, in no order. */
    List<Like> like(String text, @Nullable Kind kind) {
        Set<String> said = words(text);
        List<Like> found = new ArrayList<>();
        for (Words concept : concepts) {
            double score = score(said, concept) * (kind == null || KindWords.suits(kind, concept.scheme()) ? 1 : OTHER_SCHEME);
            if (score >= LEAST) {
                found.add(new Like(concept.concept(), score));
            }
        }
        return found;
    }

    private double score(Set<String> said, Words concept) {
        double named = 0;
        double all = 0;
        for (String word : concept.label()) {
            all += weight(word);
            named += said.contains(word) ? weight(word) : 0;
        }
        double described = 0;
        double spoken = 0;
        for (String word : said) {
            spoken += weight(word);
            described += concept.description().contains(word) || concept.label().contains(word) ? weight(word) : 0;
        }
        if (named == 0 || all == 0) {
            return 0;
        }
        return named / all * (1 - DESCRIPTION + DESCRIPTION * described / spoken);
    }

    private double weight(String word) {
        return Math.log(1 + concepts.size() / (1.0 + frequency.getOrDefault(word, 0)));
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : NO_WORD.split(PlainLetters.of(text))) {
            if (word.length() > 1 && !FILLERS.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** Enough for comparing: plural and the difference between British and American spelling. */
    private static String stem(String word) {
        String one = word.length() > ENDING && word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y"
                : word.length() > ENDING - 1 && word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
        return one.replace("our", "or").replace("ise", "ize").replace("ae", "e");
    }
}
