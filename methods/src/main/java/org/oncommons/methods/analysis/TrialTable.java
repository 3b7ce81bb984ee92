package org.oncommons.methods.analysis;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
 * Splitting lines into fields is left to FastCSV, which has no dependency of its own and which the hub reads with too; what the fields mean
 * is decided here, so that command line and pages refuse a damaged file in the same words.
 */
public final class TrialTable {

    private static final List<String> NEEDED = List.of("time", "event", "arm");
    private static final Map<String, Boolean> ARMS = Map.of("e", true, "1", true, "c", false, "0", false);
    private static final Map<String, Boolean> ANSWERS = Map.of("1", true, "yes", true, "true", true, "0", false, "no", false, "false",
            false);

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<Double> times = new ArrayList<>();
    private final List<Double> events = new ArrayList<>();
    private final List<Double> arms = new ArrayList<>();
    private final List<Double> perProtocol = new ArrayList<>();
    private final List<Double> strata = new ArrayList<>();
    private final Map<String, Integer> stratumNumbers = new HashMap<>();

    private TrialTable() {}

    /**
     * Reads it.
     *
     * @throws ImpossibleInput names the row, as a spreadsheet counts them, and the column
     */
    public static TrialPatients read(String text) {
        TrialTable table = new TrialTable();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CsvReader<CsvRecord> reader = CsvReader.builder().fieldSeparator(separator(plain)).commentStrategy(CommentStrategy.NONE)
                .allowMissingFields(true).allowExtraFields(true).skipEmptyLines(true).ofCsvRecord(plain)) {
            for (CsvRecord line : reader) {
                if (table.columns.isEmpty()) {
                    table.header(line);
                } else {
                    table.patient(line);
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            throw new ImpossibleInput("The table breaks off after row " + (table.times.size() + 1)
                    + ", most likely because a quotation mark is not closed: save it anew as CSV.", "table");
        }
        if (table.times.isEmpty()) {
            throw new ImpossibleInput("The table has no patient: give a header line with time, event and arm, and one line for each "
                    + "patient.",
                    "table");
        }
        boolean protocol = table.columns.containsKey("per_protocol");
        return new TrialPatients(table.times, table.events, table.arms, protocol ? table.perProtocol : List.of(), table.strata);
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

    private void header(CsvRecord line) {
        for (int i = 0; i < line.getFieldCount(); i++) {
            String name = line.getField(i).strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
            if (columns.put(name, i) != null && !name.isEmpty()) {
                throw new ImpossibleInput("The header has the column " + name + " twice: name one of them otherwise.", "table", name);
            }
        }
        for (String name : NEEDED) {
            if (!columns.containsKey(name)) {
                throw new ImpossibleInput("The header has no column " + name
                        + ": name the columns time, event and arm in the first line; it has "
                        + String.join(", ", line.getFields()) + ".", "table", name);
            }
        }
    }

    private void patient(CsvRecord line) {
        times.add(number(line, "time", "a number of at least 0", value -> value >= 0));
        events.add(number(line, "event", "0 for censored, 1 for the event, 2 or more for a competing one",
                value -> value >= 0 && value == Math.rint(value) && value < 1000));
        arms.add(choice(line, "arm", ARMS, "E or 1 for less treatment, C or 0 for standard treatment"));
        if (columns.containsKey("per_protocol")) {
            perProtocol.add(choice(line, "per_protocol", ANSWERS, "1 or yes, 0 or no"));
        }
        String stratum = columns.containsKey("stratum") ? field(line, "stratum") : "";
        strata.add((double) stratumNumbers.computeIfAbsent(stratum, word -> stratumNumbers.size()));
    }

    private double number(CsvRecord line, String column, String wanted, DoublePredicate allowed) {
        String field = field(line, column);
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

    private double choice(CsvRecord line, String column, Map<String, Boolean> words, String wanted) {
        String field = field(line, column);
        Boolean chosen = words.get(field.toLowerCase(Locale.ROOT));
        if (chosen == null) {
            throw refusal(line, column, field, wanted);
        }
        return chosen ? 1 : 0;
    }

    private String field(CsvRecord line, String column) {
        int at = columns.get(column);
        return at < line.getFieldCount() ? line.getField(at).strip() : "";
    }

    private static ImpossibleInput refusal(CsvRecord line, String column, String field, String wanted) {
        return new ImpossibleInput("Row " + line.getStartingLineNumber() + ", column " + column + " has "
                + (field.isEmpty() ? "nothing" : "\"" + field + "\"") + ": give " + wanted + ".", "table", column);
    }
}
