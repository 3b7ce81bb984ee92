package org.oncommons.methods.grouping;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How close texts are by the words they share, rare ones counting more: the cosine of their vectors of tf · idf, tf = 1 + ln(number of
 * times the word stands in the text), idf = ln(N / number of texts with the word) (Manning, Raghavan and Schütze 2008, chapter 6). A word
 * of all texts counts nothing; a text without any other word is close to none. In any language; without grammar, so that two forms of a
 * word are two words unless the caller cuts them to one.
 */
public final class SharedWords {

    private final List<Map<String, Double>> vectors;

    private SharedWords(List<Map<String, Double>> vectors) {
        this.vectors = vectors;
    }

    /** @param texts each as its words in order */
    public static SharedWords of(List<List<String>> texts) {
        Map<String, Integer> holders = new HashMap<>();
        texts.forEach(text -> new HashSet<>(text).forEach(word -> holders.merge(word, 1, Integer::sum)));
        return new SharedWords(texts.stream().map(text -> unit(text, holders, texts.size())).toList());
    }

    private static Map<String, Double> unit(List<String> text, Map<String, Integer> holders, int texts) {
        Map<String, Integer> times = new HashMap<>();
        text.forEach(word -> times.merge(word, 1, Integer::sum));
        Map<String, Double> vector = new HashMap<>();
        times.forEach((word, count) -> vector.put(word, (1 + Math.log(count)) * Math.log((double) texts / holders.get(word))));
        double length = Math.sqrt(vector.values().stream().sorted().mapToDouble(x -> x * x).sum());
        vector.replaceAll((word, x) -> length == 0 ? 0 : x / length);
        return Map.copyOf(vector);
    }

    /** From 0 (no rarer word in common) to 1 (the same words), accurate to 1e-12. */
    public double closeness(int one, int other) {
        Map<String, Double> shorter = vectors.get(one).size() <= vectors.get(other).size() ? vectors.get(one) : vectors.get(other);
        Map<String, Double> longer = shorter == vectors.get(one) ? vectors.get(other) : vectors.get(one);
        double sum = shorter.entrySet().stream().map(entry -> entry.getValue() * longer.getOrDefault(entry.getKey(), 0.0))
                .sorted().mapToDouble(Double::doubleValue).sum();
        return Math.clamp(sum, 0, 1);
    }
}
