package org.oncommons.questions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.oncommons.questions.QuestionnaireChange.Kind;
import org.oncommons.questions.QuestionnaireChange.Part;
import org.oncommons.questions.QuestionnaireChange.What;

/** What differs between two versions of a questionnaire. Sections and questions are the same when their codes are. */
public final class QuestionnaireComparison {

    private final List<QuestionnaireChange> changes = new ArrayList<>();

    private QuestionnaireComparison() {}

    /** All changes from the one to the other: head, sections, then questions in the order of the newer; removed ones last. */
    public static List<QuestionnaireChange> between(QuestionnaireContent before, QuestionnaireContent after) {
        QuestionnaireComparison comparison = new QuestionnaireComparison();
        comparison.head(before, after);
        comparison.sections(before, after);
        comparison.questions(before, after);
        return List.copyOf(comparison.changes);
    }

    private void head(QuestionnaireContent before, QuestionnaireContent after) {
        List<Part> parts = new ArrayList<>(QuestionComparison.between(What.TITLE, before.title(), after.title()));
        parts.addAll(QuestionComparison.between(What.INTRODUCTION, before.introduction(), after.introduction()));
        if (!before.languages().equals(after.languages())) {
            parts.add(new Part(What.LANGUAGES, "", String.join(", ", before.languages()), String.join(", ", after.languages())));
        }
        if (!parts.isEmpty()) {
            changes.add(new QuestionnaireChange(Kind.HEAD_CHANGED, "", after.title().in(Locale.ENGLISH), parts));
        }
    }

    private void sections(QuestionnaireContent before, QuestionnaireContent after) {
        Map<String, Section> old = byCode(before.sections(), Section::code);
        Map<String, Section> present = byCode(after.sections(), Section::code);
        Set<String> moved = moved(List.copyOf(old.keySet()), List.copyOf(present.keySet()));
        present.forEach((code, section) -> {
            if (!old.containsKey(code)) {
                add(Kind.SECTION_ADDED, code, section.title(), List.of());
                return;
            }
            if (moved.contains(code)) {
                add(Kind.SECTION_MOVED, code, section.title(), List.of());
            }
            List<Part> parts = new ArrayList<>(QuestionComparison.between(What.TITLE, old.get(code).title(), section.title()));
            parts.addAll(QuestionComparison.between(What.DESCRIPTION, old.get(code).description(), section.description()));
            if (!parts.isEmpty()) {
                add(Kind.SECTION_CHANGED, code, section.title(), parts);
            }
        });
        old.values().stream().filter(section -> !present.containsKey(section.code()))
                .forEach(section -> add(Kind.SECTION_REMOVED, section.code(), section.title(), List.of()));
    }

    private void questions(QuestionnaireContent before, QuestionnaireContent after) {
        Map<String, Question> old = byCode(before.questions().toList(), Question::code);
        Map<String, Question> present = byCode(after.questions().toList(), Question::code);
        Map<String, String> oldHome = homes(before);
        Map<String, String> home = homes(after);
        Set<String> moved = moved(List.copyOf(old.keySet()), List.copyOf(present.keySet()));
        present.forEach((code, question) -> {
            if (!old.containsKey(code)) {
                add(Kind.QUESTION_ADDED, code, question.text(), List.of());
                return;
            }
            if (moved.contains(code) || !oldHome.get(code).equals(home.get(code))) {
                add(Kind.QUESTION_MOVED, code, question.text(), List.of());
            }
            List<Part> parts = QuestionComparison.between(old.get(code), question);
            if (!parts.isEmpty()) {
                add(Kind.QUESTION_CHANGED, code, question.text(), parts);
            }
        });
        old.values().stream().filter(question -> !present.containsKey(question.code()))
                .forEach(question -> add(Kind.QUESTION_REMOVED, question.code(), question.text(), List.of()));
    }

    private void add(Kind kind, String code, LocalizedText label, List<Part> parts) {
        changes.add(new QuestionnaireChange(kind, code, label.in(Locale.ENGLISH), parts));
    }

    private static Map<String, String> homes(QuestionnaireContent content) {
        Map<String, String> homes = new LinkedHashMap<>();
        content.sections().forEach(section -> section.questions().forEach(question -> homes.put(question.code(), section.code())));
        return homes;
    }

    /** Those of the common codes that do not keep the order: all but a longest run of codes in the same order. */
    private static Set<String> moved(List<String> before, List<String> after) {
        Map<String, Integer> place = new LinkedHashMap<>();
        after.stream().filter(before::contains).forEach(code -> place.put(code, place.size()));
        List<String> common = before.stream().filter(place::containsKey).toList();
        List<List<String>> longestEndingAt = new ArrayList<>();
        List<String> longest = List.of();
        for (int here = 0; here < common.size(); here++) {
            List<String> best = List.of();
            for (int earlier = 0; earlier < here; earlier++) {
                List<String> run = longestEndingAt.get(earlier);
                if (place.get(common.get(earlier)) < place.get(common.get(here)) && run.size() > best.size()) {
                    best = run;
                }
            }
            List<String> run = new ArrayList<>(best);
            run.add(common.get(here));
            longestEndingAt.add(run);
            longest = run.size() > longest.size() ? run : longest;
        }
        Set<String> moved = new HashSet<>(common);
        moved.removeAll(new HashSet<>(longest));
        return moved;
    }

    private static <T> Map<String, T> byCode(List<T> parts, Function<T, String> code) {
        return parts.stream().collect(Collectors.toMap(code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }
}
