package org.oncommons.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.files.FileStore;
import org.oncommons.files.StoredFile;
import org.oncommons.formats.Guess;
import org.oncommons.formats.SurveyFile;
import org.oncommons.jobs.JobManagement;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;
import org.oncommons.survey.WaveManagement;
import org.oncommons.survey.WaveState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What coordinators do with files of surveys that were asked elsewhere. Who may is decided by {@link IntakeAccess}. */
@Service
public class IntakeManagement {

    /** Of one file; a survey of 1,000 answers to 700 questions has 2 MB. */
    public static final long MAX_BYTES = 50_000_000;

    private static final int LONGEST_TITLE = 200;

    /** A question that probably names the institution, and not something that sounds like one. */
    private static final double LIKELY_QUESTION = 0.6;

    private final Imports imports;
    private final SurveyReading reading;
    private final Planning planning;
    private final ImportRun run;
    private final FileStore files;
    private final WaveManagement waves;
    private final JobManagement jobs;
    private final AuditTrail audit;
    private final Clock clock;

    IntakeManagement(
            Imports imports, SurveyReading reading, Planning planning, ImportRun run, FileStore files, WaveManagement waves,
            JobManagement jobs, AuditTrail audit, Clock clock) {
        this.imports = imports;
        this.reading = reading;
        this.planning = planning;
        this.run = run;
        this.files = files;
        this.waves = waves;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores an uploaded file; it is kept under its content's hash. */
    public SurveyImport.File store(String name, InputStream content) {
        StoredFile stored = files.store(name, content, MAX_BYTES);
        String shown = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return new SurveyImport.File(stored.hash(), shown, stored.size());
    }

    /**
     * Begins an import of files that belong together, with a first mapping: the last one that was used for the same survey, else guesses.
     *
     * @throws org.oncommons.formats.UnreadableFile when nothing can be read
     */
    @Transactional
    public UUID begin(List<SurveyImport.File> stored, Viewer viewer) {
        ReadSurvey read = reading.read(stored);
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        imports.add(new SurveyImport(id, read.file().format(), read.structure(), first(read, now), stored, now, viewer.name(), now,
                null, null, null, null));
        audit.record("intake", "import-begun", id, read.file().questionnaire().title().in(Locale.ENGLISH),
                Map.of("files", String.join(", ", read.file().files())));
        return id;
    }

    private Mapping first(ReadSurvey read, Instant now) {
        Mapping earlier = imports.all().stream().filter(one -> one.done() && one.structure().equals(read.structure()))
                .max(Comparator.comparing(SurveyImport::importedAt))
                .map(one -> one.mapping().target(one.mapping().title(), one.mapping().year(), open(one.wave()), one.mapping().everybody(),
                        one.mapping().confidential()))
                .orElse(null);
        return earlier != null ? earlier : guessed(read.file(), now);
    }

    /** The types that a question of the import can be given, its own among them. */
    public Set<QuestionType> types(SurveyImport which, Question question) {
        return new GivenValues(read(which).file().respondents()).possible(question);
    }

    private String open(@org.jspecify.annotations.Nullable UUID wave) {
        return wave == null ? "" : waves.find(wave).filter(found -> found.state() != WaveState.FROZEN).map(found -> wave.toString()).orElse("");
    }

    private static Mapping guessed(SurveyFile file, Instant now) {
        int year = file.respondents().stream()
                .map(one -> one.updated() == null ? one.created() : one.updated()).filter(Objects::nonNull).mapToInt(LocalDateTime::getYear).max()
                .orElse(now.atOffset(ZoneOffset.UTC).getYear());
        String institution = question(file, Guess.Role.INSTITUTION);
        String title = file.questionnaire().title().in(Locale.ENGLISH);
        return new Mapping(title.isBlank() ? file.files().getFirst() : title.substring(0, Math.min(title.length(), LONGEST_TITLE)), year, "",
                false, false, Map.of(), institution.isEmpty() ? Mapping.Unit.RESPONDENTS : Mapping.Unit.INSTITUTIONS, institution,
                question(file, Guess.Role.COUNTRY), question(file, Guess.Role.EMAIL), false, Map.of());
    }

    private static String question(SurveyFile file, Guess.Role role) {
        return file.best(role).filter(guess -> guess.score() >= LIKELY_QUESTION).map(Guess::question).orElse("");
    }

    /** All imports, the newest first. */
    public List<SurveyImport> all() {
        return imports.all();
    }

    public Optional<SurveyImport> find(UUID id) {
        return imports.find(id);
    }

    /** What was found in the files of an import. */
    public ReadSurvey read(SurveyImport which) {
        return reading.read(which.files());
    }

    /** What the import would do now. */
    @Transactional(readOnly = true)
    public ImportPlan plan(SurveyImport which) {
        return planning.plan(which);
    }

    /** Keeps a decision. */
    @Transactional
    public void map(UUID id, Mapping mapping) {
        held(id);
        imports.map(id, mapping, clock.instant());
    }

    /**
     * Starts the import in the background and gives the job's id.
     *
     * @param despite whether the coordinator wants it in spite of what is doubtful in the file
     */
    @Transactional
    public UUID start(UUID id, boolean despite, String title, List<String> steps) {
        ImportPlan plan = planning.plan(held(id));
        if (!plan.obstacles().isEmpty()) {
            throw Problem.conflict("intake.problem.obstacles", plan.obstacles().size());
        }
        if (!plan.doubts().isEmpty() && !despite) {
            throw Problem.invalid("intake.problem.doubts", plan.doubts().size());
        }
        UUID job = jobs.start("survey-import", title, progress -> {
            run.run(id, progress, steps);
            return "/intake/" + id;
        });
        imports.started(id, job);
        return job;
    }

    /** Forgets an import; a wave that it made stays. */
    @Transactional
    public void delete(UUID id) {
        SurveyImport which = imports.find(id).orElseThrow(Problem::notFound);
        if (running(which)) {
            throw Problem.conflict("intake.problem.running");
        }
        imports.delete(id);
        audit.record("intake", "import-deleted", id, which.mapping().title(), Map.of());
    }

    /** Whether it is being imported at this moment. */
    public boolean running(SurveyImport which) {
        return !which.done() && which.job() != null && jobs.find(which.job()).filter(job -> job.running()).isPresent();
    }

    /** The import for a change. A run holds it until its end, so that is asked before. */
    private SurveyImport held(UUID id) {
        requireOpen(imports.find(id).orElseThrow(Problem::notFound));
        SurveyImport which = imports.lock(id).orElseThrow(Problem::notFound);
        requireOpen(which);
        return which;
    }

    private void requireOpen(SurveyImport which) {
        if (which.done()) {
            throw Problem.conflict("intake.problem.done");
        }
        if (running(which)) {
            throw Problem.conflict("intake.problem.running");
        }
    }
}
