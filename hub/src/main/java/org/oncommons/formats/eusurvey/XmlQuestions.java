package org.oncommons.formats.eusurvey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.oncommons.formats.Cell;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.DateStyle;
import org.oncommons.formats.questions.NumberStyle;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.table.Problems;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;
import org.oncommons.questions.Section;

/** The questions of an XML export, and answers by the ids of its elements. */
final class XmlQuestions {

    /** One answer: the id of an option or of what was ranked, else text. */
    record Given(String option, String text, Cell cell) {}

    /** Where the answers of an element go. */
    private record Target(Question question, String row, Map<String, String> optionCodes) {}

    private final Codes codes = new Codes();
    private final Codes sectionCodes = new Codes();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Target> targets = new LinkedHashMap<>();

    XmlQuestions(Collection<XmlElement> elements) {
        LocalizedText title = LocalizedText.english("Questions");
        List<Question> questions = new ArrayList<>();
        for (XmlElement element : elements) {
            if (element.kind.equals("Section")) {
                close(title, questions);
                title = text(element);
                questions = new ArrayList<>();
            } else {
                questions.addAll(questions(element));
            }
        }
        close(title, questions);
    }

    private void close(LocalizedText title, List<Question> questions) {
        if (!questions.isEmpty()) {
            String code = sectionCodes.unique(title.in(Locale.ENGLISH));
            sections.add(new Section(code, title, LocalizedText.EMPTY, questions));
        }
    }

    List<Section> sections() {
        return sections;
    }

    private static LocalizedText text(XmlElement element) {
        return new LocalizedText(element.text);
    }

    private List<Question> questions(XmlElement element) {
        return switch (element.kind) {
            case "MatrixTitle" -> List.of(matrix(element, "MatrixQuestion", options(element, "MatrixAnswer")));
            case "TableTitle" -> table(element);
            case "ComplexTableTitle" -> cells(element, "Cell");
            default -> element.children("RatingQuestion").isEmpty() ? List.of(question(element)) : List.of(rating(element));
        };
    }

    private Map<String, Option> options(XmlElement element, String kind) {
        Codes optionCodes = new Codes();
        Map<String, Option> options = new LinkedHashMap<>();
        for (XmlElement child : element.children(kind)) {
            options.put(child.id, Questions.option(optionCodes.unique(child.code()), text(child)));
        }
        return options;
    }

    private Question matrix(XmlElement element, String rowKind, Map<String, Option> options) {
        Codes rowCodes = new Codes();
        Map<String, Row> rows = new LinkedHashMap<>();
        for (XmlElement child : element.children(rowKind)) {
            rows.put(child.id, Questions.row(rowCodes.unique(child.code()), text(child)));
        }
        Question matrix = Questions.matrix(
                codes.unique(element.code()), text(element), List.copyOf(options.values()), List.copyOf(rows.values()));
        rows.forEach((id, row) -> targets.put(id, new Target(matrix, row.code(), byId(options))));
        return matrix;
    }

    private static Map<String, String> byId(Map<String, Option> options) {
        Map<String, String> byId = new LinkedHashMap<>();
        options.forEach((id, option) -> byId.put(id, option.code()));
        return byId;
    }

    /** Stars: as many as the best that was given, and at least five. */
    private Question rating(XmlElement element) {
        Map<String, Option> stars = new LinkedHashMap<>();
        for (int star = 1; star <= 10; star++) {
            String code = String.valueOf(star);
            stars.put(code, Questions.option(code, LocalizedText.english(code)));
        }
        return matrix(element, "RatingQuestion", stars);
    }

    private List<Question> table(XmlElement element) {
        List<Question> questions = new ArrayList<>();
        for (XmlElement row : element.children("TableQuestion")) {
            for (XmlElement column : element.children("TableAnswer")) {
                LocalizedText text = LocalizedText.english(String.join(
                        ": ",
                        text(element).in(Locale.ENGLISH),
                        text(row).in(Locale.ENGLISH),
                        text(column).in(Locale.ENGLISH)));
                Question cell = Questions.plain(
                        codes.unique(row.code() + "_" + column.code()), QuestionType.SHORT_TEXT, text);
                targets.put(row.id + "#" + column.id, new Target(cell, "", Map.of()));
                questions.add(cell);
            }
        }
        return questions;
    }

    private List<Question> cells(XmlElement element, String kind) {
        List<Question> questions = new ArrayList<>();
        for (XmlElement child : element.children(kind)) {
            LocalizedText text = LocalizedText.english(
                    text(element).in(Locale.ENGLISH) + ": " + text(child).in(Locale.ENGLISH));
            Question cell = Questions.plain(codes.unique(child.code()), plainType(child.type), text);
            targets.put(child.id, new Target(cell, "", Map.of()));
            questions.add(cell);
        }
        return questions;
    }

