package org.oncommons.vocabulary.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.VocabularyEntry;

/** What was typed about a concept: English words; those of further languages come by file and are kept. */
public record ConceptForm(String code, String scheme, String broader, String label, String plain, String description, String codes, String version) {

    private static final int LONGEST = 2000;

    public ConceptForm {
        code = typed(code);
        scheme = typed(scheme);
        broader = typed(broader);
        label = typed(label);
        plain = typed(plain);
        description = typed(description);
        codes = typed(codes);
        version = typed(version);
    }

    static ConceptForm empty(String scheme) {
        return new ConceptForm("", scheme, "", "", "", "", "", "");
    }

    static ConceptForm of(VocabularyEntry entry) {
        Concept concept = entry.concept();
        return new ConceptForm(
                concept.code(), concept.scheme(), concept.broader(), concept.labels().getOrDefault("en", ""),
                concept.plain().getOrDefault("en", ""), concept.descriptions().getOrDefault("en", ""), String.join(" ", concept.codes()),
                String.valueOf(entry.version()));
    }

    boolean tooLong() {
        return List.of(code, label, plain, description, codes).stream().anyMatch(text -> text.length() > LONGEST);
    }

    /** The concept as typed, with the texts in other languages that it had. */
    Concept concept(@Nullable Concept before) {
        return new Concept(
                before == null ? code : before.code(), before == null ? scheme : before.scheme(), broader,
                with(before == null ? Map.of() : before.labels(), label), with(before == null ? Map.of() : before.plain(), plain),
                with(before == null ? Map.of() : before.descriptions(), description),
                Arrays.stream(codes.split("[\\s;,]+")).filter(word -> !word.isBlank()).toList());
    }

    int versionNumber() {
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1;
    }

    private static Map<String, String> with(Map<String, String> texts, String english) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.put("en", english);
        return all;
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
