package org.oncommons.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads the tables of the demo network. */
final class DemoFile {

    private DemoFile() {}

    static <T> List<T> rows(String file, Function<NamedCsvRecord, T> reading) {
        var stream = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + file), file);
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return records.stream().map(reading).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    static List<String> words(String field) {
        return field.isBlank() ? List.of() : List.of(field.split(" "));
    }
}
