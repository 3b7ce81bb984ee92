package org.oncommons.questionnaire.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncommons.questions.QuestionnaireContent;

/** The languages that a questionnaire can be written in. */
public final class Languages {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** Whether it is a BCP 47 tag of a language that ISO 639 knows. */
    static boolean known(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return CODES.contains(locale.getLanguage()) && locale.toLanguageTag().equals(tag) && tag.length() <= 20;
        } catch (IllformedLocaleException malformed) {
            return false;
        }
    }

    /** The language that the questionnaire is written in first. */
    static String first(QuestionnaireContent content) {
        return content.languages().isEmpty() ? "en" : content.languages().getFirst();
    }

    static List<String> with(List<String> languages, String further) {
        List<String> all = new ArrayList<>(languages);
        all.add(further);
        return all;
    }

    /** Codes of all languages with two letters, by their name for the reader. */
    public static List<String> all(Locale reader) {
        return Arrays.stream(Locale.getISOLanguages())
                .sorted(Comparator.comparing(code -> name(code, reader))).toList();
    }

    /** Names of all in a list with commas. */
    public static String names(String tags, Locale reader) {
        return Stream.of(tags.split(", ")).map(tag -> name(tag, reader)).collect(Collectors.joining(", "));
    }

    /** The language's name for the reader, from the CLDR. */
    public static String name(String tag, Locale reader) {
        return Locale.forLanguageTag(tag).getDisplayName(reader);
    }
}
