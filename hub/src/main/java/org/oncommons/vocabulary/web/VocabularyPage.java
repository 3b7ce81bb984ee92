package org.oncommons.vocabulary.web;

import java.util.List;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Scheme;

/**
 * The schemes, and what a search found.
 *
 * @param found concepts with the words; empty when nothing was searched
 */
public record VocabularyPage(String search, List<SchemeLine> schemes, List<Concept> found) {

    /**
     * A scheme with its concepts.
     *
     * @param first a few names, to see what it is about
     */
    public record SchemeLine(Scheme scheme, int concepts, List<Concept> first) {}
}
