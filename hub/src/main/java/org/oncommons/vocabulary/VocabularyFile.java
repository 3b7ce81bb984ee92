package org.oncommons.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The vocabulary that ships with the application, as its files say it. A further language is a further column
 * ({@code label_de}, {@code plain_de} and so on).
 *
 * @param schemes  in reading order
 * @param concepts by scheme, in reading order
 * @param links    which concept addresses which
 * @param widening countries of low research performance
 * @param cases    outlines of the collaborative networks
 */
public record VocabularyFile(
        List<Scheme> schemes,
        List<Concept> concepts,
        List<Link> links,
        List<WideningCountry> widening,
        List<CaseOutline> cases) {

    private static final String FOLDER = "/vocabulary/";

    public VocabularyFile {
        schemes = List.copyOf(schemes);
        concepts = List.copyOf(concepts);
        links = List.copyOf(links);
        widening = List.copyOf(widening);
        cases = List.copyOf(cases);
    }

    /**
     * Reads the shipped files.
     *
     * @throws UncheckedIOException     if a file cannot be read
     * @throws IllegalArgumentException if a number or date in them is malformed
     */
    public static VocabularyFile shipped() {
        return new VocabularyFile(
                rows("schemes.csv", row -> new Scheme(row.getField("code"), texts(row, "label"), texts(row, "plain"))),
                rows("concepts.csv", VocabularyFile::concept),
                rows("links.csv", VocabularyFile::link),
                rows("widening.csv", row -> new WideningCountry(
                        row.getField("country"), LocalDate.parse(row.getField("as_of")), row.getField("source"))),
                rows("case.csv", VocabularyFile::outline));
    }

    static Concept concept(NamedCsvRecord row) {
        return new Concept(
                row.getField("code"),
                row.getField("scheme"),
                row.getField("broader"),
                texts(row, "label"),
                texts(row, "plain"),
                texts(row, "description"),
                words(row.getField("codes"), ";"));
    }

    static Link link(NamedCsvRecord row) {
        return new Link(row.getField("from"), row.getField("to"), Double.parseDouble(row.getField("weight")), texts(row, "reason"));
    }

    private static CaseOutline outline(NamedCsvRecord row) {
        return new CaseOutline(
                row.getField("code"),
                row.getField("topic"),
                texts(row, "label"),
                texts(row, "question"),
                texts(row, "plain"),
                texts(row, "first_outputs"),
                words(row.getField("wished_capabilities"), " "));
    }

    /** All columns named {@code stem_language}, without the empty ones. */
    private static Map<String, String> texts(NamedCsvRecord row, String stem) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((column, text) -> {
            int end = column.lastIndexOf('_');
            if (end > 0 && column.substring(0, end).equals(stem) && !text.isBlank()) {
                byLanguage.put(column.substring(end + 1), text);
            }
        });
        return byLanguage;
    }

    private static List<String> words(String field, String separator) {
        return field.isBlank() ? List.of() : List.of(field.split(separator));
    }

    private static <T> List<T> rows(String file, Function<NamedCsvRecord, T> reading) {
        var stream = Objects.requireNonNull(VocabularyFile.class.getResourceAsStream(FOLDER + file), file);
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return records.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
