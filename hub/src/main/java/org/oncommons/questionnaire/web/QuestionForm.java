package org.oncommons.questionnaire.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.springframework.util.MultiValueMap;

/**
 * The form of a question, with everything as it was typed.
 *
 * @param text   by language
 * @param help   by language
 * @param values answers of the earlier question for which this one is asked
 * @param kind   name of the meaning's kind; empty: no meaning
 */
public record QuestionForm(
        String code, QuestionType type, Map<String, String> text, Map<String, String> help, boolean required, String showQuestion,
        String showRow, List<String> values, List<Line> options, List<Line> rows, boolean other, String rankUpTo, String unit,
        String minimum, String maximum, String decimals, String kind, String concept) {

    private static final Pattern LINE_ACTION = Pattern.compile("(add|drop|up|down)-(options|rows)(?:-(\\d{1,4}))?");

    /** One option or matrix row. */
    public record Line(
            String code, Map<String, String> label, Map<String, String> help, String concept, String value, boolean required, String kind) {

        static final Line EMPTY = new Line("", Map.of(), Map.of(), "", "", false, "");

        boolean blank() {
            return code.isBlank() && concept.isBlank() && value.isBlank()
                    && label.values().stream().allMatch(String::isBlank) && help.values().stream().allMatch(String::isBlank);
        }
    }

    static QuestionForm of(Question question) {
        var number = question.number();
        var condition = question.showIf();
        var meaning = question.meaning();
        return new QuestionForm(
                question.code(), question.type(), question.text().byLanguage(), question.help().byLanguage(), question.required(),
                condition == null ? "" : condition.question(), condition == null ? "" : condition.row(),
                condition == null ? List.of() : condition.anyOf(),
                question.options().stream().map(QuestionForm::line).toList(), question.rows().stream().map(QuestionForm::line).toList(),
                question.other(), question.rankUpTo() == 0 ? "" : String.valueOf(question.rankUpTo()),
                number == null ? "" : number.unit(), number == null ? "" : plain(number.minimum()),
                number == null ? "" : plain(number.maximum()), number == null ? "0" : String.valueOf(number.decimals()),
                meaning == null ? "" : meaning.kind().name(), meaning == null || meaning.concept() == null ? "" : meaning.concept());
    }

    static QuestionForm read(MultiValueMap<String, String> typed) {
        Map<String, String> one = typed.toSingleValueMap();
        return new QuestionForm(
                one.getOrDefault("code", "").strip(), type(one.getOrDefault("type", "")), texts(one, "text."), texts(one, "help."),
                one.containsKey("required"), one.getOrDefault("showQuestion", ""), one.getOrDefault("showRow", ""),
                typed.getOrDefault("values", List.of()), lines(one, "options."), lines(one, "rows."), one.containsKey("other"),
                one.getOrDefault("rankUpTo", ""), one.getOrDefault("unit", ""), one.getOrDefault("minimum", ""),
                one.getOrDefault("maximum", ""), one.getOrDefault("decimals", ""), one.getOrDefault("kind", ""),
                one.getOrDefault("concept", ""));
    }

    /** Whether this type of question has options. */
    public boolean takesOptions() {
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING_MATRIX, RANKING -> true;
            default -> false;
        };
    }

    /** Whether options of this type name concepts, or some do though they should not. */
    public boolean optionConcepts() {
        return type == QuestionType.MULTIPLE_CHOICE || type == QuestionType.RANKING
                || options.stream().anyMatch(line -> !line.concept().isBlank());
    }

    /** Whether options of this type have a value on the scale, or some do though they should not. */
    public boolean optionValues() {
        return type == QuestionType.SINGLE_CHOICE || type == QuestionType.RATING_MATRIX
                || options.stream().anyMatch(line -> !line.value().isBlank());
    }

    QuestionForm with(List<Line> newOptions, List<Line> newRows) {
        return new QuestionForm(code, type, text, help, required, showQuestion, showRow, values, newOptions, newRows, other, rankUpTo, unit,
                minimum, maximum, decimals, kind, concept);
    }

    /** With empty lines to begin with where the type needs options or rows and there are none; what stays empty is not kept. */
    QuestionForm offeringLines() {
        List<Line> three = List.of(Line.EMPTY, Line.EMPTY, Line.EMPTY);
        return with(takesOptions() && options.isEmpty() ? three : options,
                type == QuestionType.RATING_MATRIX && rows.isEmpty() ? three : rows);
    }

    /** The form after a button that changes only lines: {@code add-options}, {@code up-rows-2}, {@code drop-options-0}. */
    QuestionForm after(String action) {
        Matcher words = LINE_ACTION.matcher(action);
        if (!words.matches()) {
            return offeringLines();
        }
        boolean option = words.group(2).equals("options");
        List<Line> lines = new ArrayList<>(option ? options : rows);
        int at = words.group(3) == null ? 0 : Integer.parseInt(words.group(3));
        if (words.group(1).equals("add")) {
            lines.addAll(List.of(Line.EMPTY, Line.EMPTY, Line.EMPTY));
        } else if (at < lines.size()) {
            Line line = lines.remove(at);
            switch (words.group(1)) {
                case "up" -> lines.add(Math.max(0, at - 1), line);
                case "down" -> lines.add(Math.min(lines.size(), at + 1), line);
                default -> { }
            }
        }
        return option ? with(lines, rows) : with(options, lines);
    }

    private static Line line(Option option) {
        return new Line(option.code(), option.label().byLanguage(), Map.of(), option.concept() == null ? "" : option.concept(),
                option.value() == null ? "" : plain(BigDecimal.valueOf(option.value())), false, "");
    }

    private static Line line(Row row) {
        return new Line(row.code(), row.label().byLanguage(), row.help().byLanguage(), row.concept() == null ? "" : row.concept(), "",
                row.required(), row.kind() == null ? "" : row.kind().name());
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }

    private static QuestionType type(String name) {
        for (QuestionType type : QuestionType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        return QuestionType.SHORT_TEXT;
    }

    private static Map<String, String> texts(Map<String, String> typed, String stem) {
        return typed.entrySet().stream().filter(entry -> entry.getKey().startsWith(stem))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(stem.length()), Map.Entry::getValue));
    }

    /** Fields are named {@code options.<anything>.<field>}; the order in which the lines arrive is their order. */
    private static List<Line> lines(Map<String, String> typed, String stem) {
        Map<String, Map<String, String>> lines = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            int end = name.startsWith(stem) ? name.indexOf('.', stem.length()) : -1;
            if (end > 0) {
                lines.computeIfAbsent(name.substring(stem.length(), end), unused -> new LinkedHashMap<>())
                        .put(name.substring(end + 1), value);
            }
        });
        return lines.values().stream().map(fields -> new Line(
                fields.getOrDefault("code", "").strip(), texts(fields, "label."), texts(fields, "help."),
                fields.getOrDefault("concept", "").strip(), fields.getOrDefault("value", "").strip(), fields.containsKey("required"),
                fields.getOrDefault("kind", ""))).toList();
    }
}
