package org.oncommons.methods.analysis;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoublePredicate;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Reads a trial's patients from a table as spreadsheets write it: one header line, then one line for each patient, separated by commas,
 * semicolons or tabs. Columns, in any order and with any others between them:
 * <ul>
 * <li>{@code time}: until the event or the end of follow-up, at least 0;</li>
 * <li>{@code event}: 0 censored, 1 the event, 2 and more competing events;</li>
 * <li>{@code arm}: E or 1 for less treatment, C or 0 for standard treatment;</li>
 * <li>{@code per_protocol}: 1 or yes, 0 or no; may be missing, then there is no per-protocol set;</li>
 * <li>{@code stratum}: any word; may be missing.</li>
 * </ul>
 * A program that has split the lines itself, or knows the columns by other names, hands in cells with {@link TrialColumns}.
 * Splitting lines into fields is left to FastCSV, which has no dependency of its own and which the hub reads with too; what the fields mean
 * is decided here, so that command line and pages refuse a damaged file in the same words.
 */
public final class TrialTable {

    private static final List<String> NEEDED = List.of("time", "event", "arm");
    private static final Map<String, Boolean> ANSWERS = Map.of("1", true, "yes", true, "true", true, "0", false, "no", false, "false",
            false);
    private static final int MOST_STRATA = 200;

    private final List<String> headings;
    private final TrialColumns columns;
    private final List<Double> times = new ArrayList<>();
    private final List<Double> events = new ArrayList<>();
    private final List<Double> arms = new ArrayList<>();
    private final List<Double> perProtocol = new ArrayList<>();
    private final List<Double> strata = new ArrayList<>();
    private final Map<String, Integer> stratumNumbers = new HashMap<>();

    private TrialTable(List<String> headings, TrialColumns columns) {
        this.headings = headings;
        this.columns = columns;
    }

    /**
     * One line of the table.
     *
     * @param number as a spreadsheet counts it, from 1
     */
    public record Row(long number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        String get(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /**
     * Reads it.
     *
     * @throws ImpossibleInput names the row, as a spreadsheet counts them, and the column
     */
    public static TrialPatients read(String text) {
        List<Row> rows = rows(text);
        List<String> headings = rows.isEmpty() ? List.of() : rows.getFirst().cells().stream().map(TrialTable::name).toList();
        if (rows.size() < 2) {
            throw noPatient();
        }
        return of(headings, rows.subList(1, rows.size()), columns(headings, rows.getFirst()));
    }

    /**
     * Understands cells that were split before.
     *
     * @param headings names of the columns, for refusals
     * @param rows     without the line of the headings
     * @throws ImpossibleInput names the row, as a spreadsheet counts them, and the column
     */
    public static TrialPatients of(List<String> headings, List<Row> rows, TrialColumns columns) {
        TrialTable table = new TrialTable(headings, columns);
        rows.forEach(table::patient);
        if (table.times.isEmpty()) {
            throw noPatient();
        }
        return new TrialPatients(table.times, table.events, table.arms, table.perProtocol, table.strata);
    }

    private static ImpossibleInput noPatient() {
        return new ImpossibleInput("The table has no patient: give a header line with time, event and arm, and one line for each patient.",
                "table");
    }

    private static List<Row> rows(String text) {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(plain)).commentStrategy(CommentStrategy.NONE)
                .allowMissingFields(true).allowExtraFields(true).skipEmptyLines(true).ofCsvRecord(plain)) {
            reader.forEach(line -> rows.add(new Row(line.getStartingLineNumber(), line.getFields())));
        } catch (CsvParseException | IOException e) {
            throw brokenOff(rows.size());
        }
        if (open(plain, rows)) {
            throw brokenOff(rows.size() - 1);
        }
        return rows;
    }

    /** Whether a quotation mark is not closed, so that the last cell holds the rest of the file. */
    private static boolean open(String text, List<Row> rows) {
        return text.chars().filter(character -> character == '"').count() % 2 == 1 && !rows.isEmpty()
                && rows.getLast().cells().getLast().indexOf('\n') >= 0;
    }

    private static ImpossibleInput brokenOff(int row) {
        return new ImpossibleInput("The table breaks off after row " + row
                + ", most likely because a quotation mark is not closed: save it anew as CSV.", "table");
    }

