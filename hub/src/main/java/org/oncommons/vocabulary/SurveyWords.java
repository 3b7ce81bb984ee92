package org.oncommons.vocabulary;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes concepts of what a survey asks about in its own words, for surveys of fields that the vocabulary does not know. */
@Service
@Transactional
public class SurveyWords {

    /** The scheme of these concepts; it is there as soon as the first of them is. */
    public static final String SCHEME = "survey-words";

    private static final Scheme WORDS = new Scheme(SCHEME, Map.of("en", "Words of surveys"),
            Map.of("en", "What surveys asked about in their own words."));
    private static final String PREFIX = "own-";
    private static final int LONGEST_CODE = 60;

    private final VocabularyTables tables;
    private final VocabularyManagement management;

    SurveyWords(VocabularyTables tables, VocabularyManagement management) {
        this.tables = tables;
        this.management = management;
    }

    /** Code of the concept by its name. The same name, whatever its capitals and spaces, is the same concept in every survey. */
    public Map<String, String> concepts(Collection<String> names) {
        List<Scheme> schemes = tables.schemes();
        if (!names.isEmpty() && schemes.stream().noneMatch(scheme -> scheme.code().equals(SCHEME))) {
            tables.add(WORDS, schemes.size());
        }
        Map<String, VocabularyEntry> known = new HashMap<>();
        Set<String> codes = new HashSet<>();
        for (VocabularyEntry entry : tables.entries()) {
            codes.add(entry.concept().code());
            if (entry.concept().scheme().equals(SCHEME)) {
                known.put(same(entry.concept().label(Locale.ENGLISH)), entry);
            }
        }
        Map<String, String> concepts = new LinkedHashMap<>();
        Map<String, String> made = new HashMap<>();
        for (String name : names) {
            VocabularyEntry there = known.get(same(name));
            concepts.put(name, there != null ? inUse(there) : made.computeIfAbsent(same(name), unused -> add(name, codes)));
        }
        return concepts;
    }

    /** What is equal for two ways to write a name: capitals, spaces and signs do not count, and "&" is "and". */
    public static String same(String name) {
        return PlainLetters.of(name).replace("&", " and ").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private String inUse(VocabularyEntry entry) {
        if (!entry.retired()) {
            return entry.concept().code();
        }
        if (!entry.replacedBy().isEmpty()) {
            return entry.replacedBy();
        }
        management.restore(entry.concept().code());
        return entry.concept().code();
    }

    private String add(String name, Set<String> codes) {
        String words = PlainLetters.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String stem = PREFIX + (words.isEmpty() ? "words" : words.substring(0, Math.min(words.length(), LONGEST_CODE)).replaceAll("-$", ""));
        String code = Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? stem : stem + "-" + number)
                .filter(codes::add).findFirst().orElseThrow();
        String label = name.strip().replaceAll("\\s+", " ");
        management.add(new Concept(code, SCHEME, "", Map.of("en", label), Map.of("en", label), Map.of("en", label), List.of()));
        return code;
    }
}
