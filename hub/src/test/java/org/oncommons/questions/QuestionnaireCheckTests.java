package org.oncommons.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.oncommons.questions.LocalizedText.english;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.oncommons.questions.QuestionnaireProblem.Rule;
import org.oncommons.vocabulary.Kind;

class QuestionnaireCheckTests {

    private static final List<Option> YES_NO = List.of(option("yes", null, 1.0), option("no", null, 0.0));
    private static final List<Row> ROWS = List.of(row("lab", null));
    private static final Question ASKED = question("asked", QuestionType.SINGLE_CHOICE, YES_NO, List.of(), null);

    @Test
    void acceptsAQuestionnaireThatCanBeAsked() {
        assertThat(rules(ASKED, question("scores", QuestionType.RATING_MATRIX, YES_NO, ROWS, null),
                question("why", QuestionType.LONG_TEXT, List.of(), List.of(), new ShowIf("scores", "lab", List.of("yes"))))).isEmpty();
    }

    @Test
    void needsALanguageAndASection() {
        var empty = new QuestionnaireContent("q", english("Title"), LocalizedText.EMPTY, List.of(), List.of());
        assertThat(QuestionnaireCheck.problems(empty)).extracting(QuestionnaireProblem::rule)
                .containsExactly(Rule.NO_LANGUAGE, Rule.NO_SECTION);
    }

    @Test
    void needsTheTextOfEveryLanguage() {
        var content = new QuestionnaireContent("q", english("Title"), LocalizedText.EMPTY, List.of("en", "de"),
                List.of(new Section("s", english("Section"), LocalizedText.EMPTY, List.of(ASKED))));
        assertThat(QuestionnaireCheck.problems(content)).extracting(QuestionnaireProblem::rule).containsOnly(Rule.TEXT_MISSING).hasSize(5);
    }

    @Test
    void rejectsRepeatedAndMalformedCodes() {
        assertThat(rules(ASKED, ASKED)).containsExactly(Rule.CODE_REPEATED);
        assertThat(rules(question("two words", QuestionType.DATE, List.of(), List.of(), null))).containsExactly(Rule.CODE_MALFORMED);
        assertThat(rules(question("q", QuestionType.SINGLE_CHOICE, List.of(YES_NO.get(0), YES_NO.get(0)), List.of(), null)))
                .containsExactly(Rule.CODE_REPEATED);
        assertThat(rules(question("q", QuestionType.RATING_MATRIX, YES_NO, List.of(ROWS.get(0), ROWS.get(0)), null)))
                .containsExactly(Rule.CODE_REPEATED);
    }

    @Test
    void rejectsTwoSectionsOfOneCode() {
        Section section = new Section("s", english("Section"), LocalizedText.EMPTY, List.of());
        var content = new QuestionnaireContent("q", english("Title"), LocalizedText.EMPTY, List.of("en"), List.of(section, section));
        assertThat(QuestionnaireCheck.problems(content)).extracting(QuestionnaireProblem::rule).containsExactly(Rule.CODE_REPEATED);
    }

    @Test
    void wantsOptionsAndRowsWhereTheTypeNeedsThemAndNowhereElse() {
        assertThat(rules(question("q", QuestionType.SINGLE_CHOICE, List.of(), List.of(), null))).containsExactly(Rule.OPTIONS_MISSING);
        assertThat(rules(question("q", QuestionType.RATING_MATRIX, YES_NO, List.of(), null))).containsExactly(Rule.ROWS_MISSING);
        assertThat(rules(question("q", QuestionType.DATE, YES_NO, ROWS, null)))
                .containsExactly(Rule.OPTIONS_UNUSED, Rule.ROWS_UNUSED);
    }

    @Test
    void offersOtherOnlyBesideChoices() {
        assertThat(rules(full(QuestionType.DATE, false, List.of(), true, 0, null, null))).containsExactly(Rule.OTHER_UNUSED);
        assertThat(rules(full(QuestionType.MULTIPLE_CHOICE, false, YES_NO, true, 0, null, null))).isEmpty();
    }

    @Test
    void ranksAtLeastOneAndAtMostAllOptions() {
        assertThat(rules(ranking(0))).containsExactly(Rule.RANK_OUT_OF_RANGE);
        assertThat(rules(ranking(3))).containsExactly(Rule.RANK_OUT_OF_RANGE);
        assertThat(rules(ranking(2))).isEmpty();
        assertThat(rules(full(QuestionType.SINGLE_CHOICE, false, YES_NO, false, 1, null, null))).containsExactly(Rule.RANK_UNUSED);
    }

    @Test
    void takesNumbersOnlyFromARangeThatHoldsSome() {
        assertThat(rules(number(null))).containsExactly(Rule.NUMBER_MISSING);
        assertThat(rules(number(new NumberRange("", BigDecimal.TEN, BigDecimal.ONE, 0)))).containsExactly(Rule.RANGE_EMPTY);
        assertThat(rules(number(new NumberRange("", null, null, 7)))).containsExactly(Rule.DECIMALS_OUT_OF_RANGE);
        assertThat(rules(number(new NumberRange("", BigDecimal.ONE, BigDecimal.ONE, 6)))).isEmpty();
        assertThat(rules(full(QuestionType.DATE, false, List.of(), false, 0, new NumberRange("", null, null, 0), null)))
                .containsExactly(Rule.NUMBER_UNUSED);
    }

    @Test
    void keepsValuesBetweenZeroAndOne() {
        for (double value : new double[] {-0.01, 1.01, Double.NaN}) {
            List<Option> options = List.of(YES_NO.get(0), option("bad", null, value));
            assertThat(rules(question("q", QuestionType.SINGLE_CHOICE, options, List.of(), null)))
                    .containsExactly(Rule.VALUE_OUT_OF_RANGE);
        }
    }

