package org.oncommons.formats.eusurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.oncommons.formats.questions.AnswerReading;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.KeyColumns;
import org.oncommons.formats.questions.Mapped;
import org.oncommons.formats.questions.ReadSurvey;
import org.oncommons.formats.questions.RespondentReading;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/**
 * EUSurvey results as a spreadsheet, or as CSV that somebody made of it: two rows about the export, headings, one row a
 * contribution.
 */
public final class EuSurveyTable {

    /** Parts options from each other once their short names are taken off. */
    private static final String UNIT = "\u001f";

    /** Share of headings that must carry an id for ids to have been exported. */
    private static final double MOST = 0.6;

    private EuSurveyTable() {}

    /** Whether one of the sheets is an export's content. */
    public static boolean recognises(List<Sheet> sheets) {
        return sheets.stream().anyMatch(ContentSheet::isOne);
    }

    /** Sheets that recognised files have beside the content. */
    public static List<Sheet> unused(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> !ContentSheet.isOne(sheet)).toList();
    }

    public static ReadSurvey read(List<Sheet> sheets, Problems problems) {
        List<Sheet> contents = sheets.stream().filter(ContentSheet::isOne).toList();
        Sheet joined = ContentSheet.joined(contents);
        boolean withIds = withIds(joined);
        Map<MetaColumn, Integer> meta = ContentSheet.meta(joined, withIds);
        Sheet sheet = ContentSheet.withoutContinuations(joined, meta, problems);
        List<EuSurveyColumn> columns = new ArrayList<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            boolean blank = sheet.headings().get(i).isBlank();
            if (!meta.containsValue(i) && !blank) {
                columns.add(EuSurveyColumn.of(sheet, i, withIds));
            }
        }
        List<Mapped> questions = new EuSurveyQuestions(columns, withIds).build();
        Sheet bare = withoutShortNames(sheet, columns, questions);
        AnswerReading answers = new AnswerReading(bare, questions, problems, EuSurveyTable::split);
        KeyColumns keys = new KeyColumns(
                meta.getOrDefault(MetaColumn.CONTRIBUTION, -1),
                meta.getOrDefault(MetaColumn.CREATED, -1),
                meta.getOrDefault(MetaColumn.UPDATED, -1),
                -1,
                meta.getOrDefault(MetaColumn.LANGUAGE, -1),
                -1);
        return new ReadSurvey(
                ContentSheet.alias(contents.getFirst()),
                ReadSurvey.oneSection(questions),
                new RespondentReading(bare, keys, answers, problems).read());
    }

    private static boolean withIds(Sheet sheet) {
        long with = sheet.headings().stream().filter(Heading::hasId).count();
        return with >= MOST * sheet.headings().stream().filter(heading -> !heading.isBlank()).count();
    }

    private static List<String> split(String value) {
        return value.contains(UNIT) ? List.of(value.split(UNIT)) : Inference.split(value);
    }

    /** The sheet with options named by what the questions know them by: the short name, in a matrix the label or stars. */
    private static Sheet withoutShortNames(Sheet sheet, List<EuSurveyColumn> columns, List<Mapped> questions) {
        List<Integer> matrixColumns = questions.stream()
                .filter(mapped -> !mapped.question().rows().isEmpty())
                .flatMap(mapped -> mapped.parts().stream().map(part -> part.column()))
                .toList();
        List<SheetRow> rows = new ArrayList<>();
        rows.add(sheet.row(0));
        for (SheetRow row : sheet.records()) {
            List<String> cells = new ArrayList<>(row.cells());
            for (EuSurveyColumn column : columns) {
                if (!row.get(column.index()).isBlank()) {
                    cells.set(column.index(), bare(column, row.get(column.index()), matrixColumns.contains(column.index())));
                }
            }
            rows.add(new SheetRow(row.number(), cells));
        }
        return sheet.with(rows);
    }

    private static String bare(EuSurveyColumn column, String value, boolean inMatrix) {
        if (column.stars() > 0 && inMatrix) {
            return value.strip().substring(0, value.strip().indexOf('/'));
        }
        if (column.coded().isEmpty()) {
            return value;
        }
        return String.join(UNIT, Coded.tokens(value.strip()).stream().map(token -> token[inMatrix ? 0 : 1]).toList());
    }
}
