package org.oncommons.formats.table;

import java.util.List;
import org.oncommons.formats.Limits;
import org.oncommons.formats.ProblemKind;

/** Text with delimiters as a sheet. */
final class CsvSheets {

    private static final String CANDIDATES = ",;\t|";
    private static final int SNIFFED_CHARS = 200_000;
    private static final int SNIFFED_ROWS = 20;

    private CsvSheets() {}

    static Sheet read(FileBytes file, Limits limits, Problems problems) {
        String text = new Decoding(file).text(problems);
        boolean declared = text.startsWith("sep=") && text.length() > 4;
        String body = declared ? text.substring(text.indexOf('\n') + 1) : text;
        CsvParser parser = new CsvParser(body, declared ? text.charAt(4) : delimiter(body));
        SheetBuilder sheet = new SheetBuilder(file.name(), "", limits, new long[] {limits.cells()});
        int number = declared ? 1 : 0;
        for (List<String> fields = parser.next(); fields != null; fields = parser.next()) {
            sheet.startRow(++number);
            for (int column = 0; column < fields.size(); column++) {
                sheet.set(column, clean(fields.get(column)));
            }
            sheet.pad(fields.size());
            sheet.endRow();
        }
        Sheet read = sheet.sheet();
        if (parser.endedOpen() && !read.rows().isEmpty()) {
            problems.add(ProblemKind.FILE_CUT_OFF, read.place(read.rows().getLast()));
        }
        return read;
    }

    /** LimeSurvey and spreadsheets mask a leading "=" with an apostrophe; some editors leave a byte order mark inside. */
    private static String clean(String field) {
        String text = field.indexOf('\ufeff') >= 0 ? field.replace("\ufeff", "") : field;
        return text.startsWith("'") && FormulaMask.isNeeded(text) ? text.substring(1) : text;
    }

    /** The delimiter that splits the first rows into the most columns of equal number. */
    static char delimiter(String text) {
        String head = text.length() > SNIFFED_CHARS ? text.substring(0, SNIFFED_CHARS) : text;
        char best = ',';
        double bestScore = 0;
        for (char candidate : CANDIDATES.toCharArray()) {
            double score = score(head, candidate);
            if (score > bestScore) {
                bestScore = score;
                best = candidate;
            }
        }
        return best;
    }

    private static double score(String head, char delimiter) {
        CsvParser parser = new CsvParser(head, delimiter);
        int first = 0;
        int rows = 0;
        int same = 0;
        for (List<String> fields = parser.next(); fields != null && rows < SNIFFED_ROWS; fields = parser.next()) {
            if (fields.size() > 1 || !fields.getFirst().isBlank()) {
                first = rows == 0 ? fields.size() : first;
                rows++;
                same += fields.size() == first ? 1 : 0;
            }
        }
        return first < 2 ? 0 : (double) same / rows * Math.log(first) + (same == rows ? 1 : 0);
    }
}
