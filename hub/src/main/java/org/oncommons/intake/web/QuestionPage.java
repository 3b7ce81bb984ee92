package org.oncommons.intake.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.oncommons.intake.QuestionChoice;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Shell;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Kind;

/**
 * One question of an import, to be corrected.
 *
 * @param suggestion null: none
 * @param scale      what the options may mean from 0 to 1, by code; empty: they are no scale
 * @param types      that it can be given
 * @param typed      the form as it was sent and refused; empty: nothing was
 * @param problem    why it was refused; empty: it was not
 */
public record QuestionPage(
        StepsView steps, SurveyImport which, Question question, QuestionChoice choice, @Nullable MeaningSuggestion suggestion,
        Map<String, Double> scale, Set<QuestionType> types, List<Concept> concepts, Map<String, String> typed, String problem) {

    private boolean decided() {
        return choice.kind() != null || suggestion == null;
    }

    private String typedOr(String field, String kept) {
        return typed.isEmpty() ? kept : typed.getOrDefault(field, "");
    }

    public String text(Locale language) {
        return typedOr("text", choice.text().isBlank() ? question.text().in(language) : choice.text());
    }

    /** Whether what has no concept is to be named by its own words. */
    public boolean own() {
        return typed.containsKey("own");
    }

    /** Name of the type. */
    public String type() {
        return typedOr("type", (choice.type() == null ? question.type() : choice.type()).name());
    }

    public boolean leftOut() {
        return typed.isEmpty() ? choice.leftOut() : typed.containsKey("out");
    }

    /** What is typed, decided, or else suggested; empty: nothing. */
    public String kind() {
        @Nullable Kind kept = decided() ? choice.kind() : suggestion.kind();
        return typedOr("kind", kept == null ? "" : kept.name());
    }

    public String concept() {
        return typedOr("concept", decided() ? choice.concept() : suggestion.concept());
    }

    public String rowConcept(String row) {
        return typedOr("row-" + row, (decided() ? choice.rowConcepts() : suggestion.rowConcepts()).getOrDefault(row, ""));
    }

    public String optionConcept(String option) {
        return typedOr("option-" + option, (decided() ? choice.optionConcepts() : suggestion.optionConcepts()).getOrDefault(option, ""));
    }

    /** The concept of the code in words; empty: there is none. */
    public String named(String code, Shell shell) {
        return concepts.stream().filter(concept -> concept.code().equals(code)).findFirst()
                .map(concept -> shell.text("intake.question.named", concept.label(shell.language()))).orElse("");
    }

    /** Place on the scale as it is typed; empty: none. */
    public String value(String option) {
        Double value = (choice.kind() != null ? choice.values() : suggestion != null ? suggestion.values() : scale).get(option);
        return typedOr("value-" + option, value == null ? "" : String.valueOf(value).replaceAll("\\.0$", ""));
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
