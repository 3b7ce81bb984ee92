package org.oncommons.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.intake.QuestionChoice;
import org.oncommons.intake.SurveyImport;
import org.oncommons.page.Paging;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.suggestion.MeaningSuggestion;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.Vocabulary;

/**
 * The questions of an import.
 *
 * @param all       how many there are
 * @param meant     how many have a meaning
 * @param suggested how many have a suggestion that is neither taken nor refused
 * @param out       how many are left out
 * @param own       how many matrices and rankings can be mapped in their own words at once
 * @param show      the filter: empty, meaning, suggested, out
 */
public record QuestionsPage(
        StepsView steps, SurveyImport which, Paging<Row> rows, int all, int meant, int suggested, int out, int own, String search, String show,
        Vocabulary vocabulary) {

    /**
     * One question.
     *
     * @param suggestion null: none
     * @param framed     whether its words say what is asked of its rows or options
     */
    public record Row(Question question, QuestionChoice choice, @Nullable MeaningSuggestion suggestion, boolean framed) {

        /** Whether its rows or options can become concepts of their own. */
        public boolean own() {
            return framed && choice.kind() == null && !choice.leftOut();
        }

        public QuestionType type() {
            return choice.type() == null ? question.type() : choice.type();
        }

        /** Whether a suggestion waits for a decision. */
        public boolean suggested() {
            return suggestion != null && choice.kind() == null && !choice.leftOut();
        }

        /** Rows of a matrix, else options: how many. */
        public int parts() {
            return question.rows().isEmpty() ? question.options().size() : question.rows().size();
        }

        boolean shown(String filter) {
            return switch (filter) {
                case "meaning" -> choice.kind() != null && !choice.leftOut();
                case "suggested" -> suggested();
                case "out" -> choice.leftOut();
                default -> true;
            };
        }
    }

    /** A meaning as lines: the words of the file, then the concept. */
    public record Line(String words, String concept) {}

    /** What a question is taken to mean, or may mean. */
    public record Said(Kind kind, List<Line> lines, double score) {}

    /** The decided meaning, else the suggestion; null: neither. */
    public @Nullable Said said(Row row, Locale language) {
        QuestionChoice choice = row.choice();
        if (choice.kind() != null) {
            return new Said(choice.kind(), lines(row.question(), choice.concept(), choice.rowConcepts(), choice.optionConcepts(), language), 1);
        }
        MeaningSuggestion guess = row.suggestion();
        return guess == null ? null : new Said(
                guess.kind(), lines(row.question(), guess.concept(), guess.rowConcepts(), guess.optionConcepts(), language), guess.score());
    }

    private List<Line> lines(Question question, String concept, Map<String, String> rows, Map<String, String> options, Locale language) {
        List<Line> lines = new ArrayList<>();
        if (!concept.isEmpty()) {
            lines.add(new Line("", vocabulary.label(concept, language)));
        }
        question.rows().stream().filter(row -> rows.containsKey(row.code()))
                .forEach(row -> lines.add(new Line(row.label().in(language), vocabulary.label(rows.get(row.code()), language))));
        question.options().stream().filter(option -> options.containsKey(option.code()))
                .forEach(option -> lines.add(new Line(option.label().in(language), vocabulary.label(options.get(option.code()), language))));
        return lines;
    }

    /** The filters for links, without the page. */
    public String query() {
        return "search=" + java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8) + "&show=" + show + "&";
    }
}
