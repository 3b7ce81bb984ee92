package org.oncommons.intake.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.intake.MeaningSuggestion;
import org.oncommons.intake.QuestionChoice;
import org.oncommons.intake.SurveyImport;
import org.oncommons.questionnaire.Question;
import org.oncommons.questionnaire.QuestionType;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;

/**
 * One question of an import, to be corrected.
 *
 * @param suggestion null: none
 * @param types      that it can be given
 */
public record QuestionPage(
        StepsView steps, SurveyImport which, Question question, QuestionChoice choice, @Nullable MeaningSuggestion suggestion,
        Set<QuestionType> types, List<Concept> concepts) {

    private boolean decided() {
        return choice.kind() != null || suggestion == null;
    }

    /** What is decided, else what is suggested; null: nothing. */
    public @Nullable Kind kind() {
        return decided() ? choice.kind() : suggestion.kind();
    }

    public String concept() {
        return decided() ? choice.concept() : suggestion.concept();
    }

    public String rowConcept(String row) {
        return (decided() ? choice.rowConcepts() : suggestion.rowConcepts()).getOrDefault(row, "");
    }

    public String optionConcept(String option) {
        return (decided() ? choice.optionConcepts() : suggestion.optionConcepts()).getOrDefault(option, "");
    }

    /** Place on the scale as it is typed; empty: none. */
    public String value(String option) {
        Double value = (decided() ? choice.values() : suggestion.values()).get(option);
        return value == null ? "" : String.valueOf(value);
    }

    /** Rows carry the concepts. */
    public boolean byRow() {
        return !question.rows().isEmpty();
    }

    /** Options carry the concepts. */
    public boolean byOption() {
        return question.type() == QuestionType.MULTIPLE_CHOICE || question.type() == QuestionType.RANKING;
    }

    /** Options have a place on the scale. */
    public boolean scaled() {
        return question.type() == QuestionType.SINGLE_CHOICE || question.type() == QuestionType.RATING_MATRIX;
    }
}
