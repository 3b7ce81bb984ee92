package org.oncommons.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireChange.What;

/** What differs between two questions, part by part. */
public final class QuestionComparison {

    private final List<Part> parts = new ArrayList<>();

    private QuestionComparison() {}

    /** What changed from the one to the other, in the order in which a form shows it; empty: nothing. */
    public static List<Part> between(Question before, Question after) {
        QuestionComparison comparison = new QuestionComparison();
        comparison.question(before, after);
        return List.copyOf(comparison.parts);
    }

    /** What changed in a text, by language. */
    static List<Part> between(What what, LocalizedText before, LocalizedText after) {
        QuestionComparison comparison = new QuestionComparison();
        comparison.text(what, before, after);
        return List.copyOf(comparison.parts);
    }

    private void question(Question before, Question after) {
        add(What.TYPE, before.type().name(), after.type().name());
        text(What.TEXT, before.text(), after.text());
        text(What.HELP, before.help(), after.help());
        add(What.REQUIRED, yes(before.required()), yes(after.required()));
        add(What.CONDITION, condition(before.showIf()), condition(after.showIf()));
        list(What.OPTION, before.options(), after.options(), Option::code, QuestionComparison::words);
        list(What.ROW, before.rows(), after.rows(), Row::code, QuestionComparison::words);
        add(What.OTHER, yes(before.other()), yes(after.other()));
        add(What.RANKING, String.valueOf(before.rankUpTo()), String.valueOf(after.rankUpTo()));
        add(What.NUMBER, number(before.number()), number(after.number()));
        add(What.MEANING, meaning(before.meaning()), meaning(after.meaning()));
    }

    private void text(What what, LocalizedText before, LocalizedText after) {
        TreeSet<String> languages = new TreeSet<>(before.byLanguage().keySet());
        languages.addAll(after.byLanguage().keySet());
        for (String language : languages) {
            String old = before.byLanguage().getOrDefault(language, "");
            String present = after.byLanguage().getOrDefault(language, "");
            if (!old.equals(present)) {
                parts.add(new Part(what, language, old, present));
            }
        }
    }

    private void add(What what, String before, String after) {
        if (!before.equals(after)) {
            parts.add(new Part(what, "", before, after));
        }
    }

    private <T> void list(What what, List<T> before, List<T> after, Function<T, String> code, Function<T, String> words) {
        Map<String, String> old = byCode(before, code, words);
        Map<String, String> present = byCode(after, code, words);
        old.forEach((key, text) -> {
            if (!text.equals(present.getOrDefault(key, ""))) {
                parts.add(new Part(what, key, text, present.getOrDefault(key, "")));
            }
        });
        present.forEach((key, text) -> {
            if (!old.containsKey(key)) {
                parts.add(new Part(what, key, "", text));
            }
        });
        List<String> kept = old.keySet().stream().filter(present::containsKey).toList();
        List<String> order = present.keySet().stream().filter(old::containsKey).toList();
        if (!kept.equals(order)) {
            parts.add(new Part(What.ORDER, "", String.join(", ", kept), String.join(", ", order)));
        }
    }

    private static <T> Map<String, String> byCode(List<T> list, Function<T, String> code, Function<T, String> words) {
        Map<String, String> byCode = new LinkedHashMap<>();
        list.forEach(part -> byCode.merge(code.apply(part), words.apply(part), (one, other) -> one + "; " + other));
        return byCode;
    }

    private static String words(Option option) {
        return all(option.label()) + suffix(option.concept()) + suffix(option.value());
    }

    private static String words(Row row) {
        String help = row.help().isEmpty() ? "" : " [" + all(row.help()) + "]";
        return all(row.label()) + help + suffix(row.concept()) + suffix(row.kind()) + (row.required() ? " *" : "");
    }

    private static String all(LocalizedText text) {
        return text.byLanguage().size() == 1 ? text.in(Locale.ENGLISH) : text.byLanguage().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue()).collect(Collectors.joining(" / "));
    }

    private static String suffix(@Nullable Object part) {
        return part == null ? "" : " (" + part + ")";
    }

    private static String yes(boolean holds) {
        return holds ? "YES" : "NO";
    }

    private static String condition(@Nullable ShowIf condition) {
        return condition == null ? "" : condition.question() + (condition.row().isEmpty() ? "" : "." + condition.row())
                + " = " + String.join(", ", condition.anyOf());
    }

    private static String number(@Nullable NumberRange range) {
        return range == null ? "" : "%s … %s %s (%d)".formatted(Objects.requireNonNullElse(range.minimum(), "−∞"),
                Objects.requireNonNullElse(range.maximum(), "∞"), range.unit(), range.decimals());
    }

    private static String meaning(@Nullable Meaning meaning) {
        return meaning == null ? "" : meaning.kind() + suffix(meaning.concept());
    }
}
