package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.oncommons.formats.Cell;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.questions.AnswerReading;
import org.oncommons.formats.questions.Codes;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.RespondentReading;
import org.oncommons.formats.table.Continuations;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.questions.LocalizedText;
import org.oncommons.questions.QuestionnaireContent;
import org.oncommons.questions.Section;

/** LimeSurvey responses as CSV or spreadsheet, with or without the structure of the survey. */
public final class LimeSurveyTable {

    private LimeSurveyTable() {}

    public static boolean recognises(Sheet sheet) {
        return LimeColumns.recognises(sheet);
    }

    /** Responses without a structure: the types are inferred from headings and answers. */
    public static ReadSurvey read(Sheet sheet, Problems problems) {
        LimeColumns columns = LimeColumns.of(sheet);
        InferredQuestions inferred = new InferredQuestions(sheet, new Codes());
        List<Mapped> questions = new ArrayList<>();
        columns.byCode().values().forEach(group -> questions.addAll(inferred.of(group)));
        return new ReadSurvey(
                sheet.file().replaceFirst("\\.[^.]*$", ""),
                ReadSurvey.oneSection(questions),
                respondents(sheet, columns, questions, problems));
    }

    private static List<Respondent> respondents(
            Sheet sheet, LimeColumns columns, List<Mapped> questions, Problems problems) {
        AnswerReading answers = new AnswerReading(sheet, questions, problems, Inference::split);
        return new RespondentReading(sheet, columns.keys(), answers, problems).read();
    }

    /** Whether at least half of the columns' codes are questions of the structure. */
    public static boolean belong(Sheet sheet, LimeStructure structure) {
        LimeColumns columns = structured(sheet, structure);
        long known = columns.byCode().keySet().stream().filter(code -> structure.question(code).isPresent()).count();
        return known > 0 && known * 2 >= columns.byCode().size();
    }

    /** A structure alone: the questions without answers. */
    public static ReadSurvey read(LimeStructure structure) {
        Sheet none = new Sheet(structure.file(), "", List.of());
        return read(none, structure, new Problems());
    }

    /** Responses with their structure; columns that it does not know are inferred. */
    public static ReadSurvey read(Sheet raw, LimeStructure structure, Problems problems) {
        Sheet sheet = structure.isOwn() ? Continuations.joined(raw) : raw;
        LimeColumns columns = structured(sheet, structure);
        Codes codes = new Codes();
        TypedQuestions typed = new TypedQuestions(codes);
        Map<String, List<LimeColumn>> left = new LinkedHashMap<>(columns.byCode());
        List<Section> sections = new ArrayList<>();
        List<Mapped> all = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Codes sectionCodes = new Codes();
        for (LimeStructure.Group group : structure.groups.values()) {
            List<Mapped> inGroup = new ArrayList<>();
            for (LimeQuestion question : group.questions.values()) {
                List<LimeColumn> own = left.remove(question.code);
                if (own == null && question.type != 'X') {
                    missing.add(question.code);
                }
                List<Mapped> known = typed.of(question, own == null ? List.of() : own);
                inGroup.addAll(known);
                List<LimeColumn> surplus = surplus(own == null ? List.of() : own, known);
                if (!surplus.isEmpty()) {
                    inGroup.addAll(unknown(sheet, Map.of(question.code, surplus), codes, problems));
                }
            }
            LocalizedText title = new LocalizedText(group.title);
            sections.add(section(sectionCodes.unique(title.in(Locale.ENGLISH)), title, new LocalizedText(group.description), inGroup));
            all.addAll(inGroup);
        }
        if (!missing.isEmpty() && !sheet.rows().isEmpty()) {
            problems.add(ProblemKind.COLUMN_MISSING, Cell.file(sheet.file()), String.join(", ", missing));
        }
        List<Mapped> unknown = unknown(sheet, left, codes, problems);
        if (!unknown.isEmpty()) {
            sections.add(section("further_columns", LocalizedText.english("Further columns"), LocalizedText.EMPTY, unknown));
            all.addAll(unknown);
        }
        return new ReadSurvey(content(structure, sections), respondents(sheet, columns, all, problems));
    }

