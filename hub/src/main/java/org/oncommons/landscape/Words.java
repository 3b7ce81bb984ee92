package org.oncommons.landscape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Scheme;
import org.oncommons.vocabulary.VocabularyFile;
import org.springframework.stereotype.Component;

/** Names of the concepts, and which scheme each belongs to. */
@Component
public class Words {

    /** Code of the scheme of cancer types. */
    public static final String CANCERS = "cancer-type";

    private final List<Scheme> schemes;
    private final Map<String, Concept> concepts;

    Words() {
        VocabularyFile vocabulary = VocabularyFile.shipped();
        schemes = vocabulary.schemes();
        concepts = vocabulary.concepts().stream().collect(Collectors.toMap(Concept::code, Function.identity()));
    }

    /** The concept's name in the reader's language; a code that is not in the vocabulary names itself. */
    public String label(String concept, Locale language) {
        Concept known = concepts.get(concept);
        return known == null ? concept : in(known.labels(), language);
    }

    /** The concept in words for patients; empty where there are none. */
    public String plain(String concept, Locale language) {
        Concept known = concepts.get(concept);
        return known == null ? "" : in(known.plain(), language);
    }

    /** The scheme's name in the reader's language. */
    public String schemeLabel(String scheme, Locale language) {
        return schemes.stream().filter(known -> known.code().equals(scheme)).findFirst()
                .map(known -> in(known.labels(), language)).orElse(scheme);
    }

    /** Code of the concept's scheme; empty for a code that is not in the vocabulary. */
    public String scheme(String concept) {
        Concept known = concepts.get(concept);
        return known == null ? "" : known.scheme();
    }

    /** Position of the scheme in the vocabulary's reading order. */
    public int order(String scheme) {
        return schemes.stream().map(Scheme::code).toList().indexOf(scheme);
    }

    /** Concepts of a scheme in the vocabulary's order. */
    public List<String> concepts(String scheme) {
        return concepts.values().stream().filter(concept -> concept.scheme().equals(scheme)).map(Concept::code).sorted().toList();
    }

    private static String in(Map<String, String> texts, Locale language) {
        String exact = texts.get(language.toLanguageTag());
        String near = exact != null ? exact : texts.get(language.getLanguage());
        return near != null ? near : texts.getOrDefault("en", "");
    }
}
