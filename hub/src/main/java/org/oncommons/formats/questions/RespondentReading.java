package org.oncommons.formats.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;

/** Reads the respondents of a sheet: one a row, each with the key that finds it again in a later export. */
public final class RespondentReading {

    private final Sheet sheet;
    private final KeyColumns columns;
    private final AnswerReading answers;
    private final Problems problems;
    private final Map<Integer, DateStyle> dates = new LinkedHashMap<>();
    private final Map<String, Respondent> respondents = new LinkedHashMap<>();

    public RespondentReading(Sheet sheet, KeyColumns columns, AnswerReading answers, Problems problems) {
        this.sheet = sheet;
        this.columns = columns;
        this.answers = answers;
        this.problems = problems;
        for (int column : new int[] {columns.created(), columns.updated()}) {
            if (column >= 0) {
                dates.put(column, DateStyle.of(sheet.records().stream().map(row -> row.get(column)).toList()));
            }
        }
    }

    /** All respondents, the last of those with the same id. */
    public List<Respondent> read() {
        for (SheetRow row : sheet.records()) {
            int width = sheet.headings().size();
            if (row.cells().size() > width && row.cells().subList(width, row.cells().size()).stream().anyMatch(c -> !c.isBlank())) {
                String[] counts = {String.valueOf(row.cells().size()), String.valueOf(width)};
                problems.add(ProblemKind.ROW_TOO_LONG, sheet.place(row), counts);
            }
            Respondent respondent = respondent(row);
            if (respondents.containsKey(respondent.key())) {
                problems.add(ProblemKind.DUPLICATE_KEY, sheet.cell(row, Math.max(columns.key(), 0)), respondent.key());
            }
            respondents.put(respondent.key(), respondent);
        }
        if (columns.key() < 0 && !respondents.isEmpty()) {
            problems.add(ProblemKind.NO_KEY_COLUMN, org.oncommons.formats.Cell.file(sheet.file()));
        }
        return new ArrayList<>(respondents.values());
    }

    private Respondent respondent(SheetRow row) {
        List<ReadAnswer> read = answers.answers(row);
        String id = columns.key() < 0 ? "" : row.get(columns.key()).strip();
        boolean isId = !id.isEmpty() && !id.equalsIgnoreCase("anonymous");
        return new Respondent(
                isId ? id : free(digest(row)),
                isId,
                moment(row, columns.created()),
                moment(row, columns.updated()),
                columns.language() < 0 ? "" : row.get(columns.language()).strip().replace('_', '-'),
                columns.submitted() < 0 ? null : isSubmitted(row.get(columns.submitted())),
                columns.group() < 0 ? "" : row.get(columns.group()).strip(),
                read,
                sheet.place(row));
    }

    private static boolean isSubmitted(String cell) {
        return !cell.isBlank() && !Words.isNotShown(cell) && !Words.isNo(cell);
    }

    private @Nullable LocalDateTime moment(SheetRow row, int column) {
        DateStyle style = dates.get(column);
        String value = column < 0 ? "" : row.get(column);
        if (style == null || value.isBlank() || Words.isNotShown(value)) {
            return null;
        }
        LocalDateTime moment = style.moment(value).orElse(null);
        if (moment == null) {
            problems.add(ProblemKind.IMPOSSIBLE_DATE, sheet.cell(row, column), value);
        }
        return moment;
    }

    private String free(String digest) {
        String key = digest;
        for (int i = 2; respondents.containsKey(key); i++) {
            key = digest + "-" + i;
        }
        return key;
    }

    /** The same for rows with the same cells, wherever they stand in the file. */
    private static String digest(SheetRow row) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String cell : row.cells()) {
                sha.update(cell.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            }
            return "row-" + HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
