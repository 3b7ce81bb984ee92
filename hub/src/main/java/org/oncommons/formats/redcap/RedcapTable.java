package org.oncommons.formats.redcap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.questions.AnswerReading;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.KeyColumns;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.Part;
import org.oncommons.formats.questions.Questions;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.RespondentReading;
import org.oncommons.formats.questions.Use;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.Option;
import org.oncommons.questions.QuestionType;
import org.oncommons.questions.Section;

/** REDCap records, with or without the data dictionary. */
public final class RedcapTable {

    private RedcapTable() {}

    /** Whether the headings are those of an export of records. */
    public static boolean recognises(Sheet sheet) {
        Map<String, Integer> columns = Records.columns(sheet);
        boolean about = columns.keySet().stream().anyMatch(Records.ABOUT::contains);
        boolean status = columns.keySet().stream().anyMatch(heading -> heading.endsWith("_complete"));
        return about || status && (sheet.row(0).get(0).equals("record_id") || ticks(columns.keySet()));
    }

    private static boolean ticks(Set<String> headings) {
        return headings.stream().anyMatch(heading -> heading.contains("___"));
    }

    /** Whether the records are those of the dictionary. */
    public static boolean belong(Sheet sheet, Dictionary dictionary) {
        return !dictionary.fields().isEmpty()
                && (sheet.row(0).get(0).equals(dictionary.fields().getFirst().name()) || hasLabels(sheet, dictionary));
    }

    private static boolean hasLabels(Sheet sheet, Dictionary dictionary) {
        Set<String> labels = new HashSet<>();
        dictionary.fields().forEach(field -> labels.add(field.label()));
        return sheet.headings().stream().filter(labels::contains).count() >= dictionary.fields().size() / 2.0;
    }

    /** A dictionary without records. */
    public static ReadSurvey read(Dictionary dictionary) {
        return new ReadSurvey(title(dictionary.file()), new DictionaryQuestions(dictionary, Map.of()).build(), List.of());
    }

    public static ReadSurvey read(Sheet records, Dictionary dictionary, Problems problems) {
        Sheet sheet = Records.merged(named(records, dictionary), problems);
        Map<String, Integer> columns = Records.columns(sheet);
        DictionaryQuestions questions = new DictionaryQuestions(dictionary, columns);
        List<Section> sections = new ArrayList<>(questions.build());
        List<Mapped> all = new ArrayList<>(questions.all());
        Set<Integer> used = new HashSet<>();
        all.forEach(mapped -> mapped.parts().forEach(part -> used.add(part.column())));
        List<Mapped> unknown = inferred(sheet, columns, used);
        unknown.forEach(mapped -> problems.add(
                ProblemKind.UNKNOWN_COLUMN, sheet.column(mapped.parts().getFirst().column()), mapped.question().code()));
        if (!unknown.isEmpty()) {
            sections.add(new Section(
                    "further_columns",
                    LocalizedText.english("Further columns"),
                    LocalizedText.EMPTY,
                    unknown.stream().map(Mapped::question).toList()));
            all.addAll(unknown);
        }
        return new ReadSurvey(title(records.file()), sections, respondents(sheet, columns, all, problems));
    }

    /** Records without a dictionary: the types are inferred. */
    public static ReadSurvey read(Sheet records, Problems problems) {
        Sheet sheet = Records.merged(records, problems);
        Map<String, Integer> columns = Records.columns(sheet);
        List<Mapped> questions = inferred(sheet, columns, Set.of());
        return new ReadSurvey(
                title(records.file()),
                ReadSurvey.oneSection(questions),
                respondents(sheet, columns, questions, problems));
    }

    private static String title(String file) {
        return file.replaceFirst("\\.[^.]*$", "");
    }

