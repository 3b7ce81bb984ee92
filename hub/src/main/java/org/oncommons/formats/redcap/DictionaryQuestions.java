package org.oncommons.formats.redcap;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.NumberStyle;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.Use;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/** Questions of a data dictionary, joined with the columns of the records. */
final class DictionaryQuestions {

    private final Dictionary dictionary;
    private final Map<String, Integer> columns;
    private final Codes codes = new Codes();
    private final List<Mapped> all = new ArrayList<>();

    /** @param columns column of each heading of the records; empty without records */
    DictionaryQuestions(Dictionary dictionary, Map<String, Integer> columns) {
        this.dictionary = dictionary;
        this.columns = columns;
    }

    /** One section a form; the record id is no question. */
    List<Section> build() {
        Map<String, List<Mapped>> forms = new LinkedHashMap<>();
        List<Field> fields = dictionary.fields();
        int i = 1;
        while (i < fields.size()) {
            Field field = fields.get(i);
            List<Field> group = new ArrayList<>(List.of(field));
            Origin origin = Origin.of(field);
            while (origin != null && i + group.size() < fields.size() && origin.isSameQuestion(fields.get(i + group.size()))) {
                group.add(fields.get(i + group.size()));
            }
            while (origin == null && field.isRatingRow() && i + group.size() < fields.size() && isSameMatrix(field, fields.get(i + group.size()))) {
                group.add(fields.get(i + group.size()));
            }
            Mapped mapped = origin != null ? own(origin, group) : field.isRatingRow() ? matrix(group) : single(field);
            forms.computeIfAbsent(field.form(), none -> new ArrayList<>()).add(mapped);
            all.add(mapped);
            i += group.size();
        }
        Codes sectionCodes = new Codes();
        List<Section> sections = new ArrayList<>();
        forms.forEach((form, questions) -> sections.add(new Section(
                sectionCodes.unique(form),
                LocalizedText.english(title(form)),
                LocalizedText.EMPTY,
                questions.stream().map(Mapped::question).toList())));
        return sections;
    }

    List<Mapped> all() {
        return all;
    }

    private static String title(String form) {
        String words = form.replace('_', ' ').strip();
        return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static boolean isSameMatrix(Field first, Field next) {
        return next.isRatingRow() && next.matrix().equals(first.matrix()) && next.form().equals(first.form());
    }

    private List<Part> value(Field field) {
        Integer column = columns.get(field.name());
        return column == null ? List.of() : List.of(Part.value(column));
    }

    private Mapped matrix(List<Field> group) {
        Field first = group.getFirst();
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (Field field : group) {
            rows.add(Questions.row(field.name(), LocalizedText.english(field.label())));
            Integer column = columns.get(field.name());
            if (column != null) {
                parts.add(new Part(column, Use.ROW, field.name()));
            }
        }
        String text = first.header().isEmpty() ? title(first.matrix()) : first.header();
        Question matrix =
                Questions.matrix(codes.unique(first.matrix()), LocalizedText.english(text), first.options(), rows);
        return new Mapped(Questions.detailed(matrix, LocalizedText.EMPTY, first.required(), null), parts);
    }

    /** A question that we wrote as one or several fields. */
    private Mapped own(Origin origin, List<Field> group) {
        Field first = group.getFirst();
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        boolean other = false;
        for (Field field : group) {
            Origin each = java.util.Objects.requireNonNull(Origin.of(field));
            Integer column = columns.get(field.name());
            boolean isOther = each.part().equals(Origin.OTHER);
            other |= isOther;
            if (origin.type() == QuestionType.RATING_MATRIX) {
                rows.add(Questions.row(each.part(), LocalizedText.english(field.label())));
            }
            if (origin.type() == QuestionType.MULTIPLE_CHOICE && !isOther) {
                parts.addAll(ticks(field));
            } else if (column != null) {
                parts.add(new Part(column, isOther ? Use.OTHER : use(origin.type()), isOther ? "" : each.part()));
            }
        }
        String code = codes.unique(origin.question());
        LocalizedText text = LocalizedText.english(
                origin.type() == QuestionType.RATING_MATRIX ? first.header() : first.label());
        Question question = switch (origin.type()) {
            case RATING_MATRIX -> Questions.matrix(code, text, first.options(), rows);
            case RANKING -> Questions.ranking(code, text, first.options(), group.size());
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> Questions.choice(code, origin.type(), text, first.options(), other);
            default -> Questions.plain(code, origin.type(), text);
        };
        NumberRange range = origin.type() == QuestionType.NUMBER ? range(first) : null;
        return new Mapped(
                Questions.detailed(question, LocalizedText.english(first.note()), first.required(), range), parts);
    }

    private static Use use(QuestionType type) {
        return switch (type) {
            case RATING_MATRIX -> Use.ROW;
            case RANKING -> Use.RANK;
            default -> Use.VALUE;
        };
    }

    private Mapped single(Field field) {
        QuestionType type = type(field);
        LocalizedText text = LocalizedText.english(field.label());
        String code = codes.unique(field.name());
        List<Part> parts = value(field);
        Question question;
        if (type == QuestionType.MULTIPLE_CHOICE) {
            parts = ticks(field);
            question = Questions.choice(code, type, text, field.options(), false);
        } else if (type == QuestionType.SINGLE_CHOICE) {
            question = Questions.choice(code, type, text, field.options(), false);
        } else {
            question = Questions.plain(code, type, text);
        }
        NumberRange range = type == QuestionType.NUMBER ? range(field) : null;
        return new Mapped(
                Questions.detailed(question, LocalizedText.english(field.note()), field.required(), range), parts);
    }

    private List<Part> ticks(Field field) {
        List<Part> parts = new ArrayList<>();
        for (Option option : field.options()) {
            Integer column = columns.getOrDefault(field.checkbox(option.code()), columns.get(
                    field.name() + "___" + option.code()));
            if (column != null) {
                parts.add(new Part(column, Use.OPTION, option.code()));
            }
        }
        return parts;
    }

    private static NumberRange range(Field field) {
        boolean whole = field.validation().equals("integer");
        return new NumberRange("", bound(field.minimum()), bound(field.maximum()), whole ? 0 : Questions.DECIMALS);
    }

    private static @Nullable BigDecimal bound(String text) {
        return text.isEmpty() ? null : NumberStyle.POINT.parse(text).orElse(null);
    }

    private static QuestionType type(Field field) {
        return switch (field.type()) {
            case "radio", "dropdown", "yesno", "truefalse" -> QuestionType.SINGLE_CHOICE;
            case "checkbox" -> QuestionType.MULTIPLE_CHOICE;
            case "notes" -> QuestionType.LONG_TEXT;
            case "calc", "slider" -> QuestionType.NUMBER;
            case "file" -> QuestionType.PROOF;
            case "descriptive" -> QuestionType.STATEMENT;
            default -> validated(field.validation());
        };
    }

    private static QuestionType validated(String validation) {
        if (validation.equals("integer") || validation.startsWith("number")) {
            return QuestionType.NUMBER;
        }
        return validation.startsWith("date") ? QuestionType.DATE : QuestionType.SHORT_TEXT;
    }
}
