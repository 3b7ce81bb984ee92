package org.oncommons.browser;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Who walks through the hub: a guest, and the first person of the demo network in each role. */
enum Visitor {
    GUEST, MEMBER, REPRESENTATIVE, COORDINATOR;

    static final String PASSWORD = "demo-password";

    /** The address that the visitor signs in with; a guest has none. */
    Optional<String> email() {
        return this == GUEST ? Optional.empty() : Optional.of(firstOfRole());
    }

    private String firstOfRole() {
        Reader people = new InputStreamReader(
                Objects.requireNonNull(Visitor.class.getResourceAsStream("/demo/people.csv")), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(people)) {
            return csv.stream().filter(person -> Stream.of(person.getField("roles").split(" ")).anyMatch(name()::equals))
                    .findFirst().orElseThrow().getField("email");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
