package org.oncommons.landscape;

import java.util.List;
import java.util.Locale;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Scheme;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Names of the concepts, and which scheme each belongs to, as the vocabulary is now: with what coordinators added and renamed. */
@Component
public class Words {

    /** Code of the scheme of cancer types. */
    public static final String CANCERS = "cancer-type";

    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The concept's name in the reader's language; a code that is not in the vocabulary names itself. */
    public String label(String concept, Locale language) {
        return vocabulary.label(concept, language);
    }

    /** The concept in words for patients; empty where there are none. */
    public String plain(String concept, Locale language) {
        return vocabulary.find(concept).map(known -> known.plain(language)).orElse("");
    }

    /** The scheme's name in the reader's language. */
    public String schemeLabel(String scheme, Locale language) {
        return vocabulary.scheme(scheme).map(known -> known.label(language)).orElse(scheme);
    }

    /** Code of the concept's scheme; empty for a code that is not in the vocabulary. */
    public String scheme(String concept) {
        return vocabulary.find(concept).map(Concept::scheme).orElse("");
    }

    /** Position of the scheme in the vocabulary's reading order. */
    public int order(String scheme) {
        return vocabulary.schemes().stream().map(Scheme::code).toList().indexOf(scheme);
    }

    /** Concepts of a scheme that are in use, by code. */
    public List<String> concepts(String scheme) {
        return vocabulary.concepts(scheme).stream().map(Concept::code).sorted().toList();
    }
}