    private Question question(XmlElement element) {
        String type = element.type.toLowerCase(Locale.ROOT);
        Map<String, Option> options = options(element, type.contains("ranking") ? "RankingItem" : "Answer");
        List<Option> list = List.copyOf(options.values());
        String code = codes.unique(element.code());
        Question question;
        if (type.contains("ranking")) {
            question = Questions.choice(code, QuestionType.RANKING, text(element), list, false);
        } else if (type.contains("multiple") || type.contains("gallery")) {
            question = Questions.choice(code, QuestionType.MULTIPLE_CHOICE, text(element), list, false);
        } else if (type.contains("single") || !list.isEmpty()) {
            question = Questions.choice(code, QuestionType.SINGLE_CHOICE, text(element), list, false);
        } else {
            question = Questions.plain(code, plainType(type), text(element));
        }
        targets.put(element.id, new Target(question, "", byId(options)));
        return question;
    }

    private static QuestionType plainType(String type) {
        return switch (type.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "freetext", "regex" -> QuestionType.LONG_TEXT;
            case "number", "formula" -> QuestionType.NUMBER;
            case "date" -> QuestionType.DATE;
            case "fileupload", "upload" -> QuestionType.PROOF;
            case "text", "image", "download", "confirmation", "ruler" -> QuestionType.STATEMENT;
            default -> QuestionType.SHORT_TEXT;
        };
    }

    /** The answers of one contribution, in the order of the questionnaire. */
    List<ReadAnswer> answers(Map<String, List<Given>> given, Problems problems) {
        Map<String, List<Given>> byTarget = new LinkedHashMap<>();
        given.forEach((id, answers) -> answers.forEach(answer -> {
            String cell = id + "#" + answer.option();
            byTarget.computeIfAbsent(targets.containsKey(cell) ? cell : id, none -> new ArrayList<>()).add(answer);
        }));
        List<ReadAnswer> read = new ArrayList<>();
        targets.forEach((id, target) -> {
            List<Given> answers = byTarget.remove(id);
            if (answers != null) {
                ReadAnswer answer = answer(target, answers, problems);
                if (!answer.isBlank()) {
                    read.add(answer);
                }
            }
        });
        byTarget.forEach((id, answers) ->
                problems.add(ProblemKind.UNKNOWN_COLUMN, answers.getFirst().cell(), id));
        return read;
    }

    private static ReadAnswer answer(Target target, List<Given> given, Problems problems) {
        List<String> values = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Given each : given) {
            value(target, each, problems).ifPresentOrElse(values::add, () -> {
                if (!each.text().isBlank() || !each.option().isBlank()) {
                    others.add(each.text().isBlank() ? each.option() : each.text());
                }
            });
        }
        List<String> ordered = target.question().type() == QuestionType.MULTIPLE_CHOICE
                ? target.question().options().stream().map(Option::code).filter(values::contains).toList()
                : values.stream().distinct().toList();
        return new ReadAnswer(
                target.question().code(), target.row(), ordered, String.join("; ", others), given.getFirst().cell());
    }

    private static Optional<String> value(Target target, Given given, Problems problems) {
        return switch (target.question().type()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RATING_MATRIX, RANKING -> option(target, given, problems);
            case NUMBER -> {
                Optional<String> number = NumberStyle.POINT.parse(given.text()).map(java.math.BigDecimal::toPlainString);
                if (number.isEmpty()) {
                    problems.add(ProblemKind.NOT_A_NUMBER, given.cell(), given.text());
                }
                yield number;
            }
            case DATE -> {
                Optional<String> date = DateStyle.DAY_FIRST.date(given.text()).map(Object::toString);
                if (date.isEmpty()) {
                    problems.add(ProblemKind.IMPOSSIBLE_DATE, given.cell(), given.text());
                }
                yield date;
            }
            default -> given.text().isBlank() ? Optional.empty() : Optional.of(given.text());
        };
    }

    private static Optional<String> option(Target target, Given given, Problems problems) {
        String named = given.option().isEmpty() ? given.text() : given.option();
        String code = target.optionCodes().get(named);
        if (code == null && named.matches("\\d{1,2}/\\d{1,2}")) {
            code = target.optionCodes().get(named.substring(0, named.indexOf('/')));
        }
        if (code == null) {
            code = target.question().options().stream()
                    .filter(option -> option.code().equals(named) || option.label().byLanguage().containsValue(named))
                    .map(Option::code)
                    .findFirst()
                    .orElse(null);
        }
        if (code == null) {
            String text = target.question().text().in(Locale.ENGLISH);
            problems.add(ProblemKind.UNKNOWN_OPTION, given.cell(), named, text.length() > 80 ? text.substring(0, 79) + "…" : text);
        }
        return Optional.ofNullable(code);
    }
}
