package org.oncommons.formats.plain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.questions.AnswerReading;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.DateStyle;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.KeyColumns;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.RespondentReading;
import org.oncommons.formats.questions.Use;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Row;

/** A table of answers with headings, of which nothing else is known. */
public final class PlainTable {

    private static final int TITLE_ROWS = 15;
    private static final int MOST_STEPS = 12;
    private static final Pattern GROUPED = Pattern.compile("(.+?)\\s*\\[([^\\]]+)\\]\\s*|(.{3,}?)\\s?: (.+)", Pattern.DOTALL);
    private static final Pattern PROGRAM = Pattern.compile("^\\s|^(#|//|--)|[;{}()=<>\\[\\]$\\\\]");
    private static final Set<String> KEYS = Set.of(
            "id", "response id", "responseid", "response_id", "contribution id", "record id", "record_id", "key", "respondent",
            "respondent id", "respondent_id", "uuid", "_uuid", "submission id", "#", "nr", "no.");
    private static final Set<String> CREATED =
            Set.of("timestamp", "created", "creation date", "start time", "start date", "startdate", "date submitted", "submitted at");
    private static final Set<String> UPDATED =
            Set.of("last update", "updated", "completion time", "end date", "enddate", "last modified time", "modified");

    private final Sheet sheet;
    private final Codes codes = new Codes();
    private final List<Mapped> questions = new ArrayList<>();

    private PlainTable(Sheet sheet) {
        this.sheet = sheet;
    }

    /** Whether there is a row of headings with at least two columns, or one column and answers. */
    public static boolean isTable(Sheet sheet) {
        return headings(sheet).isPresent();
    }

    /**
     * Whether the lines of a text file are rows of a table: at least half have about as many columns as the headings. In a program or a letter
     * they have not, or they have one column and marks of a program in many lines. A sheet of a workbook is a table by what it is.
     */
    public static boolean hasLinesAlike(Sheet sheet) {
        if (!sheet.name().isEmpty()) {
            return true;
        }
        Sheet table = sheet.from(headings(sheet).orElse(0));
        List<SheetRow> records = table.records();
        int width = width(table.row(0));
        int least = width < 2 ? width : Math.max(2, width / 2);
        long alike = records.stream().filter(row -> width(row) <= width && row.cells().size() >= least).count();
        boolean program = width < 2 && table.rows().stream().filter(row -> PROGRAM.matcher(row.get(0)).find()).count() * 3 > table.rows().size();
        return alike * 2 >= records.size() && !program;
    }

