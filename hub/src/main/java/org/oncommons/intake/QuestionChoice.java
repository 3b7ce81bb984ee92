package org.oncommons.intake;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionType;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Kind;

/**
 * What a coordinator decided about one question of a file; everything left open stays as the file says.
 *
 * @param leftOut        whether the question and its answers are not imported
 * @param type           another type; null: the file's
 * @param text           other words of the question; empty: the file's
 * @param kind           what its answers say about concepts; null: nothing that the map uses
 * @param concept        of the question as a whole; empty: none
 * @param rowConcepts    concept by code of the matrix row
 * @param optionConcepts concept by code of the option
 * @param values         place on the scale from 0 to 1 by code of the option
 */
public record QuestionChoice(
        boolean leftOut, @Nullable QuestionType type, String text, @Nullable Kind kind, String concept,
        Map<String, String> rowConcepts, Map<String, String> optionConcepts, Map<String, Double> values) {

    /** Nothing decided. */
    public static final QuestionChoice NONE = new QuestionChoice(false, null, "", null, "", Map.of(), Map.of(), Map.of());

    public QuestionChoice {
        text = text == null ? "" : text;
        concept = concept == null ? "" : concept;
        rowConcepts = rowConcepts == null ? Map.of() : Map.copyOf(rowConcepts);
        optionConcepts = optionConcepts == null ? Map.of() : Map.copyOf(optionConcepts);
        values = values == null ? Map.of() : Map.copyOf(values);
    }

    /** The same, left out or taken in. */
    public QuestionChoice leftOut(boolean out) {
        return new QuestionChoice(out, type, text, kind, concept, rowConcepts, optionConcepts, values);
    }

    /** The same with what a suggestion says its answers mean. */
    public QuestionChoice meaning(MeaningSuggestion suggestion) {
        return new QuestionChoice(
                leftOut, type, text, suggestion.kind(), suggestion.concept(), suggestion.rowConcepts(), suggestion.optionConcepts(),
                suggestion.values());
    }

    /** The same without a meaning. */
    public QuestionChoice withoutMeaning() {
        return new QuestionChoice(leftOut, type, text, null, "", Map.of(), Map.of(), Map.of());
    }

    /** The same with concepts that exist; without any left, it means nothing. */
    QuestionChoice within(Set<String> concepts) {
        Map<String, String> rows = new TreeMap<>(rowConcepts);
        Map<String, String> options = new TreeMap<>(optionConcepts);
        rows.values().retainAll(concepts);
        options.values().retainAll(concepts);
        String whole = concepts.contains(concept) ? concept : "";
        boolean any = !rows.isEmpty() || !options.isEmpty() || !whole.isEmpty();
        return any ? new QuestionChoice(leftOut, type, text, kind, whole, rows, options, values) : withoutMeaning();
    }
}