    @Test
    void showsAQuestionOnlyDependingOnAnEarlierOneWithThatAnswer() {
        assertThat(rules(dependent(new ShowIf("asked", "", List.of("yes"))), ASKED)).containsExactly(Rule.SHOW_IF_UNKNOWN);
        assertThat(rules(ASKED, dependent(new ShowIf("asked", "", List.of("maybe"))))).containsExactly(Rule.SHOW_IF_NO_VALUE);
        assertThat(rules(ASKED, dependent(new ShowIf("asked", "lab", List.of("yes"))))).containsExactly(Rule.SHOW_IF_NO_ROW);
        assertThat(rules(ASKED, dependent(new ShowIf("asked", "", List.of())))).containsExactly(Rule.SHOW_IF_EMPTY);
        assertThat(rules(question("free", QuestionType.SHORT_TEXT, List.of(), List.of(), null),
                dependent(new ShowIf("free", "", List.of("x"))))).containsExactly(Rule.SHOW_IF_WITHOUT_CHOICES);
    }

    @Test
    void requiresNoStatementToBeAnswered() {
        assertThat(rules(full(QuestionType.STATEMENT, true, List.of(), false, 0, null, null))).containsExactly(Rule.REQUIRED_STATEMENT);
    }

    @Test
    void needsConceptAndValuesForAMeaning() {
        Meaning nameless = new Meaning(Kind.STRENGTH, null);
        List<Option> worthless = List.of(option("yes", null, null), option("no", null, null));
        assertThat(rules(full(QuestionType.SINGLE_CHOICE, false, YES_NO, false, 0, null, nameless)))
                .containsExactly(Rule.MEANING_WITHOUT_CONCEPT);
        assertThat(rules(full(QuestionType.SINGLE_CHOICE, false, worthless, false, 0, null, new Meaning(Kind.STRENGTH, "c"))))
                .containsExactly(Rule.MEANING_WITHOUT_VALUES);
        assertThat(rules(full(QuestionType.MULTIPLE_CHOICE, false, YES_NO, false, 0, null, nameless)))
                .containsExactly(Rule.MEANING_WITHOUT_CONCEPT);
        assertThat(rules(full(QuestionType.DATE, false, List.of(), false, 0, null, nameless))).containsExactly(Rule.MEANING_UNUSED);
    }

    @Test
    void namesEachConceptOnceAndOnlyTogetherWithAMeaning() {
        List<Option> twice = List.of(option("a", "topic-ai", null), option("b", "topic-ai", null));
        assertThat(rules(full(QuestionType.MULTIPLE_CHOICE, false, twice, false, 0, null, new Meaning(Kind.NEED, null))))
                .containsExactly(Rule.CONCEPT_REPEATED);
        assertThat(rules(question("q", QuestionType.RATING_MATRIX, YES_NO, List.of(row("a", "topic-ai")), null)))
                .containsExactly(Rule.CONCEPT_WITHOUT_MEANING);
    }

    @Test
    void knowsOnlyConceptsOfTheVocabularyItIsGiven() {
        Question question = full(QuestionType.SINGLE_CHOICE, false, YES_NO, false, 0, null, new Meaning(Kind.NEED, "topic-ai"));
        assertThat(QuestionnaireCheck.problems(content(question), Set.of("topic-ai"))).isEmpty();
        assertThat(QuestionnaireCheck.problems(content(question), Set.of())).extracting(QuestionnaireProblem::rule)
                .containsExactly(Rule.CONCEPT_UNKNOWN);
    }

    @Test
    void saysWhereAndWhatInWords() {
        assertThat(QuestionnaireCheck.problems(content(question("q", QuestionType.SINGLE_CHOICE,
                List.of(YES_NO.get(0), option("very", null, 2.0)), List.of(), null)))).hasToString(
                "[Section s, question q, option very has the value 2.0; it must lie from 0 to 1.]");
    }

    private static List<Rule> rules(Question... questions) {
        return QuestionnaireCheck.problems(content(questions)).stream().map(QuestionnaireProblem::rule).toList();
    }

    private static QuestionnaireContent content(Question... questions) {
        return new QuestionnaireContent("q", english("Title"), LocalizedText.EMPTY, List.of("en"),
                List.of(new Section("s", english("Section"), LocalizedText.EMPTY, Arrays.asList(questions))));
    }

    private static Question ranking(int places) {
        return full(QuestionType.RANKING, false, YES_NO, false, places, null, null);
    }

    private static Question number(@Nullable NumberRange range) {
        return full(QuestionType.NUMBER, false, List.of(), false, 0, range, null);
    }

    private static Question dependent(ShowIf condition) {
        return question("dependent", QuestionType.DATE, List.of(), List.of(), condition);
    }

    private static Question question(
            String code, QuestionType type, List<Option> options, List<Row> rows, @Nullable ShowIf condition) {
        return new Question(code, type, english("Text"), LocalizedText.EMPTY, false, condition, options, rows, false, 0, null, null);
    }

    private static Question full(
            QuestionType type,
            boolean required,
            List<Option> options,
            boolean other,
            int places,
            @Nullable NumberRange range,
            @Nullable Meaning meaning) {
        return new Question(
                "q", type, english("Text"), LocalizedText.EMPTY, required, null, options, List.of(), other, places, range, meaning);
    }

    private static Option option(String code, @Nullable String concept, @Nullable Double value) {
        return new Option(code, english("Option"), concept, value);
    }

    private static Row row(String code, @Nullable String concept) {
        return new Row(code, english("Row"), LocalizedText.EMPTY, false, concept, null);
    }
}
