package org.oncommons.trialregistry;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.deescalation.Firing;
import org.oncommons.deescalation.Recogniser;
import org.oncommons.deescalation.Recognition;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes studies and their records. */
@Repository
class StudyTable {

    private static final int WORDS = 20_000;

    private final JdbcClient database;
    private final JsonMapper json;

    StudyTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    record Known(UUID study, String content) {}

    Optional<Known> record(RegisteredStudy study) {
        return database.sql("SELECT study, content::text AS content FROM trialregistry.record WHERE registry = ? AND registered_id = ? AND country = ?")
                .params(study.registry().name(), study.id(), country(study)).query(Known.class).optional();
    }

    boolean same(Known known, RegisteredStudy study) {
        return json.readValue(known.content(), RegisteredStudy.class).equals(study);
    }

    List<UUID> studiesCalled(List<String> names) {
        return names.isEmpty() ? List.of()
                : database.sql("SELECT DISTINCT study FROM trialregistry.known WHERE name IN (:names)").param("names", names).query(UUID.class).list();
    }

    boolean hasRecordIn(UUID study, Registry registry) {
        return database.sql("SELECT count(*) FROM trialregistry.record WHERE study = ? AND registry = ?").params(study, registry.name())
                .query(Long.class).single() > 0;
    }

    void call(UUID study, List<String> names) {
        names.forEach(name -> database.sql("INSERT INTO trialregistry.known (name, study) VALUES (?, ?) ON CONFLICT DO NOTHING").params(name, study).update());
    }

    void write(RegisteredStudy record, UUID study, String joinedBy, Instant now) {
        database.sql("""
                INSERT INTO trialregistry.record (registry, registered_id, country, study, content, joined_by, imported_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
                ON CONFLICT (registry, registered_id, country) DO UPDATE SET content = excluded.content, imported_at = excluded.imported_at
                """).params(record.registry().name(), record.id(), country(record), study, json.writeValueAsString(record), joinedBy, Timestamp.from(now)).update();
    }

    /** Everything of one study becomes part of another. */
    void merge(UUID from, UUID into) {
        database.sql("UPDATE trialregistry.record SET study = ?, joined_by = 'ID' WHERE study = ?").params(into, from).update();
        database.sql("UPDATE trialregistry.known SET study = ? WHERE study = ?").params(into, from).update();
        database.sql("UPDATE trialregistry.decision SET study = ? WHERE study = ?").params(into, from).update();
        database.sql("""
                UPDATE trialregistry.study SET decision = coalesce(decision, (SELECT decision FROM trialregistry.study WHERE id = ?)) WHERE id = ?
                """).params(from, into).update();
        database.sql("DELETE FROM trialregistry.study WHERE id = ?").param(from).update();
    }

    /** Makes the study anew from its records; a new one is added. */
    Recognition refresh(UUID id, RegisteredStudy only, Instant now) {
        List<RegisteredStudy> records = new ArrayList<>(database.sql("SELECT content::text FROM trialregistry.record WHERE study = ?").param(id).query(String.class)
                .list().stream().map(text -> json.readValue(text, RegisteredStudy.class)).toList());
        if (records.isEmpty()) {
            records.add(only);
        }
        records.sort(Comparator.comparing(RegisteredStudy::registry).thenComparing(RegisteredStudy::id));
        RegisteredStudy speaks = records.getFirst();
        Recognition recognition = records.stream().map(Recogniser::recognise).max(Comparator.comparingInt(Recognition::score)).orElseThrow();
        TreeSet<String> countries = records.stream().flatMap(record -> record.countries().stream()).collect(Collectors.toCollection(TreeSet::new));
        put(id, speaks, recognition, List.copyOf(countries), words(records), now);
        countries.forEach(code -> database.sql("INSERT INTO trialregistry.country (code) VALUES (?) ON CONFLICT DO NOTHING").param(code).update());
        return recognition;
    }

    private void put(UUID id, RegisteredStudy study, Recognition found, List<String> countries, String words, Instant now) {
        database.sql("""
                INSERT INTO trialregistry.study (id, registry, registered_id, title, status, phases, starts_on, ends_on, enrolment, sponsor, countries, results,
                    verdict, score, families, content, firings, words, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb,
                    setweight(to_tsvector('english', ?), 'A') || to_tsvector('english', ?), ?)
                ON CONFLICT (id) DO UPDATE SET registry = excluded.registry, registered_id = excluded.registered_id, title = excluded.title,
                    status = excluded.status, phases = excluded.phases, starts_on = excluded.starts_on, ends_on = excluded.ends_on,
                    enrolment = excluded.enrolment, sponsor = excluded.sponsor, countries = excluded.countries, results = excluded.results,
                    verdict = excluded.verdict, score = excluded.score, families = excluded.families, content = excluded.content,
                    firings = excluded.firings, words = excluded.words, changed_at = excluded.changed_at
                """).params(id, study.registry().name(), study.id(), study.title(), study.status().name(), study.phases().toArray(Integer[]::new),
                date(study.dates().start()), date(study.dates().completion()), study.enrolment().count(), study.sponsor(),
                countries.toArray(String[]::new), study.results().posted() || !study.results().pubmed().isEmpty(), found.verdict().name(), found.score(),
                found.firings().stream().map(Firing::family).distinct().map(Enum::name).toArray(String[]::new), json.writeValueAsString(study),
                json.writeValueAsString(found.firings()), study.title() + " " + study.official(), words, Timestamp.from(now)).update();
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** EudraCT's records of one study differ by country. */
    private static String country(RegisteredStudy study) {
        return study.registry() == Registry.EUCTR && !study.countries().isEmpty() ? study.countries().getFirst() : "";
    }

    private static String words(List<RegisteredStudy> records) {
        String words = records.stream().flatMap(one -> Stream.of(
                Stream.of(one.id(), one.acronym(), one.sponsor(), one.title(), one.official()), one.otherIds().stream(), one.conditions().stream(),
                one.interventions().stream().map(RegisteredStudy.Intervention::name), one.arms().stream().map(RegisteredStudy.Arm::label),
                one.sites().stream().map(RegisteredStudy.Site::city).distinct(), Stream.of(one.summary()))).flatMap(part -> part)
                .collect(Collectors.joining(" "));
        return words.substring(0, Math.min(words.length(), WORDS));
    }

    static StudySummary summary(ResultSet row, int number) throws SQLException {
        Date start = row.getDate("starts_on");
        Date end = row.getDate("ends_on");
        return new StudySummary(row.getObject("id", UUID.class), Registry.valueOf(row.getString("registry")), row.getString("registered_id"),
                row.getString("title"), org.oncommons.registryformats.StudyStatus.valueOf(row.getString("status")),
                List.of((Integer[]) row.getArray("phases").getArray()), start == null ? null : start.toLocalDate(),
                end == null ? null : end.toLocalDate(), (Integer) row.getObject("enrolment"), row.getString("sponsor"),
                List.of((String[]) row.getArray("countries").getArray()), row.getInt("score"), List.of((String[]) row.getArray("families").getArray()),
                row.getString("standing"), row.getString("decision") != null);
    }
}
