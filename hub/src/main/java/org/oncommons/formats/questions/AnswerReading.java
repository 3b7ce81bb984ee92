package org.oncommons.formats.questions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** Reads the answers of one row after the other through the questions that were put together from the columns. */
public final class AnswerReading {

    private final Sheet sheet;
    private final List<Mapped> questions;
    private final Problems problems;
    private final Function<String, List<String>> split;
    private final Map<String, OptionIndex> options = new HashMap<>();
    private final Map<Integer, Scalars> scalars = new HashMap<>();

    /** @param split takes a joined answer apart */
    public AnswerReading(Sheet sheet, List<Mapped> questions, Problems problems, Function<String, List<String>> split) {
        this.sheet = sheet;
        this.questions = questions;
        this.problems = problems;
        this.split = split;
        for (Mapped mapped : questions) {
            options.put(mapped.question().code(), new OptionIndex(mapped.question().options()));
            for (Part part : mapped.parts()) {
                if (part.use() == Use.VALUE && isScalar(mapped.question().type())) {
                    scalars.put(part.column(), Scalars.of(sheet, part.column(), mapped.question(), problems));
                }
            }
        }
    }

    private static boolean isScalar(QuestionType type) {
        return type == QuestionType.NUMBER || type == QuestionType.DATE;
    }

    /** All answers of a row that are not blank. */
    public List<ReadAnswer> answers(SheetRow row) {
        List<ReadAnswer> answers = new ArrayList<>();
        for (Mapped mapped : questions) {
            if (mapped.question().type() == QuestionType.RATING_MATRIX) {
                matrix(row, mapped, answers);
            } else {
                ReadAnswer answer = single(row, mapped);
                if (!answer.isBlank()) {
                    answers.add(answer);
                }
            }
        }
        return answers;
    }

    private void matrix(SheetRow row, Mapped mapped, List<ReadAnswer> answers) {
        for (Part part : mapped.parts()) {
            String value = row.get(part.column());
            if (value.isBlank() || isNotShown(mapped.question(), value)) {
                continue;
            }
            Collected collected = new Collected();
            choose(row, part, mapped.question(), value, collected);
            answers.add(new ReadAnswer(
                    mapped.question().code(), part.key(), collected.values, collected.other(), sheet.cell(row, part.column())));
        }
    }

    /** Values and free texts of one answer while its columns are read. */
    private static final class Collected {
        private final List<String> values = new ArrayList<>();
        private final List<String> others = new ArrayList<>();
        private String chosenOther = "";

        int size() {
            return values.size() + others.size() + (chosenOther.isEmpty() ? 0 : 1);
        }

        /** Free texts; the bare word for "other" counts only where no text says what. */
        String other() {
            return others.isEmpty() && values.isEmpty() ? chosenOther : String.join("; ", others);
        }
    }

    private ReadAnswer single(SheetRow row, Mapped mapped) {
        Collected collected = new Collected();
        int first = -1;
        for (Part part : mapped.parts()) {
            String value = row.get(part.column());
            if (!value.isBlank() && !isNotShown(mapped.question(), value)) {
                int before = collected.size();
                take(row, part, mapped.question(), value, collected);
                first = first < 0 && collected.size() > before ? part.column() : first;
            }
        }
        List<String> values = mapped.question().type() == QuestionType.MULTIPLE_CHOICE
                ? inOrder(mapped.question(), collected.values)
                : collected.values;
        return new ReadAnswer(mapped.question().code(), "", values, collected.other(), sheet.cell(row, Math.max(first, 0)));
    }

    private boolean isNotShown(Question question, String value) {
        boolean text = question.type() == QuestionType.SHORT_TEXT || question.type() == QuestionType.LONG_TEXT;
        return !text && Words.isNotShown(value) && find(question, value).isEmpty();
    }

    private Optional<String> find(Question question, String value) {
        return options.get(question.code()).find(value);
    }

    private void take(SheetRow row, Part part, Question question, String value, Collected into) {
        switch (part.use()) {
            case OTHER -> other(part, question, value, into);
            case OPTION -> tick(row, part, question, value, into);
            case RANK -> rank(row, part, question, value, into);
            case ROW, VALUE -> value(row, part, question, value, into);
        }
    }

    private static void other(Part part, Question question, String value, Collected into) {
        if (part.key().isEmpty() && (Words.isNo(value) || Words.isNotShown(value))) {
            return;
        }
        String about = question.option(part.key())
                .map(option -> option.label().in(java.util.Locale.ENGLISH) + ": ")
                .orElse("");
        into.others.add(about + value.strip());
    }

    private void tick(SheetRow row, Part part, Question question, String value, Collected into) {
        if (Words.isYes(value) || find(question, value).filter(part.key()::equals).isPresent()) {
            into.values.add(part.key());
        } else if (!Words.isNo(value)) {
            unknown(row, part, question, value, into);
        }
    }

    private void rank(SheetRow row, Part part, Question question, String value, Collected into) {
        Optional<String> code = find(question, value);
        if (code.isEmpty()) {
            unknown(row, part, question, value, into);
        } else if (into.values.contains(code.get())) {
            problems.add(ProblemKind.RANKED_TWICE, sheet.cell(row, part.column()), value);
        } else {
            into.values.add(code.get());
        }
    }

    private void value(SheetRow row, Part part, Question question, String value, Collected into) {
        switch (question.type()) {
            case SINGLE_CHOICE, RATING_MATRIX -> choose(row, part, question, value, into);
            case MULTIPLE_CHOICE, RANKING -> {
                if (find(question, value).isPresent()) {
                    rank(row, part, question, value, into);
                } else {
                    split.apply(value).forEach(each -> rank(row, part, question, each, into));
                }
            }
            case NUMBER, DATE -> scalars.get(part.column()).read(sheet, row, value, part.column(), problems)
                    .ifPresentOrElse(into.values::add, () -> into.others.add(value.strip()));
            case SHORT_TEXT, LONG_TEXT, PROOF -> into.values.add(value.strip());
            case STATEMENT -> { }
        }
    }

    private void choose(SheetRow row, Part part, Question question, String value, Collected into) {
        find(question, value).ifPresentOrElse(into.values::add, () -> unknown(row, part, question, value, into));
    }

    private void unknown(SheetRow row, Part part, Question question, String value, Collected into) {
        if (isOther(question, value)) {
            into.chosenOther = value.strip();
        } else {
            String text = Words.plain(question.text().in(java.util.Locale.ENGLISH));
            problems.add(ProblemKind.UNKNOWN_OPTION, sheet.cell(row, part.column()), shortened(value), shortened(text));
            into.others.add(value.strip());
        }
    }

    /** LimeSurvey writes this beside the column with the text itself. */
    private static boolean isOther(Question question, String value) {
        return question.other() && (value.equals("-oth-") || value.equalsIgnoreCase("other"));
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    private static List<String> inOrder(Question question, List<String> chosen) {
        return question.options().stream()
                .map(org.oncommons.questions.Option::code)
                .filter(chosen::contains)
                .toList();
    }
}
