package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.Use;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;

/** Questions whose LimeSurvey type the structure tells, joined with the columns of their answers. */
final class TypedQuestions {

    private static final List<Option> YES_NO = List.of(fixed("Y", "Yes"), fixed("N", "No"));

    private final Codes codes;

    TypedQuestions(Codes codes) {
        this.codes = codes;
    }

    private static Option fixed(String code, String label) {
        return Questions.option(code, LocalizedText.english(label));
    }

    /** One or several questions for a LimeSurvey question; the columns may be none. */
    List<Mapped> of(LimeQuestion question, List<LimeColumn> columns) {
        return switch (question.type) {
            case '5' -> single(question, steps(5), columns);
            case '!', 'L', 'O' -> single(question, options(question.answers(0)), columns);
            case 'Y' -> single(question, YES_NO, columns);
            case 'G' -> single(question, List.of(fixed("F", "Female"), fixed("M", "Male")), columns);
            case 'A' -> List.of(matrix(question, "", steps(5), columns));
            case 'B' -> List.of(matrix(question, "", steps(10), columns));
            case 'C' -> List.of(
                    matrix(question, "", List.of(fixed("Y", "Yes"), fixed("N", "No"), fixed("U", "Uncertain")), columns));
            case 'E' -> List.of(
                    matrix(question, "", List.of(fixed("I", "Increase"), fixed("S", "Same"), fixed("D", "Decrease")), columns));
            case 'F', 'H' -> List.of(matrix(question, "", options(question.answers(0)), columns));
            case '1' -> List.of(
                    matrix(question, "1", options(question.answers(0)), columns),
                    matrix(question, "2", options(question.answers(1)), columns));
            case 'M', 'P' -> List.of(multiple(question, columns));
            case 'R' -> List.of(ranking(question, columns));
            case 'K' -> each(question, QuestionType.NUMBER, columns);
            case 'Q' -> each(question, QuestionType.SHORT_TEXT, columns);
            case ':' -> cells(question, QuestionType.NUMBER, columns);
            case ';' -> cells(question, QuestionType.SHORT_TEXT, columns);
            default -> List.of(value(question, plainType(question.type), columns));
        };
    }

    private static QuestionType plainType(char type) {
        return switch (type) {
            case 'N' -> QuestionType.NUMBER;
            case 'D' -> QuestionType.DATE;
            case 'T', 'U' -> QuestionType.LONG_TEXT;
            case 'X' -> QuestionType.STATEMENT;
            case '|' -> QuestionType.PROOF;
            default -> QuestionType.SHORT_TEXT;
        };
    }