    /** Columns of a known question whose sub-question the structure does not have. */
    private static List<LimeColumn> surplus(List<LimeColumn> columns, List<Mapped> questions) {
        return columns.stream()
                .filter(column -> questions.stream()
                        .flatMap(mapped -> mapped.parts().stream())
                        .noneMatch(part -> part.column() == column.index()))
                .filter(column -> !column.given().isEmpty() && !column.heading().sub().equals("filecount"))
                .toList();
    }

    private static List<Mapped> unknown(
            Sheet sheet, Map<String, List<LimeColumn>> left, Codes codes, Problems problems) {
        InferredQuestions inferred = new InferredQuestions(sheet, codes);
        List<Mapped> unknown = new ArrayList<>();
        left.forEach((code, group) -> {
            problems.add(ProblemKind.UNKNOWN_COLUMN, sheet.column(group.getFirst().index()), code);
            unknown.addAll(inferred.of(group));
        });
        return unknown;
    }

    private static Section section(String code, LocalizedText title, LocalizedText description, List<Mapped> questions) {
        return new Section(code, title, description, questions.stream().map(Mapped::question).toList());
    }

    private static QuestionnaireContent content(LimeStructure structure, List<Section> sections) {
        LocalizedText title = new LocalizedText(structure.title);
        return new QuestionnaireContent(
                structure.isOwn() ? structure.ownCode : Codes.of(title.in(Locale.ENGLISH)).toLowerCase(Locale.ROOT),
                title,
                new LocalizedText(structure.welcome),
                structure.languages.isEmpty() ? List.of("en") : List.copyOf(structure.languages),
                sections);
    }

    /** The columns with the codes of the expression manager ({@code Q_SQ}, {@code Q_SQ_0}) taken apart by the structure. */
    private static LimeColumns structured(Sheet sheet, LimeStructure structure) {
        LimeColumns columns = LimeColumns.of(sheet);
        Map<String, List<LimeColumn>> byCode = new LinkedHashMap<>();
        Map<String, LimeHeading> known = expressionCodes(structure);
        columns.byCode().forEach((code, group) -> {
            LimeHeading apart = structure.question(code).isPresent() ? null : known.get(code);
            for (LimeColumn column : group) {
                LimeHeading heading = apart == null || !column.heading().sub().isEmpty() ? column.heading() : apart;
                byCode.computeIfAbsent(heading.code(), none -> new ArrayList<>())
                        .add(new LimeColumn(column.index(), heading, column.given()));
            }
        });
        return new LimeColumns(columns.keys(), byCode);
    }

    private static Map<String, LimeHeading> expressionCodes(LimeStructure structure) {
        Map<String, LimeHeading> codes = new HashMap<>();
        for (LimeStructure.Group group : structure.groups.values()) {
            for (LimeQuestion question : group.questions.values()) {
                String code = question.code;
                for (String sub : List.of("other", "comment")) {
                    codes.put(code + "_" + sub, new LimeHeading(code, sub, "", "", ""));
                }
                for (int place = 1; question.type == 'R' && place <= question.answers.size() + question.subs.size(); place++) {
                    codes.put(code + "_" + place, new LimeHeading(code, String.valueOf(place), "", "", ""));
                }
                for (LimeQuestion.Item sub : question.subs) {
                    codes.put(code + "_" + sub.code(), new LimeHeading(code, sub.code(), "", "", ""));
                    codes.put(code + "_" + sub.code() + "comment", new LimeHeading(code, sub.code() + "comment", "", "", ""));
                    codes.put(code + "_" + sub.code() + "_0", new LimeHeading(code, sub.code(), "1", "", ""));
                    codes.put(code + "_" + sub.code() + "_1", new LimeHeading(code, sub.code(), "2", "", ""));
                    for (LimeQuestion.Item second : question.subs(1)) {
                        String both = sub.code() + "_" + second.code();
                        codes.put(code + "_" + both, new LimeHeading(code, both, "", "", ""));
                    }
                }
            }
        }
        return codes;
    }
}
