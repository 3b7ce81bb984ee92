package org.oncommons.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionnaireProblem.Rule;

/** Whether a questionnaire can be asked and its answers understood. */
public final class QuestionnaireCheck {

    private static final Pattern QUESTION_CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PART_CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private final QuestionnaireContent content;
    private final @Nullable Set<String> knownConcepts;
    private final List<QuestionnaireProblem> problems = new ArrayList<>();
    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Set<String> sectionCodes = new HashSet<>();

    private QuestionnaireCheck(QuestionnaireContent content, @Nullable Set<String> knownConcepts) {
        this.content = content;
        this.knownConcepts = knownConcepts;
    }

    /** All problems, in reading order; concepts are not looked up. */
    public static List<QuestionnaireProblem> problems(QuestionnaireContent content) {
        return new QuestionnaireCheck(content, null).run();
    }

    /**
     * All problems, in reading order.
     *
     * @param knownConcepts codes of the vocabulary; any other is a problem
     */
    public static List<QuestionnaireProblem> problems(QuestionnaireContent content, Set<String> knownConcepts) {
        return new QuestionnaireCheck(content, knownConcepts).run();
    }

    private List<QuestionnaireProblem> run() {
        Place whole = new Place("", "");
        if (content.languages().isEmpty()) {
            whole.report(Rule.NO_LANGUAGE, "");
        }
        if (content.sections().isEmpty()) {
            whole.report(Rule.NO_SECTION, "");
        }
        whole.needsText("", content.title());
        content.sections().forEach(this::section);
        return List.copyOf(problems);
    }

    private void section(Section section) {
        Place place = new Place(section.code(), "");
        place.needsCode("", section.code(), PART_CODE, sectionCodes);
        sectionCodes.add(section.code());
        place.needsText("", section.title());
        section.questions().forEach(question -> question(new Place(section.code(), question.code()), question));
    }

    private void question(Place place, Question question) {
        place.needsCode("", question.code(), QUESTION_CODE, asked.keySet());
        place.needsText("", question.text());
        options(place, question);
        rows(place, question);
        form(place, question);
        showIf(place, question);
        new MeaningCheck(question, knownConcepts, place).run();
        asked.putIfAbsent(question.code(), question);
    }

    private void options(Place place, Question question) {
        boolean expected = takesOptions(question.type());
        if (expected && question.options().size() < 2) {
            place.report(Rule.OPTIONS_MISSING, "");
        }
        if (!expected && !question.options().isEmpty()) {
            place.report(Rule.OPTIONS_UNUSED, "");
        }
        Set<String> codes = new HashSet<>();
        for (Option option : question.options()) {
            String part = "option " + option.code();
            place.needsCode(part, option.code(), PART_CODE, codes);
            codes.add(option.code());
            place.needsText(part, option.label());
            Double value = option.value();
            if (value != null && !(value >= 0 && value <= 1)) {
                place.report(Rule.VALUE_OUT_OF_RANGE, part, String.valueOf(value));
            }
        }
    }

    private void rows(Place place, Question question) {
        boolean expected = question.type() == QuestionType.RATING_MATRIX;
        if (expected && question.rows().isEmpty()) {
            place.report(Rule.ROWS_MISSING, "");
        }
        if (!expected && !question.rows().isEmpty()) {
            place.report(Rule.ROWS_UNUSED, "");
        }
        Set<String> codes = new HashSet<>();
        for (Row row : question.rows()) {
            String part = "row " + row.code();
            place.needsCode(part, row.code(), PART_CODE, codes);
            codes.add(row.code());
            place.needsText(part, row.label());
        }
    }

    private void form(Place place, Question question) {
        boolean choice = question.type() == QuestionType.SINGLE_CHOICE || question.type() == QuestionType.MULTIPLE_CHOICE;
        if (question.other() && !choice) {
            place.report(Rule.OTHER_UNUSED, "");
        }
        if (question.required() && question.type() == QuestionType.STATEMENT) {
            place.report(Rule.REQUIRED_STATEMENT, "");
        }
        ranking(place, question);
        number(place, question);
    }

    private static void ranking(Place place, Question question) {
        int places = question.rankUpTo();
        if (question.type() != QuestionType.RANKING) {
            if (places != 0) {
                place.report(Rule.RANK_UNUSED, String.valueOf(places));
            }
        } else if (places < 1 || places > question.options().size()) {
            place.report(Rule.RANK_OUT_OF_RANGE, String.valueOf(places));
        }
    }

    private static void number(Place place, Question question) {
        NumberRange range = question.number();
        if (question.type() != QuestionType.NUMBER) {
            if (range != null) {
                place.report(Rule.NUMBER_UNUSED, "");
            }
            return;
        }
        if (range == null) {
            place.report(Rule.NUMBER_MISSING, "");
            return;
        }
        if (range.minimum() != null && range.maximum() != null && range.minimum().compareTo(range.maximum()) > 0) {
            place.report(Rule.RANGE_EMPTY, range.minimum().toPlainString() + " to " + range.maximum().toPlainString());
        }
        if (range.decimals() < 0 || range.decimals() > 6) {
            place.report(Rule.DECIMALS_OUT_OF_RANGE, String.valueOf(range.decimals()));
        }
    }

    private void showIf(Place place, Question question) {
        ShowIf condition = question.showIf();
        if (condition == null) {
            return;
        }
        Question earlier = asked.get(condition.question());
        if (earlier == null || condition.question().equals(question.code())) {
            place.report(Rule.SHOW_IF_UNKNOWN, condition.question());
            return;
        }
        boolean matrix = earlier.type() == QuestionType.RATING_MATRIX;
        if (matrix != !condition.row().isEmpty() || (matrix && earlier.row(condition.row()).isEmpty())) {
            place.report(Rule.SHOW_IF_NO_ROW, condition.row());
        }
        if (earlier.options().isEmpty()) {
            place.report(Rule.SHOW_IF_WITHOUT_CHOICES, condition.question());
            return;
        }
        if (condition.anyOf().isEmpty()) {
            place.report(Rule.SHOW_IF_EMPTY, "");
        }
        condition.anyOf().stream()
                .filter(value -> earlier.option(value).isEmpty())
                .forEach(value -> place.report(Rule.SHOW_IF_NO_VALUE, value));
    }

    private static boolean takesOptions(QuestionType type) {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING_MATRIX, RANKING -> true;
            case NUMBER, DATE, SHORT_TEXT, LONG_TEXT, PROOF, STATEMENT -> false;
        };
    }

    /** A section or a question, to which problems are attached. */
    final class Place {

        private final String section;
        private final String question;

        private Place(String section, String question) {
            this.section = section;
            this.question = question;
        }

        void report(Rule rule, String detail) {
            report(rule, "", detail);
        }

        void report(Rule rule, String part, String detail) {
            problems.add(new QuestionnaireProblem(rule, section, question, part, detail));
        }

        private void needsText(String part, LocalizedText text) {
            content.languages().stream()
                    .filter(language -> text.byLanguage().getOrDefault(language, "").isBlank())
                    .forEach(language -> report(Rule.TEXT_MISSING, part, language));
        }

        private void needsCode(String part, String code, Pattern pattern, Set<String> taken) {
            if (!pattern.matcher(code).matches()) {
                report(Rule.CODE_MALFORMED, part, code);
            }
            if (taken.contains(code)) {
                report(Rule.CODE_REPEATED, part, code);
            }
        }
    }
}
