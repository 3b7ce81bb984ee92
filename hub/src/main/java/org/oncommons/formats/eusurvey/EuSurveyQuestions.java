package org.oncommons.formats.eusurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.Use;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;

/** Puts the questions of a EUSurvey export together from its columns. */
final class EuSurveyQuestions {

    private static final Pattern SEVERAL = Pattern.compile(
            "(?i)multiple (selections?|answers?|choices?)|(select|tick|check|choose|mark) all|all that apply|several answers|mehrfach"
                    + "|plusieurs (réponses|choix)");
    private static final Pattern FILES = Pattern.compile(
            "(?i)[^;\\n]+\\.(pdf|docx?|xlsx?|pptx?|od[tsp]|png|jpe?g|zip|csv|txt)(\\s*;\\s*[^;\\n]+\\.[a-z]{2,4})*");

    private final List<EuSurveyColumn> columns;
    private final boolean withIds;
    private final Codes codes = new Codes();
    private final List<Mapped> questions = new ArrayList<>();

    EuSurveyQuestions(List<EuSurveyColumn> columns, boolean withIds) {
        this.columns = columns;
        this.withIds = withIds;
    }

    List<Mapped> build() {
        int i = 0;
        while (i < columns.size()) {
            int split = splitChoice(i);
            int rows = split > 0 ? 0 : matrix(i);
            if (split == 0 && rows == 0) {
                single(columns.get(i));
            }
            i += Math.max(1, Math.max(split, rows));
        }
        return questions;
    }

    /** A blank column followed by one of Yes and No for each option; gives the number of columns used. */
    private int splitChoice(int start) {
        int end = start + 1;
        while (columns.get(start).isBlank() && end < columns.size() && columns.get(end).isYesNo()) {
            end++;
        }
        if (end - start < 3) {
            return 0;
        }
        Heading heading = columns.get(start).heading();
        List<Option> options = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Codes optionCodes = new Codes();
        for (EuSurveyColumn column : columns.subList(start + 1, end)) {
            String code = optionCodes.unique(column.heading().code());
            options.add(Questions.option(code, LocalizedText.english(column.heading().text())));
            parts.add(new Part(column.index(), Use.OPTION, code));
        }
        String code = codes.unique(heading.code());
        LocalizedText text = LocalizedText.english(heading.text());
        questions.add(new Mapped(Questions.choice(code, QuestionType.MULTIPLE_CHOICE, text, options, false), parts));
        return end - start;
    }

    /** Neighbours under the same title with answers of the same kind; gives the number of columns used. */
    private int matrix(int start) {
        EuSurveyColumn first = columns.get(start);
        if (first.isTableCell() || first.stars() == 0 && !first.isSingleChoice() && !first.isBlank()) {
            return 0;
        }
        String text = first.heading().text();
        for (int colon = text.lastIndexOf(": "); colon > 0; colon = text.lastIndexOf(": ", colon - 1)) {
            String title = text.substring(0, colon + 1);
            int end = start + 1;
            while (end < columns.size()
                    && columns.get(end).heading().text().startsWith(title)
                    && first.isLike(columns.get(end))) {
                end++;
            }
            boolean answered = columns.subList(start, end).stream().anyMatch(column -> !column.isBlank());
            if (answered && (end - start > 1 || first.stars() > 0)) {
                addMatrix(title, columns.subList(start, end));
                return end - start;
            }
        }
        return 0;
    }

    private void addMatrix(String title, List<EuSurveyColumn> group) {
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Codes rowCodes = new Codes();
        int colon = title.length() - 1;
        for (EuSurveyColumn column : group) {
            String label = column.heading().after(title);
            String code = rowCodes.unique(withIds ? column.heading().id() : label);
            rows.add(Questions.row(code, LocalizedText.english(label)));
            parts.add(new Part(column.index(), Use.ROW, code));
        }
        LocalizedText text = LocalizedText.english(title.substring(0, colon).strip());
        String wanted = withIds ? "matrix_" + rows.getFirst().code() : title.substring(0, colon).strip();
        questions.add(new Mapped(Questions.matrix(codes.unique(wanted), text, matrixOptions(group), rows), parts));
    }

    private static List<Option> matrixOptions(List<EuSurveyColumn> group) {
        int stars = group.stream().mapToInt(EuSurveyColumn::stars).max().orElse(0);
        if (stars > 0) {
            return IntStream.rangeClosed(1, stars)
                    .mapToObj(star -> Questions.option(String.valueOf(star), LocalizedText.english(String.valueOf(star))))
                    .toList();
        }
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        group.stream()
                .filter(column -> !column.isBlank())
                .sorted(Comparator.comparingInt((EuSurveyColumn column) -> column.coded().orElseThrow().labels().size()).reversed())
                .forEach(column -> sorted(column.coded().orElseThrow())
                        .forEach((id, label) -> ids.computeIfAbsent(label, same -> new LinkedHashSet<>()).add(id)));
        boolean shared = areShared(ids);
        Codes optionCodes = new Codes();
        List<Option> options = new ArrayList<>();
        ids.forEach((label, names) -> options.add(Questions.option(
                optionCodes.unique(shared ? names.iterator().next() : label), LocalizedText.english(label))));
        return options;
    }

    /** Whether every label has one short name, as in a matrix; the cells of a complex table each have their own. */
    private static boolean areShared(Map<String, Set<String>> ids) {
        return ids.values().stream().allMatch(names -> names.size() == 1);
    }

    private static Map<String, String> sorted(Coded coded) {
        Map<String, String> sorted = new java.util.TreeMap<>(Coded::natural);
        sorted.putAll(coded.labels());
        return sorted;
    }

    private void single(EuSurveyColumn column) {
        Heading heading = column.heading();
        LocalizedText text = LocalizedText.english(heading.text());
        String code = codes.unique(heading.code());
        List<Part> parts = List.of(Part.value(column.index()));
        if (column.coded().isPresent()) {
            boolean multiple = column.coded().get().multiple() || SEVERAL.matcher(heading.text()).find();
            List<Option> options = new ArrayList<>();
            sorted(column.coded().get())
                    .forEach((id, label) -> options.add(Questions.option(id, LocalizedText.english(label))));
            QuestionType type = multiple ? QuestionType.MULTIPLE_CHOICE : QuestionType.SINGLE_CHOICE;
            questions.add(new Mapped(Questions.choice(code, type, text, options, false), parts));
        } else {
            questions.add(new Mapped(uncoded(column, code, text), parts));
        }
    }

    private org.oncommons.questions.Question uncoded(EuSurveyColumn column, String code, LocalizedText text) {
        List<String> given = column.given();
        QuestionType type = Inference.type(given);
        if (!given.isEmpty() && given.stream().allMatch(value -> FILES.matcher(value).matches() && !value.contains("://"))) {
            return Questions.plain(code, QuestionType.PROOF, text);
        }
        return switch (type) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> withIds
                    ? Questions.plain(code, Inference.text(given), text)
                    : Questions.choice(code, type, text, Questions.options(labels(given, type)), false);
            case RANKING -> Questions.choice(code, type, text, Questions.options(labels(given, type)), false);
            default -> Questions.plain(code, type, text);
        };
    }

    private static List<String> labels(List<String> given, QuestionType type) {
        return type == QuestionType.SINGLE_CHOICE
                ? Inference.different(given)
                : Inference.different(given.stream().flatMap(value -> Inference.split(value).stream()).toList());
    }
}
