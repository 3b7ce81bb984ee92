package org.oncommons.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of the demo network. */
final class DemoFile {

    private DemoFile() {}

    /** The rows of {@code resources/demo/<name>.csv}. */
    static List<NamedCsvRecord> rows(String name) {
        var stream = Objects.requireNonNull(DemoFile.class.getResourceAsStream("/demo/" + name + ".csv"), name);
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return records.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
