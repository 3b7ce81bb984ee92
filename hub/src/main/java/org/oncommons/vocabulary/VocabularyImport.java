package org.oncommons.vocabulary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes concepts and links from CSV files as this module writes them: what is new is added, what differs is changed, nothing is removed. */
@Service
public class VocabularyImport {

    private static final int LARGEST = 5_000_000;
    private static final int MOST_PROBLEMS = 50;

    private final VocabularyManagement management;
    private final VocabularyTables tables;

    VocabularyImport(VocabularyManagement management, VocabularyTables tables) {
        this.management = management;
        this.tables = tables;
    }

    /**
     * What a file did.
     *
     * @param added    concepts or links that are new
     * @param changed  those that differed
     * @param problems by line; when there are any, nothing was taken
     */
    public record Outcome(int added, int changed, List<LineProblem> problems) {}

    /**
     * Something that cannot be taken.
     *
     * @param line of the file, 1 is the heading
     */
    public record LineProblem(long line, String textKey, List<String> arguments) {}

    /**
     * Takes a file of concepts or of links; which of them is told by its columns.
     *
     * @throws Problem if the file is too large, no UTF-8, no CSV, or has other columns
     */
    @Transactional
    public Outcome take(byte[] content) {
        List<NamedCsvRecord> rows = rows(content);
        if (rows.isEmpty()) {
            throw Problem.invalid("vocabulary.import.empty");
        }
        List<String> columns = rows.getFirst().getHeader();
        if (columns.containsAll(List.of("code", "scheme", "broader", "label_en", "plain_en", "codes"))) {
            return concepts(rows);
        }
        if (columns.containsAll(List.of("from", "to", "weight", "reason_en"))) {
            return links(rows);
        }
        throw Problem.invalid("vocabulary.import.columns");
    }

    private Outcome concepts(List<NamedCsvRecord> rows) {
        Map<String, VocabularyEntry> before = byCode();
        List<LineProblem> problems = new ArrayList<>();
        List<Concept> added = new ArrayList<>();
        List<Concept> changed = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NamedCsvRecord row : rows) {
            Concept concept = VocabularyFile.concept(row);
            VocabularyEntry entry = before.get(concept.code());
            if (!seen.add(concept.code())) {
                problems.add(new LineProblem(row.getStartingLineNumber(), "vocabulary.import.twice", List.of(concept.code())));
            } else if (entry != null && !entry.concept().scheme().equals(concept.scheme())) {
                problems.add(new LineProblem(row.getStartingLineNumber(), "vocabulary.import.scheme", List.of(concept.code(), entry.concept().scheme())));
            } else if (entry == null) {
                check(row, problems, () -> management.add(concept));
                added.add(concept);
            } else if (!entry.concept().equals(concept)) {
                check(row, problems, () -> management.change(concept, entry.version()));
                changed.add(concept);
            }
        }
        return finished(added.size(), changed.size(), problems);
    }

    private Outcome links(List<NamedCsvRecord> rows) {
        Map<String, VocabularyEntry> concepts = byCode();
        Map<String, Link> before = new HashMap<>();
        tables.links().forEach(link -> before.put(link.from() + " " + link.to(), link));
        List<LineProblem> problems = new ArrayList<>();
        int added = 0;
        int changed = 0;
        for (NamedCsvRecord row : rows) {
            Link link = link(row, concepts, problems);
            if (link == null) {
                continue;
            }
            Link there = before.get(link.from() + " " + link.to());
            if (!link.equals(there)) {
                check(row, problems, () -> management.link(link));
                added += there == null ? 1 : 0;
                changed += there == null ? 0 : 1;
            }
        }
        return finished(added, changed, problems);
    }

    private static @Nullable Link link(NamedCsvRecord row, Map<String, VocabularyEntry> concepts, List<LineProblem> problems) {
        for (String end : List.of("from", "to")) {
            if (!concepts.containsKey(row.getField(end))) {
                problems.add(new LineProblem(row.getStartingLineNumber(), "vocabulary.import.unknown", List.of(row.getField(end))));
                return null;
            }
        }
        try {
            return VocabularyFile.link(row);
        } catch (NumberFormatException malformed) {
            problems.add(new LineProblem(row.getStartingLineNumber(), "vocabulary.import.weight", List.of(row.getField("weight"))));
            return null;
        }
    }

    /** Problems of a single row are collected, so that all are told at once. */
    private static void check(NamedCsvRecord row, List<LineProblem> problems, Runnable action) {
        try {
            action.run();
        } catch (Problem problem) {
            List<String> arguments = List.of(problem.arguments()).stream().map(String::valueOf).toList();
            problems.add(new LineProblem(row.getStartingLineNumber(), problem.textKey(), arguments));
        }
    }

    private static Outcome finished(int added, int changed, List<LineProblem> problems) {
        if (!problems.isEmpty()) {
            throw new Refused(new Outcome(0, 0, problems.stream().limit(MOST_PROBLEMS).toList()));
        }
        return new Outcome(added, changed, List.of());
    }

    /** Rolls everything back. */
    public static final class Refused extends Problem {

        private final transient Outcome outcome;

        Refused(Outcome outcome) {
            super(HttpStatus.UNPROCESSABLE_ENTITY, "vocabulary.import.refused", outcome.problems().size());
            this.outcome = outcome;
        }

        public Outcome outcome() {
            return outcome;
        }
    }

    private static List<NamedCsvRecord> rows(byte[] content) {
        if (content.length > LARGEST) {
            throw Problem.invalid("page.problem.too-large");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(unmarked)) {
                return reader.stream().map(VocabularyImport::complete).toList();
            }
        } catch (CharacterCodingException malformed) {
            throw Problem.invalid("vocabulary.import.encoding");
        } catch (CsvParseException | NoSuchElementException | IllegalStateException malformed) {
            throw Problem.invalid("vocabulary.import.csv");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static NamedCsvRecord complete(NamedCsvRecord row) {
        if (row.getFieldCount() != row.getHeader().size()) {
            throw new IllegalStateException("line " + row.getStartingLineNumber());
        }
        return row;
    }

    private Map<String, VocabularyEntry> byCode() {
        return tables.entries().stream().collect(Collectors.toMap(entry -> entry.concept().code(), entry -> entry));
    }
}
