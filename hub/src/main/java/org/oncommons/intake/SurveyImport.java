package org.oncommons.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.FileFormat;

/**
 * One import, from the upload to its outcome.
 *
 * @param structure   SHA-256 over what is asked: the same for every export of the same survey
 * @param startedName who brought the files
 * @param job         id of the job that runs or ran it; null: not started
 * @param wave        that took the answers; null: none yet
 * @param importedAt  null: not yet
 * @param outcome     null: not yet
 */
public record SurveyImport(
        UUID id, FileFormat format, String structure, Mapping mapping, List<File> files, Instant startedAt, String startedName,
        Instant changedAt, @Nullable UUID job, @Nullable UUID wave, @Nullable Instant importedAt, @Nullable Outcome outcome) {

    public SurveyImport {
        files = List.copyOf(files);
    }

    /** An uploaded file by its content's hash. */
    public record File(String hash, String name, long size) {}

    /** What an import did with the contributions of its files, and how many institutions it added. */
    public record Outcome(int created, int changed, int unchanged, int skipped, int answers, int institutions) {}

    public boolean done() {
        return importedAt != null;
    }
}
