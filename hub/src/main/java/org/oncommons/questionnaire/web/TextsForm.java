package org.oncommons.questionnaire.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.TextLimits;

/**
 * The form of a section's or a questionnaire's head, as it was typed: a title and a longer text in each language.
 *
 * @param code      of the section; of the questionnaire, which cannot change
 * @param original  code of the section as it is kept; empty for a questionnaire
 * @param base      hash of the head that the form was filled from
 * @param languages that are shown
 * @param title     by language
 * @param text      the description or introduction by language
 * @param further   a language to add; empty: none
 * @param theirs    what somebody else changed meanwhile, as seen from what was typed; null: nobody did
 */
public record TextsForm(
        EditAddresses at, String code, String original, String base, List<String> languages, Map<String, String> title,
        Map<String, String> text, String further, List<FieldError> errors, @Nullable List<Part> theirs) {

    static Map<String, String> typed(Map<String, String> parameters, String stem) {
        Map<String, String> texts = new TreeMap<>();
        parameters.forEach((name, value) -> {
            if (name.startsWith(stem)) {
                texts.put(name.substring(stem.length()), value);
            }
        });
        return texts;
    }

    /** The typed texts, and the old ones in languages that are not shown. */
    static LocalizedText merged(LocalizedText old, List<String> languages, Map<String, String> typed) {
        Map<String, String> all = new TreeMap<>(old.byLanguage());
        languages.forEach(all::remove);
        all.putAll(TextLimits.text(languages, language -> typed.getOrDefault(language, "")).byLanguage());
        return new LocalizedText(all);
    }

    static void checkLengths(String field, Map<String, String> typed, List<FieldError> errors) {
        typed.forEach((language, text) -> {
            if (text.length() > TextLimits.TEXT) {
                errors.add(new FieldError(field + language, "questionnaire.error.too-long", TextLimits.TEXT, text.length()));
            }
        });
    }

    TextsForm refused(List<FieldError> newErrors) {
        return new TextsForm(at, code, original, base, languages, title, text, further, newErrors, null);
    }

    TextsForm contested(String newBase, List<Part> newTheirs) {
        return new TextsForm(at, code, original, newBase, languages, title, text, further, List.of(), newTheirs);
    }

    public @Nullable FieldError error(String field) {
        return errors.stream().filter(error -> error.field().equals(field)).findFirst().orElse(null);
    }
}