    private static List<Respondent> respondents(
            Sheet sheet, Map<String, Integer> columns, List<Mapped> questions, Problems problems) {
        int group = columns.getOrDefault("redcap_data_access_group", -1);
        int created = columns.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_timestamp") && Records.isStatus(entry.getKey(), columns))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(-1);
        KeyColumns keys = new KeyColumns(0, created, -1, -1, -1, group);
        AnswerReading answers = new AnswerReading(sheet, questions, problems, Inference::split);
        List<Respondent> read = new RespondentReading(sheet, keys, answers, problems).read();
        List<Integer> status = columns.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("_complete"))
                .map(Map.Entry::getValue)
                .toList();
        return status.isEmpty() ? read : withStatus(sheet, status, read);
    }

    /** A record is complete when every form that was begun is. */
    private static List<Respondent> withStatus(Sheet sheet, List<Integer> status, List<Respondent> respondents) {
        List<Respondent> known = new ArrayList<>();
        for (int i = 0; i < respondents.size(); i++) {
            SheetRow row = sheet.records().get(i);
            boolean complete = status.stream()
                    .map(row::get)
                    .filter(cell -> !cell.isBlank())
                    .allMatch(cell -> cell.equals("2") || cell.equalsIgnoreCase("complete"));
            Respondent each = respondents.get(i);
            known.add(new Respondent(
                    each.key(), each.keyIsId(), each.created(), each.updated(), each.language(), complete, each.group(),
                    each.answers(), each.cell()));
        }
        return known;
    }

    /** The sheet under variable names: exports with labels have the labels as headings instead. */
    private static Sheet named(Sheet sheet, Dictionary dictionary) {
        if (sheet.row(0).get(0).equals(dictionary.fields().getFirst().name())) {
            return sheet;
        }
        Map<String, String> names = new LinkedHashMap<>();
        for (Field field : dictionary.fields()) {
            names.putIfAbsent(field.label(), field.name());
            for (Option option : field.type().equals("checkbox") ? field.options() : List.<Option>of()) {
                String label = option.label().in(java.util.Locale.ENGLISH);
                names.putIfAbsent(field.label() + " (choice=" + label + ")", field.checkbox(option.code()));
            }
        }
        names.put("Event Name", "redcap_event_name");
        names.put("Repeat Instrument", "redcap_repeat_instrument");
        names.put("Repeat Instance", "redcap_repeat_instance");
        names.put("Data Access Group", "redcap_data_access_group");
        names.put("Survey Identifier", "redcap_survey_identifier");
        List<String> headings = sheet.headings().stream().map(heading -> names.getOrDefault(heading, heading)).toList();
        List<SheetRow> rows = new ArrayList<>(sheet.rows());
        rows.set(0, new SheetRow(sheet.row(0).number(), headings));
        return sheet.with(rows);
    }

    private static List<Mapped> inferred(Sheet sheet, Map<String, Integer> columns, Set<Integer> used) {
        Codes codes = new Codes();
        List<Mapped> questions = new ArrayList<>();
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 1; i < sheet.headings().size(); i++) {
            String heading = sheet.headings().get(i).strip();
            boolean status = heading.equals("Complete?") || Records.isStatus(heading, columns);
            if (!used.contains(i) && !heading.isEmpty() && !Records.ABOUT.contains(heading) && !status) {
                groups.computeIfAbsent(heading.split("___")[0], none -> new ArrayList<>()).add(i);
            }
        }
        groups.forEach((name, indexes) -> questions.add(inferred(sheet, codes.unique(name), name, indexes)));
        return questions;
    }

    private static Mapped inferred(Sheet sheet, String code, String name, List<Integer> indexes) {
        LocalizedText text = LocalizedText.english(name);
        int first = indexes.getFirst();
        if (sheet.headings().get(first).contains("___")) {
            List<Option> options = new ArrayList<>();
            List<Part> parts = new ArrayList<>();
            for (int index : indexes) {
                String option = sheet.headings().get(index).replaceFirst(".*?___", "");
                options.add(Questions.option(option, LocalizedText.english(option)));
                parts.add(new Part(index, Use.OPTION, option));
            }
            return new Mapped(Questions.choice(code, QuestionType.MULTIPLE_CHOICE, text, options, false), parts);
        }
        List<String> given = Inference.given(sheet.values(first));
        QuestionType type = Inference.type(given);
        List<Part> parts = List.of(Part.value(first));
        if (type == QuestionType.SINGLE_CHOICE) {
            return new Mapped(
                    Questions.choice(code, type, text, Questions.options(Inference.different(given)), false), parts);
        }
        boolean plain = type == QuestionType.NUMBER || type == QuestionType.DATE;
        return new Mapped(Questions.plain(code, plain ? type : Inference.text(given), text), parts);
    }
}