    /** Columns up to the last that is filled. */
    private static int width(SheetRow row) {
        int width = row.cells().size();
        while (width > 0 && row.get(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    public static ReadSurvey read(Sheet raw, Problems problems) {
        Sheet sheet = raw.from(headings(raw).orElse(0));
        PlainTable table = new PlainTable(sheet);
        KeyColumns keys = table.keys();
        table.build(keys.all());
        table.checkWidths(problems);
        AnswerReading answers = new AnswerReading(sheet, table.questions, problems, Inference::split);
        return new ReadSurvey(
                sheet.name().isEmpty() || sheet.name().matches("(?i)sheet ?1|tabelle1|feuil1") ? title(sheet.file()) : sheet.name(),
                ReadSurvey.oneSection(table.questions),
                new RespondentReading(sheet, keys, answers, problems).read());
    }

    private static String title(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }

    /** The first row that is nearly as wide as the widest below it: titles above a table are narrow. */
    private static Optional<Integer> headings(Sheet sheet) {
        int widest = 0;
        for (int i = 0; i < Math.min(sheet.rows().size(), TITLE_ROWS); i++) {
            widest = Math.max(widest, filled(sheet.row(i)));
        }
        for (int i = 0; i < Math.min(sheet.rows().size(), TITLE_ROWS); i++) {
            if (filled(sheet.row(i)) >= 0.6 * widest) {
                return widest > 1 || sheet.rows().size() > 1 ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    private KeyColumns keys() {
        Map<String, Integer> found = new HashMap<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            String name = sheet.headings().get(i).strip().toLowerCase(Locale.ROOT);
            if (KEYS.contains(name) && isUnique(i)) {
                found.putIfAbsent("key", i);
            } else if (CREATED.contains(name) && isDate(i)) {
                found.putIfAbsent("created", i);
            } else if (UPDATED.contains(name) && isDate(i)) {
                found.putIfAbsent("updated", i);
            }
        }
        return new KeyColumns(
                found.getOrDefault("key", -1), found.getOrDefault("created", -1), found.getOrDefault("updated", -1), -1, -1, -1);
    }

    private boolean isUnique(int column) {
        List<String> values = sheet.values(column);
        long blank = values.stream().filter(String::isBlank).count();
        return blank == 0 && new HashSet<>(values).size() >= 0.9 * values.size();
    }

    private boolean isDate(int column) {
        List<String> given = Inference.given(sheet.values(column));
        return !given.isEmpty() && Inference.mostly(given, DateStyle::looksLikeDate);
    }

    private void build(Set<Integer> about) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        int width = sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        for (int i = 0; i < Math.min(width, sheet.headings().size()); i++) {
            String heading = sheet.headings().get(i);
            if (!about.contains(i) && !(heading.isBlank() && Inference.given(sheet.values(i)).isEmpty())) {
                Matcher grouped = GROUPED.matcher(Words.heading(heading.strip()));
                String stem = grouped.matches() ? stem(grouped) : heading + "\u0000" + i;
                groups.computeIfAbsent(stem, none -> new ArrayList<>()).add(i);
            }
        }
        groups.forEach((stem, columns) -> {
            if (columns.size() < 2 || !together(stem, columns)) {
                columns.forEach(this::single);
            }
        });
    }

    private static String stem(Matcher grouped) {
        return (grouped.group(1) == null ? grouped.group(3) : grouped.group(1)).strip();
    }

    private String part(int column) {
        Matcher grouped = GROUPED.matcher(Words.heading(sheet.headings().get(column).strip()));
        return !grouped.matches() ? "" : grouped.group(2) == null ? grouped.group(4) : grouped.group(2);
    }

    /** Columns under one title as a multiple choice, ranking or matrix; false when they are none. */
    private boolean together(String stem, List<Integer> columns) {
        List<String> all = new ArrayList<>();
        columns.forEach(column -> all.addAll(Inference.given(sheet.values(column))));
        List<String> different = Inference.different(all);
        if (all.isEmpty() || different.size() > MOST_STEPS || different.stream().anyMatch(label -> label.length() > 80)) {
            return false;
        }
        LocalizedText text = LocalizedText.english(Words.plain(stem));
        if (all.stream().allMatch(Words::isTick)) {
            Codes optionCodes = new Codes();
            List<Option> options = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            for (int column : columns) {
                String code = optionCodes.unique(part(column));
                options.add(Questions.option(code, LocalizedText.english(Words.plain(part(column)))));
                parts.add(new Part(column, Use.OPTION, code));
            }
            String code = codes.unique(stem);
            questions.add(new Mapped(Questions.choice(code, QuestionType.MULTIPLE_CHOICE, text, options, false), parts));
            return true;
        }
        if (all.size() <= different.size()) {
            return false;
        }
        Codes rowCodes = new Codes();
        List<Row> rows = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        for (int column : columns) {
            String code = rowCodes.unique(part(column));
            rows.add(Questions.row(code, LocalizedText.english(Words.plain(part(column)))));
            parts.add(new Part(column, Use.ROW, code));
        }
        questions.add(new Mapped(Questions.matrix(codes.unique(stem), text, Questions.options(different), rows), parts));
        return true;
    }

    private void single(int column) {
        String heading = sheet.headings().get(column);
        String title = heading.isBlank() ? "Column " + org.oncommons.formats.Cell.letters(column) : heading;
        List<String> given = Inference.given(sheet.values(column));
        QuestionType type = Inference.type(given);
        LocalizedText text = LocalizedText.english(Words.plain(title));
        String code = codes.unique(title);
        List<Part> parts = List.of(Part.value(column));
        questions.add(new Mapped(
                switch (type) {
                    case SINGLE_CHOICE -> Questions.choice(
                            code, type, text, Questions.options(Inference.different(given)), false);
                    case MULTIPLE_CHOICE, RANKING -> Questions.choice(
                            code,
                            type,
                            text,
                            Questions.options(Inference.different(
                                    given.stream().flatMap(value -> Inference.split(value).stream()).toList())),
                            false);
                    default -> Questions.plain(code, type, text);
                },
                parts));
    }

    private void checkWidths(Problems problems) {
        if (!sheet.name().isEmpty()) {
            return;
        }
        int width = sheet.headings().size();
        for (SheetRow row : sheet.records()) {
            if (row.cells().size() < width) {
                String[] counts = {String.valueOf(row.cells().size()), String.valueOf(width)};
                problems.add(ProblemKind.ROW_TOO_SHORT, sheet.place(row), counts);
            }
        }
    }
}
