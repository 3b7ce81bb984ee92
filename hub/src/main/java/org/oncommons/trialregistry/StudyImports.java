package org.oncommons.trialregistry;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.formats.NamedFile;
import org.oncommons.formats.UnreadableFile;
import org.oncommons.jobs.JobManagement;
import org.oncommons.jobs.JobProgress;
import org.oncommons.page.Problem;
import org.oncommons.page.Shell;
import org.oncommons.registryformats.RefusedRecords;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.RegistryFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings records in: from a file, or from ClinicalTrials.gov by a search. */
@Service
public class StudyImports {

    /** Of an uploaded file. */
    public static final long MAX_BYTES = 50_000_000;
    private static final String PAGE = "/trialregistry/imports";
    private static final int SHOWN = 50;

    private final FileStore files;
    private final JobManagement jobs;
    private final StudyImport studies;
    private final CtGovClient ctGov;
    private final JdbcClient database;

    StudyImports(FileStore files, JobManagement jobs, StudyImport studies, CtGovClient ctGov, JdbcClient database) {
        this.files = files;
        this.jobs = jobs;
        this.studies = studies;
        this.ctGov = ctGov;
        this.database = database;
    }

    /** Stores an upload and starts to import it; the job's page shows how far it is. */
    public UUID file(String name, InputStream content, Shell shell) {
        StoredFile stored = files.store(name, content, MAX_BYTES);
        return jobs.start("registry-import", shell.text("trialregistry.import.job", stored.name()), progress -> {
            NamedFile file = new NamedFile(stored.name(), () -> files.open(stored.hash()));
            return take(stored.name(), read(file, progress, shell), progress, shell);
        });
    }

    /** Starts to import what ClinicalTrials.gov finds for the words. */
    public UUID search(String words, Shell shell) {
        String wanted = words.strip();
        if (wanted.length() < 3 || wanted.length() > 300) {
            throw Problem.invalid("trialregistry.problem.words");
        }
        return jobs.start("registry-import", shell.text("trialregistry.import.job", wanted), progress ->
                take("ClinicalTrials.gov: " + wanted, fetched(wanted, progress, shell), progress, shell));
    }

    private List<RegisteredStudy> fetched(String words, JobProgress progress, Shell shell) {
        try {
            return ctGov.find(words, (done, all) -> progress.report(done, all, shell.text("trialregistry.import.fetching")));
        } catch (RefusedRecords refused) {
            throw refusal(refused, shell);
        }
    }

    private static List<RegisteredStudy> read(NamedFile file, JobProgress progress, Shell shell) {
        try {
            return RegistryFile.read(file, done -> progress.report(done, 0, shell.text("trialregistry.import.reading", done)));
        } catch (RefusedRecords refused) {
            throw refusal(refused, shell);
        } catch (UnreadableFile unreadable) {
            throw Problem.invalid("trialregistry.problem.file", file.name(), unreadable.text(shell.language()));
        }
    }

    private String take(String name, List<RegisteredStudy> records, JobProgress progress, Shell shell) {
        return PAGE + "?outcome=" + studies.take(name, records, progress, shell.text("trialregistry.import.taking")).id();
    }

    /** The first refusal in full, and how many more there are. */
    private static Problem refusal(RefusedRecords refused, Shell shell) {
        RefusedRecords.Refusal first = refused.refusals().getFirst();
        String reason = shell.text("trialregistry.refusal." + first.reason(), first.detail());
        String place = first.file() + (first.record() == 0 ? "" : ", " + shell.text("trialregistry.record", first.record()))
                + (first.field().isEmpty() ? "" : ", " + first.field());
        return Problem.invalid("trialregistry.problem.record", place, reason, refused.refusals().size() - 1);
    }

    /** The latest imports, newest first. */
    @Transactional(readOnly = true)
    public List<ImportOutcome> latest() {
        return database.sql("""
                SELECT id, name, by_name AS by, imported_at AS at, records, added, changed, unchanged, joined, recognised, doubtful
                FROM trialregistry.import ORDER BY imported_at DESC LIMIT ?
                """).param(SHOWN).query((row, number) -> new ImportOutcome(row.getObject("id", UUID.class), row.getString("name"), row.getString("by"),
                row.getTimestamp("at").toInstant(), row.getInt("records"), row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"),
                row.getInt("joined"), row.getInt("recognised"), row.getInt("doubtful"))).list();
    }
}
