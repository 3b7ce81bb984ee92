package org.oncommons.suggestion;

import java.util.Map;
import org.oncommons.vocabulary.Kind;

/**
 * What the answers of a question may mean for the map.
 *
 * @param kind           guessed from the wording
 * @param concept        code of the concept of the question as a whole; empty: rows or options name them
 * @param rowConcepts    by code of the row
 * @param optionConcepts by code of the option
 * @param values         place of each option on the scale from 0 to 1; an option that is not in it says nothing
 * @param score          how alike the words are, 0 to 1: the mean over the concepts
 */
public record MeaningSuggestion(
        Kind kind, String concept, Map<String, String> rowConcepts, Map<String, String> optionConcepts, Map<String, Double> values,
        double score) {

    public MeaningSuggestion {
        rowConcepts = Map.copyOf(rowConcepts);
        optionConcepts = Map.copyOf(optionConcepts);
        values = Map.copyOf(values);
    }
}