    /** The most frequent of comma, semicolon and tab in the header line. */
    private static char separator(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (header.chars().filter(c -> c == candidate).count() > header.chars().filter(c -> c == ',').count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static String name(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    private static TrialColumns columns(List<String> headings, Row line) {
        for (int at = 0; at < headings.size(); at++) {
            String name = headings.get(at);
            if (!name.isEmpty() && headings.indexOf(name) < at) {
                throw new ImpossibleInput("The header has the column " + name + " twice: name one of them otherwise.", "table", name);
            }
        }
        for (String name : NEEDED) {
            if (!headings.contains(name)) {
                throw new ImpossibleInput("The header has no column " + name
                        + ": name the columns time, event and arm in the first line; it has " + String.join(", ", line.cells()) + ".", "table",
                        name);
            }
        }
        return new TrialColumns(headings.indexOf("time"), headings.indexOf("event"), headings.indexOf("arm"),
                headings.indexOf("per_protocol"), headings.indexOf("stratum"), Map.of(), TrialColumns.USUAL_ARMS, false);
    }

    private void patient(Row line) {
        requireWidth(line);
        String arm = TrialColumns.code(line.get(columns.arm()));
        if (columns.othersLeftOut() && !arm.isEmpty() && !columns.arms().containsKey(arm)) {
            return;
        }
        times.add(number(line, columns.time(), "a number of at least 0", value -> value >= 0));
        events.add(outcome(line));
        arms.add(choice(line, columns.arm(), columns.arms(), armsWanted()));
        if (columns.perProtocol() >= 0) {
            perProtocol.add(choice(line, columns.perProtocol(), ANSWERS, "1 or yes, 0 or no"));
        }
        if (columns.stratum() >= 0) {
            strata.add((double) stratum(line.get(columns.stratum())));
        }
    }

    /** A separator inside a value would shift every value behind it into a wrong column. */
    private void requireWidth(Row line) {
        for (int at = headings.size(); at < line.cells().size(); at++) {
            if (!line.get(at).isEmpty()) {
                throw new ImpossibleInput("Row " + line.number() + " has " + line.cells().size() + " values, and the header names "
                        + headings.size() + " columns: most likely a separator stands inside a value; put the value in quotation marks.",
                        "table");
            }
        }
    }

    private int stratum(String word) {
        int number = stratumNumbers.computeIfAbsent(word, unused -> stratumNumbers.size());
        if (number >= MOST_STRATA) {
            throw new ImpossibleInput("Column " + headings.get(columns.stratum()) + " has more than " + MOST_STRATA
                    + " different values, too many for strata: choose the strata of the randomisation.", "stratum");
        }
        return number;
    }

    private double outcome(Row line) {
        if (columns.outcomes().isEmpty()) {
            return number(line, columns.event(), "0 for censored, 1 for the event, 2 or more for a competing one",
                    value -> value >= 0 && value == Math.rint(value) && value < 1000);
        }
        return meaning(line, columns.event(), columns.outcomes(), "one of " + codes(columns.outcomes()));
    }

    private String armsWanted() {
        return columns.arms().equals(TrialColumns.USUAL_ARMS) ? "E or 1 for less treatment, C or 0 for standard treatment"
                : "one of " + codes(columns.arms()) + ", or leave out patients of other arms";
    }

    private static String codes(Map<String, ?> codes) {
        return String.join(", ", codes.keySet().stream().sorted().toList());
    }

    private double number(Row line, int column, String wanted, DoublePredicate allowed) {
        String field = line.get(column);
        double value;
        try {
            value = Double.parseDouble(field.indexOf('.') < 0 ? field.replace(',', '.') : field);
        } catch (NumberFormatException e) {
            throw refusal(line, column, field, wanted);
        }
        if (!Double.isFinite(value) || !allowed.test(value)) {
            throw refusal(line, column, field, wanted);
        }
        return value;
    }

    private double choice(Row line, int column, Map<String, Boolean> words, String wanted) {
        return meaning(line, column, words, wanted) ? 1 : 0;
    }

    private <T> T meaning(Row line, int column, Map<String, T> words, String wanted) {
        T chosen = words.get(TrialColumns.code(line.get(column)));
        if (chosen == null) {
            throw refusal(line, column, line.get(column), wanted);
        }
        return chosen;
    }

    private ImpossibleInput refusal(Row line, int column, String field, String wanted) {
        return new ImpossibleInput("Row " + line.number() + ", column " + headings.get(column) + " has "
                + (field.isEmpty() ? "nothing" : "\"" + (field.length() > 40 ? field.substring(0, 40) + "\u2026" : field) + "\"")
                + ": give " + wanted + ".", "table", headings.get(column));
    }
}
