package org.oncommons.formats.questions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;

/** Builds questions out of what a file tells. */
public final class Questions {

    /** Digits that a number without further information may have after the point. */
    public static final int DECIMALS = 6;

    private static final Pattern LEADING_NUMBER = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)(?![\\d.])\\s*.*", Pattern.DOTALL);

    private Questions() {}

    public static Question plain(String code, QuestionType type, LocalizedText text) {
        return new Question(
                code, type, text, LocalizedText.EMPTY, false, null, List.of(), List.of(), false, 0, number(type), null);
    }

    public static Question choice(String code, QuestionType type, LocalizedText text, List<Option> options, boolean other) {
        int places = type == QuestionType.RANKING ? options.size() : 0;
        return new Question(
                code, type, text, LocalizedText.EMPTY, false, null, options, List.of(), other, places, null, null);
    }

    public static Question ranking(String code, LocalizedText text, List<Option> options, int places) {
        return new Question(
                code, QuestionType.RANKING, text, LocalizedText.EMPTY, false, null, options, List.of(), false, places, null, null);
    }

    public static Question matrix(String code, LocalizedText text, List<Option> options, List<Row> rows) {
        return new Question(
                code, QuestionType.RATING_MATRIX, text, LocalizedText.EMPTY, false, null, options, rows, false, 0, null, null);
    }

    private static @Nullable NumberRange number(QuestionType type) {
        return type == QuestionType.NUMBER ? new NumberRange("", null, null, DECIMALS) : null;
    }

    /** The same question with what only a structure tells: help, duty and range. */
    public static Question detailed(Question question, LocalizedText help, boolean required, @Nullable NumberRange range) {
        return new Question(
                question.code(),
                question.type(),
                question.text(),
                help,
                required,
                question.showIf(),
                question.options(),
                question.rows(),
                question.other(),
                question.rankUpTo(),
                range == null ? question.number() : range,
                question.meaning());
    }

    public static Option option(String code, LocalizedText label) {
        return new Option(code, label, null, null);
    }

    public static Row row(String code, LocalizedText label) {
        return new Row(code, label, LocalizedText.EMPTY, false, null, null);
    }

    /** Options for labels met in a file: in their numeric order where all begin with a number, else as they were met. */
    public static List<Option> options(List<String> labels) {
        Codes codes = new Codes();
        List<Option> options = new ArrayList<>();
        for (String label : sorted(labels)) {
            options.add(option(codes.unique(label), LocalizedText.english(label)));
        }
        return options;
    }

    private static List<String> sorted(List<String> labels) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (String label : labels) {
            leadingNumber(label).ifPresent(number -> numbers.put(label, number));
        }
        if (numbers.size() < labels.size()) {
            return labels;
        }
        return labels.stream().sorted(Comparator.comparingDouble(numbers::get)).toList();
    }

    private static OptionalDouble leadingNumber(String label) {
        Matcher match = LEADING_NUMBER.matcher(label);
        return match.matches() ? OptionalDouble.of(Double.parseDouble(match.group(1))) : OptionalDouble.empty();
    }
}
