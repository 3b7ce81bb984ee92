package org.oncommons.intake.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.oncommons.intake.QuestionChoice;
import org.oncommons.page.Problem;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.vocabulary.Kind;
import org.oncommons.vocabulary.SurveyWords;
import org.oncommons.vocabulary.Vocabulary;

/** Reads the form of a question of an import. */
final class QuestionInput {

    private static final int LONGEST_TEXT = 5000;

    private QuestionInput() {}

    /** @throws Problem when a concept does not exist, is named twice, or a number does not lie from 0 to 1 */
    static QuestionChoice read(Question question, Map<String, String> form, Set<QuestionType> types, Vocabulary vocabulary) {
        String text = form.getOrDefault("text", "").strip();
        if (text.length() > LONGEST_TEXT) {
            throw Problem.invalid("intake.problem.text", LONGEST_TEXT);
        }
        QuestionType type = types.stream().filter(one -> one.name().equals(form.get("type"))).findFirst().orElse(question.type());
        String kind = form.getOrDefault("kind", "");
        boolean out = form.containsKey("out");
        if (kind.isEmpty()) {
            return new QuestionChoice(out, type, text, null, "", Map.of(), Map.of(), Map.of());
        }
        Map<String, String> rows = concepts(form, question.rows(), Row::code, "row-", vocabulary);
        Map<String, String> options = concepts(form, question.options(), Option::code, "option-", vocabulary);
        String concept = concept(form.getOrDefault("concept", ""), vocabulary);
        if (rows.isEmpty() && options.isEmpty() && concept.isEmpty()) {
            throw Problem.invalid("intake.problem.no-concept");
        }
        return new QuestionChoice(out, type, text, kind(kind), concept, rows, options, values(question, form));
    }

    /**
     * The form with concepts of the survey's own words: what is typed and no code names a concept, an empty row or option is named by its
     * words, and a question without either by what it asks.
     */
    static Map<String, String> inOwnWords(Question question, Map<String, String> form, Vocabulary vocabulary, SurveyWords words) {
        Map<String, String> names = new TreeMap<>();
        question.rows().forEach(row -> names.put("row-" + row.code(), row.label().in(Locale.ENGLISH)));
        if (question.type() == QuestionType.MULTIPLE_CHOICE || question.type() == QuestionType.RANKING) {
            question.options().forEach(option -> names.put("option-" + option.code(), option.label().in(Locale.ENGLISH)));
        }
        if (names.isEmpty()) {
            names.put("concept", question.text().in(Locale.ENGLISH));
        }
        names.replaceAll((field, name) -> form.getOrDefault(field, "").isBlank() ? name : form.get(field).strip());
        names.values().removeIf(name -> name.isBlank() || vocabulary.find(name).isPresent());
        Map<String, String> filled = new TreeMap<>(form);
        if (!form.getOrDefault("kind", "").isEmpty()) {
            Map<String, String> codes = words.concepts(names.values());
            names.forEach((field, name) -> filled.put(field, codes.get(name)));
        }
        return filled;
    }

    private static Kind kind(String kind) {
        try {
            return Kind.valueOf(kind);
        } catch (IllegalArgumentException unknown) {
            throw Problem.notFound();
        }
    }

    private static <T> Map<String, String> concepts(
            Map<String, String> form, Iterable<T> parts, Function<T, String> code, String prefix, Vocabulary vocabulary) {
        Map<String, String> concepts = new TreeMap<>();
        for (T part : parts) {
            String concept = concept(form.getOrDefault(prefix + code.apply(part), ""), vocabulary);
            if (!concept.isEmpty()) {
                if (concepts.containsValue(concept)) {
                    throw Problem.invalid("intake.problem.concept-twice", concept);
                }
                concepts.put(code.apply(part), concept);
            }
        }
        return concepts;
    }

    private static String concept(String typed, Vocabulary vocabulary) {
        String code = typed.strip();
        if (!code.isEmpty() && vocabulary.find(code).isEmpty()) {
            throw Problem.invalid("intake.problem.concept", code);
        }
        return code;
    }

    private static Map<String, Double> values(Question question, Map<String, String> form) {
        Map<String, Double> values = new TreeMap<>();
        for (Option option : question.options()) {
            String typed = form.getOrDefault("value-" + option.code(), "").strip().replace(',', '.');
            if (!typed.isEmpty()) {
                if (!typed.matches("0(\\.\\d{1,4})?|1(\\.0{1,4})?")) {
                    throw Problem.invalid("intake.problem.value", typed);
                }
                values.put(option.code(), Double.valueOf(typed));
            }
        }
        return values;
    }
}
