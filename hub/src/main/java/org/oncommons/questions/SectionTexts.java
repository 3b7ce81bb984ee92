package org.oncommons.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * All texts of a section, or of the head of a questionnaire, for translating them side by side.
 *
 * @param texts in reading order
 */
public record SectionTexts(List<Entry> texts) {

    /**
     * One text.
     *
     * @param key  where it is: parts joined by points, such as {@code capability.row.biobank}; unique within the section
     * @param text in all languages
     */
    public record Entry(String key, LocalizedText text) {}

    public static SectionTexts of(Section section) {
        List<Entry> entries = new ArrayList<>();
        walk(section, (key, text) -> {
            entries.add(new Entry(key, text));
            return text;
        });
        return new SectionTexts(withSomething(entries));
    }

    /** The title and introduction of a questionnaire. */
    public static SectionTexts of(QuestionnaireContent content) {
        return new SectionTexts(withSomething(List.of(
                new Entry("title", content.title()), new Entry("introduction", content.introduction()))));
    }

    /** How many of the texts exist in the language. */
    public int done(String language) {
        return (int) texts.stream().filter(entry -> !entry.text().byLanguage().getOrDefault(language, "").isBlank()).count();
    }

    /** What a translator from one language to another works on, for telling whether it has changed. */
    public String hash(String source, String target) {
        return ContentHash.of(texts.stream().map(entry -> List.of(entry.key(),
                entry.text().byLanguage().getOrDefault(source, ""), entry.text().byLanguage().getOrDefault(target, ""))).toList());
    }

    /**
     * The section with these texts in the language.
     *
     * @param translated by key; blank takes the text away, a key that is absent leaves it as it is
     */
    public static Section translated(Section section, String language, Map<String, String> translated) {
        return walk(section, (key, text) -> with(text, language, translated.get(key)));
    }

    /** The questionnaire with this title and introduction in the language. */
    public static QuestionnaireContent translated(QuestionnaireContent content, String language, Map<String, String> translated) {
        return new QuestionnaireContent(content.code(), with(content.title(), language, translated.get("title")),
                with(content.introduction(), language, translated.get("introduction")), content.languages(), content.sections());
    }

    private static List<Entry> withSomething(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.text().isEmpty()).toList();
    }

    private static LocalizedText with(LocalizedText text, String language, @Nullable String translated) {
        if (translated == null) {
            return text;
        }
        Map<String, String> byLanguage = new TreeMap<>(text.byLanguage());
        String clean = TextLimits.clean(translated);
        if (clean.isEmpty()) {
            byLanguage.remove(language);
        } else {
            byLanguage.put(language, clean);
        }
        return new LocalizedText(byLanguage);
    }

    private static Section walk(Section section, BiFunction<String, LocalizedText, LocalizedText> change) {
        BiFunction<String, LocalizedText, LocalizedText> numbered = numbered(change);
        return new Section(section.code(), numbered.apply("title", section.title()),
                numbered.apply("description", section.description()),
                section.questions().stream().map(question -> walk(question, numbered)).toList());
    }

    private static Question walk(Question question, BiFunction<String, LocalizedText, LocalizedText> change) {
        String code = question.code();
        LocalizedText text = change.apply(code + ".text", question.text());
        LocalizedText help = change.apply(code + ".help", question.help());
        List<Option> options = question.options().stream().map(option -> new Option(option.code(),
                change.apply(code + ".option." + option.code(), option.label()), option.concept(), option.value())).toList();
        List<Row> rows = question.rows().stream().map(row -> new Row(row.code(),
                change.apply(code + ".row." + row.code(), row.label()), change.apply(code + ".row-help." + row.code(), row.help()),
                row.required(), row.concept(), row.kind())).toList();
        return new Question(code, question.type(), text, help, question.required(), question.showIf(), options, rows, question.other(),
                question.rankUpTo(), question.number(), question.meaning());
    }

    /** Gives a key that comes again a number, so that drafts with repeated codes keep all their texts apart. */
    private static BiFunction<String, LocalizedText, LocalizedText> numbered(BiFunction<String, LocalizedText, LocalizedText> change) {
        Map<String, Integer> seen = new HashMap<>();
        return (key, text) -> {
            int count = seen.merge(key, 1, Integer::sum);
            return change.apply(count == 1 ? key : key + "." + count, text);
        };
    }
}
