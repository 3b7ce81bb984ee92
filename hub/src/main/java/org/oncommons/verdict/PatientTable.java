package org.oncommons.verdict;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.oncommons.formats.Limits;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.TableFile;
import org.oncommons.methods.analysis.TrialColumns;
import org.oncommons.methods.analysis.TrialTable;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * A table with one line for each patient, as it was sent.
 *
 * @param file its cells
 */
public record PatientTable(TableFile file) {

    /** More codes than this are no arms and no kinds of outcome. */
    public static final int MOST_CODES = 20;
    /** What is answered while one waits; more is computed in the background. */
    public static final int AT_ONCE = 5_000;
    /** The largest table, in patients. */
    public static final int MOST = 50_000;
    /** The largest file, in mebibytes. */
    public static final int MOST_MEBIBYTES = 5;

    private static final Limits LIMITS = new Limits((long) MOST_MEBIBYTES << 20, 20L << 20, 200, MOST + 1, 300, 2_000_000, 2_000);
    private static final Set<String> IDENTIFIERS = Set.of("id", "pid", "patient", "patient_id", "subject", "subject_id", "usubjid");

    /**
     * Reads a file or a pasted text.
     *
     * @throws org.oncommons.formats.UnreadableFile if nothing can be read
     * @throws ImpossibleInput                      if it breaks off or has no patient
     */
    public static PatientTable read(String name, byte[] content) {
        TableFile file = TableFile.read(NamedFile.of(name, content), LIMITS);
        if (file.cutOff()) {
            throw new ImpossibleInput("The table breaks off after row " + (file.rows().isEmpty() ? 1 : file.rows().getLast().number())
                    + ", most likely because a quotation mark is not closed: save it anew as CSV.", "text");
        }
        if (file.rows().isEmpty()) {
            throw new ImpossibleInput("The table has no patient: give a line with the names of the columns, and one line for each patient.",
                    "text");
        }
        return new PatientTable(file);
    }

    /** Names of the columns; a column without one has its letter. */
    public List<String> headings() {
        List<String> headings = new ArrayList<>();
        for (int at = 0; at < file.headings().size(); at++) {
            String heading = file.headings().get(at).strip();
            headings.add(heading.isEmpty() ? TableFile.letters(at) : heading);
        }
        return headings;
    }

    public int patients() {
        return file.rows().size();
    }

    /** Whether it takes longer than one waits for a page. */
    public boolean large() {
        return patients() > AT_ONCE;
    }

    /** The different codes of a column in the order in which they come, at most one more than {@link #MOST_CODES}; blank ones do not count. */
    public List<String> codes(int column) {
        Set<String> codes = new LinkedHashSet<>();
        for (TableFile.Row row : file.rows()) {
            String code = TrialColumns.code(row.get(column));
            if (!code.isEmpty() && codes.add(code) && codes.size() > MOST_CODES) {
                break;
            }
        }
        return List.copyOf(codes);
    }

    /** A patient who stands in several rows, if a column says who is who: the name of that column with the first such value. */
    public Optional<List<String>> repeated() {
        List<String> headings = headings();
        for (int at = 0; at < headings.size(); at++) {
            if (IDENTIFIERS.contains(PatientForm.name(headings.get(at)))) {
                Set<String> seen = new HashSet<>();
                for (TableFile.Row row : file.rows()) {
                    String value = row.get(at).strip();
                    if (!value.isEmpty() && !seen.add(value)) {
                        return Optional.of(List.of(headings.get(at), value, String.valueOf(row.number())));
                    }
                }
            }
        }
        return Optional.empty();
    }

    List<TrialTable.Row> rows() {
        return file.rows().stream().map(row -> new TrialTable.Row(row.number(), row.cells())).toList();
    }

    /** The table as CSV, each patient in the same row as before, so that it can be sent again with other choices. */
    public String csv() {
        StringWriter out = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(de.siegmar.fastcsv.writer.LineDelimiter.LF).build(out)) {
            csv.writeRecord(file.headings());
            int next = 2;
            for (TableFile.Row row : file.rows()) {
                for (; next < row.number(); next++) {
                    out.write("\n");
                }
                csv.writeRecord(row.cells());
                next = row.number() + 1;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return out.toString();
    }
}
