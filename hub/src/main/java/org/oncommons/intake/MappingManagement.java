package org.oncommons.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.audit.AuditTrail;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.vocabulary.Concept;
import org.oncommons.vocabulary.Vocabulary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Keeps mappings under names, so that the next export of the same survey is mapped already; gives and takes them as JSON. */
@Service
@Transactional
public class MappingManagement {

    private static final int LONGEST_NAME = 120;

    private final JdbcClient database;
    private final JsonMapper json;
    private final IntakeManagement intake;
    private final InstitutionDirectory directory;
    private final Vocabulary vocabulary;
    private final AuditTrail audit;
    private final Clock clock;

    MappingManagement(
            JdbcClient database, JsonMapper json, IntakeManagement intake, InstitutionDirectory directory, Vocabulary vocabulary,
            AuditTrail audit, Clock clock) {
        this.database = database;
        this.json = json;
        this.intake = intake;
        this.directory = directory;
        this.vocabulary = vocabulary;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the import's mapping; one of the same name is replaced. */
    public void save(UUID id, String name, Viewer viewer) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        String kept = name.strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw Problem.invalid("intake.problem.mapping-name", LONGEST_NAME);
        }
        database.sql("""
                INSERT INTO intake.saved_mapping (name, structure, mapping, saved_at, saved_name) VALUES (?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (name) DO UPDATE SET structure = excluded.structure, mapping = excluded.mapping, saved_at = excluded.saved_at,
                    saved_name = excluded.saved_name
                """)
                .params(kept, which.structure(), json.writeValueAsString(which.mapping()), Timestamp.from(clock.instant()), viewer.name())
                .update();
        audit.record("intake", "mapping-saved", id, kept, java.util.Map.of());
    }

    /** Saved mappings, those of the same structure first. */
    @Transactional(readOnly = true)
    public List<SavedMapping> all(String structure) {
        return database.sql("SELECT * FROM intake.saved_mapping ORDER BY structure <> ?, name").param(structure).query(this::row).list();
    }

    /** Maps the import as the saved mapping says; where the answers go stays. */
    public void use(UUID id, String name) {
        Mapping saved = database.sql("SELECT * FROM intake.saved_mapping WHERE name = ?").param(name).query(this::row).optional()
                .orElseThrow(Problem::notFound).mapping();
        take(id, saved);
    }

    /** The import's mapping as JSON. */
    @Transactional(readOnly = true)
    public String write(UUID id) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(intake.find(id).orElseThrow(Problem::notFound).mapping());
    }

    /**
     * Maps the import as a JSON file says.
     *
     * @throws Problem when it is no mapping, or names concepts or institutions that do not exist here
     */
    public void read(UUID id, String text) {
        Mapping mapping;
        try {
            mapping = json.readValue(text, Mapping.class);
        } catch (JacksonException | NullPointerException malformed) {
            throw Problem.invalid("intake.problem.mapping-file");
        }
        if (mapping == null || mapping.unit() == null) {
            throw Problem.invalid("intake.problem.mapping-file");
        }
        take(id, mapping);
    }

    private void take(UUID id, Mapping mapping) {
        SurveyImport which = intake.find(id).orElseThrow(Problem::notFound);
        Mapping now = which.mapping();
        intake.map(id, checked(mapping).target(now.title(), now.year(), now.wave(), mapping.everybody(), mapping.confidential()));
    }

    /** Without what does not exist here: a mapping may come from another hub, or from before a concept was retired. */
    private Mapping checked(Mapping mapping) {
        Set<String> concepts = vocabulary.all().stream().map(Concept::code).collect(Collectors.toSet());
        Set<UUID> institutions = directory.all().stream().map(InstitutionSummary::id).collect(Collectors.toSet());
        TreeMap<String, QuestionChoice> questions = new TreeMap<>(mapping.questions());
        questions.replaceAll((code, choice) -> choice.within(concepts));
        TreeMap<String, Decision> decisions = new TreeMap<>(mapping.decisions());
        decisions.values().removeIf(decision -> decision.action() == Decision.Action.LINK && !institutions.contains(decision.institution()));
        return mapping.questions(questions).decisions(decisions);
    }

    private SavedMapping row(ResultSet row, int number) throws SQLException {
        return new SavedMapping(row.getString("name"), row.getString("structure"), json.readValue(row.getString("mapping"), Mapping.class),
                row.getTimestamp("saved_at").toInstant(), row.getString("saved_name"));
    }
}