    private static List<Option> steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(step -> fixed(String.valueOf(step), String.valueOf(step)))
                .toList();
    }

    private static List<Option> options(List<LimeQuestion.Item> items) {
        Codes optionCodes = new Codes();
        return items.stream()
                .map(item -> Questions.option(optionCodes.unique(item.code()), item.label()))
                .toList();
    }

    private static Question complete(LimeQuestion from, Question question) {
        return Questions.detailed(question, new LocalizedText(from.help), from.mandatory, null);
    }

    private Mapped value(LimeQuestion question, QuestionType type, List<LimeColumn> columns) {
        List<Part> parts = columns.stream()
                .filter(column -> column.heading().sub().isEmpty())
                .map(column -> Part.value(column.index()))
                .toList();
        Question plain = Questions.plain(codes.unique(question.code), type, new LocalizedText(question.text));
        return new Mapped(complete(question, plain), parts);
    }

    private List<Mapped> single(LimeQuestion question, List<Option> options, List<LimeColumn> columns) {
        List<Part> parts = new ArrayList<>();
        List<Mapped> mapped = new ArrayList<>();
        String code = codes.unique(question.code);
        for (LimeColumn column : columns) {
            if (column.heading().sub().isEmpty()) {
                parts.add(Part.value(column.index()));
            } else if (column.heading().sub().equals("other")) {
                parts.add(new Part(column.index(), Use.OTHER, ""));
            } else {
                mapped.add(comment(question, column));
            }
        }
        boolean other = question.other || parts.stream().anyMatch(part -> part.use() == Use.OTHER);
        Question choice = Questions.choice(
                code, QuestionType.SINGLE_CHOICE, new LocalizedText(question.text), options, other);
        mapped.addFirst(new Mapped(complete(question, choice), parts));
        return mapped;
    }

    private Mapped comment(LimeQuestion question, LimeColumn column) {
        LocalizedText text = LocalizedText.english(
                new LocalizedText(question.text).in(java.util.Locale.ENGLISH) + " (comment)");
        Question plain = Questions.plain(codes.unique(question.code + "_comment"), QuestionType.LONG_TEXT, text);
        return new Mapped(plain, List.of(Part.value(column.index())));
    }

    private Mapped matrix(LimeQuestion question, String scale, List<Option> options, List<LimeColumn> columns) {
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Codes rowCodes = new Codes();
        for (LimeQuestion.Item sub : question.subs(0)) {
            String code = rowCodes.unique(sub.code());
            rows.add(Questions.row(code, sub.label()));
            columns.stream()
                    .filter(column -> column.heading().sub().equals(sub.code()) && isScale(column, scale))
                    .forEach(column -> parts.add(new Part(column.index(), Use.ROW, code)));
        }
        String code = codes.unique(question.code + (scale.isEmpty() ? "" : "_" + scale));
        Question matrix = Questions.matrix(code, new LocalizedText(question.text), options, rows);
        return new Mapped(complete(question, matrix), parts);
    }

    /** Scales are 1 and 2 in the codes of questions, and 0 and 1 in those of the expression manager. */
    private static boolean isScale(LimeColumn column, String scale) {
        return column.heading().scale().equals(scale);
    }

    private Mapped multiple(LimeQuestion question, List<LimeColumn> columns) {
        List<Option> options = options(question.subs(0));
        List<Part> parts = new ArrayList<>();
        for (LimeColumn column : columns) {
            String sub = column.heading().sub();
            String about = sub.endsWith("comment") ? sub.substring(0, sub.length() - 7) : sub;
            boolean known = options.stream().anyMatch(option -> option.code().equals(about));
            if (known) {
                parts.add(new Part(column.index(), sub.equals(about) ? Use.OPTION : Use.OTHER, about));
            } else {
                parts.add(new Part(column.index(), Use.OTHER, ""));
            }
        }
        boolean other = question.other || question.type == 'P' || parts.stream().anyMatch(part -> part.use() == Use.OTHER);
        Question choice = Questions.choice(
                codes.unique(question.code), QuestionType.MULTIPLE_CHOICE, new LocalizedText(question.text), options, other);
        return new Mapped(complete(question, choice), parts);
    }

    private Mapped ranking(LimeQuestion question, List<LimeColumn> columns) {
        List<LimeQuestion.Item> things = question.answers(0).isEmpty() ? question.subs(0) : question.answers(0);
        List<Part> parts = columns.stream()
                .map(column -> new Part(column.index(), Use.RANK, column.heading().sub()))
                .toList();
        int places = parts.isEmpty() ? things.size() : Math.min(parts.size(), things.size());
        Question ranking = Questions.ranking(
                codes.unique(question.code), new LocalizedText(question.text), options(things), places);
        return new Mapped(complete(question, ranking), parts);
    }

    private List<Mapped> each(LimeQuestion question, QuestionType type, List<LimeColumn> columns) {
        List<Mapped> mapped = new ArrayList<>();
        for (LimeQuestion.Item sub : question.subs(0)) {
            mapped.add(part(question, type, sub.code(), sub.label(), columns));
        }
        return mapped;
    }

    private List<Mapped> cells(LimeQuestion question, QuestionType type, List<LimeColumn> columns) {
        List<Mapped> mapped = new ArrayList<>();
        for (LimeQuestion.Item row : question.subs(0)) {
            for (LimeQuestion.Item column : question.subs(1)) {
                LocalizedText label = LocalizedText.english(row.label().in(java.util.Locale.ENGLISH) + " / "
                        + column.label().in(java.util.Locale.ENGLISH));
                mapped.add(part(question, type, row.code() + "_" + column.code(), label, columns));
            }
        }
        return mapped;
    }

    private Mapped part(
            LimeQuestion question, QuestionType type, String sub, LocalizedText label, List<LimeColumn> columns) {
        List<Part> parts = columns.stream()
                .filter(column -> column.heading().sub().equals(sub))
                .map(column -> Part.value(column.index()))
                .toList();
        LocalizedText text = LocalizedText.english(new LocalizedText(question.text).in(java.util.Locale.ENGLISH) + ": "
                + label.in(java.util.Locale.ENGLISH));
        return new Mapped(complete(question, Questions.plain(codes.unique(question.code + "_" + sub), type, text)), parts);
    }
}
