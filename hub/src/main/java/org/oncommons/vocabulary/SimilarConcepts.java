package org.oncommons.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds concepts of one scheme whose names are so alike that they may mean the same. */
public final class SimilarConcepts {

    /** Dice coefficient from which a pair is worth a look; words with one changed letter lie above, different words below. */
    static final double ALIKE = 0.6;

    private SimilarConcepts() {}

    /** Two concepts and how alike their English names are, 0 to 1. */
    public record Pair(Concept one, Concept other, double likeness) {}

    /** Pairs of one scheme, the most alike first. */
    public static List<Pair> among(List<Concept> concepts) {
        List<Pair> pairs = new ArrayList<>();
        for (int one = 0; one < concepts.size(); one++) {
            for (int other = one + 1; other < concepts.size(); other++) {
                Concept first = concepts.get(one);
                Concept second = concepts.get(other);
                double likeness = first.scheme().equals(second.scheme()) ? likeness(first.label(Locale.ENGLISH), second.label(Locale.ENGLISH)) : 0;
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(first, second, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    /** Dice coefficient of the sets of three neighbouring letters: 2 |A ∩ B| / (|A| + |B|). */
    static double likeness(String one, String other) {
        Set<String> first = triples(one);
        Set<String> second = triples(other);
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return 2.0 * shared.size() / (first.size() + second.size());
    }

    private static Set<String> triples(String text) {
        String padded = "  " + PlainLetters.of(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
        Set<String> triples = new HashSet<>();
        for (int start = 0; start + 3 <= padded.length(); start++) {
            triples.add(padded.substring(start, start + 3));
        }
        return triples;
    }
}
