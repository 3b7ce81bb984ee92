package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.Use;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.Sheet;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;

/** Questions from the columns of one code, where no structure tells what they are. */
final class InferredQuestions {

    /** A scale has no more steps than this. */
    private static final int MOST_STEPS = 15;

    private final Sheet sheet;
    private final Codes codes;

    InferredQuestions(Sheet sheet, Codes codes) {
        this.sheet = sheet;
        this.codes = codes;
    }

    List<Mapped> of(List<LimeColumn> columns) {
        List<LimeColumn> others = columns.stream().filter(column -> column.heading().isOther()).toList();
        List<LimeColumn> own = columns.stream().filter(column -> !column.heading().isOther()).toList();
        if (own.isEmpty()) {
            return each(others);
        }
        if (own.size() == 1 && own.getFirst().heading().sub().isEmpty()) {
            return plain(own.getFirst(), others);
        }
        List<String> all = own.stream().flatMap(column -> column.given().stream()).toList();
        if (isRanking(own)) {
            return List.of(ranking(own, all));
        }
        if (own.stream().allMatch(column -> !column.heading().sub().isEmpty()) && !all.isEmpty()
                && all.stream().allMatch(Words::isTick) && (own.size() > 1 || all.stream().allMatch(Words::isYes))) {
            return List.of(ticks(own, others));
        }
        return isScale(all) ? matrix(own, others, all) : each(columns);
    }

    private List<Mapped> plain(LimeColumn column, List<LimeColumn> others) {
        QuestionType type = Inference.type(column.given());
        String code = codes.unique(column.heading().code());
        LocalizedText text = LocalizedText.english(column.heading().title());
        List<LimeColumn> comments =
                others.stream().filter(other -> !other.heading().sub().equals("other")).toList();
        List<LimeColumn> free = others.stream().filter(other -> other.heading().sub().equals("other")).toList();
        if (!free.isEmpty() && type != QuestionType.MULTIPLE_CHOICE) {
            type = QuestionType.SINGLE_CHOICE;
        }
        List<Part> parts = new ArrayList<>(List.of(Part.value(column.index())));
        free.forEach(other -> parts.add(new Part(other.index(), Use.OTHER, "")));
        Question question = switch (type) {
            case SINGLE_CHOICE -> Questions.choice(
                    code, type, text, Questions.options(Inference.different(column.given())), !free.isEmpty());
            case MULTIPLE_CHOICE, RANKING -> Questions.choice(
                    code,
                    type,
                    text,
                    Questions.options(Inference.different(
                            column.given().stream().flatMap(value -> Inference.split(value).stream()).toList())),
                    !free.isEmpty());
            default -> Questions.plain(code, type, text);
        };
        List<Mapped> mapped = new ArrayList<>(List.of(new Mapped(question, parts)));
        mapped.addAll(each(comments));
        return mapped;
    }

    /** Places 1, 2, 3… in which nobody names the same thing twice. */
    private boolean isRanking(List<LimeColumn> own) {
        for (int place = 1; place <= own.size(); place++) {
            if (!own.get(place - 1).heading().sub().equals(String.valueOf(place))) {
                return false;
            }
        }
        Map<Integer, Set<String>> named = new HashMap<>();
        boolean labelled = own.stream().allMatch(column -> column.heading().label().startsWith("Rank"));
        for (LimeColumn column : own) {
            List<String> values = sheet.values(column.index());
            for (int row = 0; row < values.size(); row++) {
                boolean first = values.get(row).isBlank()
                        || named.computeIfAbsent(row, none -> new HashSet<>()).add(Words.key(values.get(row)));
                if (!first && !labelled) {
                    return false;
                }
            }
        }
        return own.size() > 1 && !named.isEmpty() || labelled;
    }

    private Mapped ranking(List<LimeColumn> own, List<String> all) {
        LimeHeading heading = own.getFirst().heading();
        List<Part> parts = own.stream()
                .map(column -> new Part(column.index(), Use.RANK, column.heading().sub()))
                .toList();
        List<Option> options = Questions.options(Inference.different(all));
        String code = codes.unique(heading.code());
        return new Mapped(Questions.ranking(code, LocalizedText.english(heading.title()), options, own.size()), parts);
    }

    private Mapped ticks(List<LimeColumn> own, List<LimeColumn> others) {
        LimeHeading heading = own.getFirst().heading();
        List<Option> options = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Codes optionCodes = new Codes();
        for (LimeColumn column : own) {
            String code = optionCodes.unique(column.heading().sub());
            options.add(Questions.option(code, LocalizedText.english(column.heading().subTitle())));
            parts.add(new Part(column.index(), Use.OPTION, code));
        }
        for (LimeColumn other : others) {
            String about = other.heading().sub().replaceFirst("comment$", "");
            parts.add(new Part(other.index(), Use.OTHER, about.equals("other") ? "" : about));
        }
        String code = codes.unique(heading.code());
        LocalizedText text = LocalizedText.english(heading.title());
        return new Mapped(
                Questions.choice(code, QuestionType.MULTIPLE_CHOICE, text, options, !others.isEmpty()), parts);
    }

    /** Whether the answers to all rows are few and come back again and again. */
    private static boolean isScale(List<String> all) {
        List<String> different = Inference.different(all);
        return !all.isEmpty()
                && different.size() <= MOST_STEPS
                && (all.size() > different.size() || different.size() <= 3)
                && different.stream().noneMatch(label -> label.length() > 100);
    }

    private List<Mapped> matrix(List<LimeColumn> own, List<LimeColumn> others, List<String> all) {
        LimeHeading heading = own.getFirst().heading();
        Codes rowCodes = new Codes();
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (LimeColumn column : own) {
            String scale = column.heading().scale();
            String code = rowCodes.unique(column.heading().sub() + (scale.isEmpty() ? "" : "_" + scale));
            rows.add(Questions.row(code, LocalizedText.english(column.heading().subTitle())));
            parts.add(new Part(column.index(), Use.ROW, code));
        }
        List<Option> options = Questions.options(Inference.different(all));
        LocalizedText text = LocalizedText.english(heading.title());
        List<Mapped> mapped = new ArrayList<>();
        mapped.add(new Mapped(Questions.matrix(codes.unique(heading.code()), text, options, rows), parts));
        mapped.addAll(each(others));
        return mapped;
    }

    /** A question of its own for every column. */
    private List<Mapped> each(List<LimeColumn> columns) {
        List<Mapped> mapped = new ArrayList<>();
        for (LimeColumn column : columns) {
            LimeHeading heading = column.heading();
            QuestionType type = Inference.type(column.given());
            String sub = heading.sub().isEmpty() ? "" : "_" + Codes.of(heading.sub());
            String scale = heading.scale().isEmpty() ? "" : "_" + Codes.of(heading.scale());
            String code = codes.unique(heading.code() + sub + scale);
            LocalizedText text = LocalizedText.english(
                    heading.sub().isEmpty() ? heading.title() : heading.title() + ": " + heading.subTitle());
            Question question = type == QuestionType.SINGLE_CHOICE && !heading.isOther()
                    ? Questions.choice(code, type, text, Questions.options(Inference.different(column.given())), false)
                    : Questions.plain(code, isText(type) ? Inference.text(column.given()) : type, text);
            mapped.add(new Mapped(question, List.of(Part.value(column.index()))));
        }
        return mapped;
    }

    private static boolean isText(QuestionType type) {
        return type != QuestionType.NUMBER && type != QuestionType.DATE;
    }
}
