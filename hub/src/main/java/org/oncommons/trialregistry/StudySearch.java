package org.oncommons.trialregistry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.oncommons.deescalation.Firing;
import org.oncommons.page.Paging;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.Registry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Finds studies. */
@Service
@Transactional(readOnly = true)
public class StudySearch {

    /** More are not counted, and not paged through. */
    public static final int COUNTED = 10_000;
    /** Rows of one page. */
    public static final int PAGE_SIZE = 25;
    private static final int ALIKE = 6;
    private static final int WORDS = 8;
    private static final String COLUMNS = """
            SELECT id, registry, registered_id, title, status, phases, starts_on, ends_on, enrolment, sponsor, countries, score, families, standing, decision
            FROM trialregistry.study
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    StudySearch(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The page of the list that the filter names; its total is at most one more than {@link #COUNTED}. */
    public Paging<StudySummary> find(StudyFilter filter) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = where(filter, values);
        long total = database.sql("SELECT count(*) FROM (SELECT 1 FROM trialregistry.study" + where + " LIMIT " + (COUNTED + 1) + ") AS found")
                .params(values).query(Long.class).single();
        int pages = (int) Math.max(1, (Math.min(total, COUNTED) + PAGE_SIZE - 1) / PAGE_SIZE);
        int page = Math.min(filter.page(), pages);
        List<StudySummary> rows = database.sql(COLUMNS + where + order(filter) + " LIMIT " + PAGE_SIZE + " OFFSET " + (page - 1) * PAGE_SIZE)
                .params(values).query(StudyTable::summary).list();
        return new Paging<>(page, pages, total, rows);
    }

    /** Everything that the filter lets through, as far as is counted. */
    public List<StudySummary> all(StudyFilter filter, int most) {
        Map<String, Object> values = new LinkedHashMap<>();
        return database.sql(COLUMNS + where(filter, values) + order(filter) + " LIMIT " + most).params(values).query(StudyTable::summary).list();
    }

    /** How many studies there are, by standing: YES, OPEN, NO. */
    public Map<String, Long> standings() {
        Map<String, Long> counts = new LinkedHashMap<>();
        database.sql("SELECT standing, count(*) AS number FROM trialregistry.study GROUP BY standing").query(row -> {
            counts.put(row.getString("standing"), row.getLong("number"));
        });
        return counts;
    }

    /** Countries that studies are in. */
    public List<String> countries() {
        return database.sql("SELECT code FROM trialregistry.country ORDER BY code").query(String.class).list();
    }

    /** Everything about a study, by its own id or by that of a registry. */
    public Optional<StudyDetails> study(String id) {
        Optional<UUID> found = uuid(id).or(() -> database.sql("SELECT study FROM trialregistry.known WHERE name = ?").param(id.toUpperCase(Locale.ROOT))
                .query(UUID.class).optional());
        return found.flatMap(this::details);
    }

    private Optional<StudyDetails> details(UUID id) {
        return database.sql("SELECT *, content::text AS body, firings::text AS fired FROM trialregistry.study WHERE id = ?").param(id)
                .query((row, number) -> new StudyDetails(StudyTable.summary(row, number), row.getString("verdict"),
                        json.readValue(row.getString("body"), RegisteredStudy.class),
                        json.readValue(row.getString("fired"), new TypeReference<List<Firing>>() { }), records(id), decisions(id))).optional();
    }

    private List<StudyDetails.Record> records(UUID study) {
        return database.sql("SELECT * FROM trialregistry.record WHERE study = ? ORDER BY imported_at, registry").param(study).query((row, number) ->
                new StudyDetails.Record(Registry.valueOf(row.getString("registry")), row.getString("registered_id"), row.getString("country"),
                        row.getString("joined_by"), row.getTimestamp("imported_at").toInstant())).list();
    }

    private List<StudyDetails.Decision> decisions(UUID study) {
        return database.sql("SELECT * FROM trialregistry.decision WHERE study = ? ORDER BY decided_at DESC").param(study).query((row, number) ->
                new StudyDetails.Decision(row.getString("verdict").equals("YES"), row.getString("reason"), row.getString("by_name"),
                        row.getTimestamp("decided_at").toInstant(), row.getTimestamp("undone_at") == null ? null : row.getTimestamp("undone_at").toInstant(),
                        row.getString("undone_by"))).list();
    }

    /**
     * De-escalation studies, also doubtful ones, that have most words of diseases and treatments in common with this one; those that make treatment
     * less in the same way come first among equals.
     */
    public List<StudySummary> alike(StudyDetails study) {
        String words = Stream.concat(study.content().conditions().stream(), Stream.concat(Stream.of(study.content().title(), study.content().official()),
                        study.content().interventions().stream().map(RegisteredStudy.Intervention::name)))
                .flatMap(text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))).filter(word -> word.length() > 4).distinct()
                .limit(5 * WORDS).collect(Collectors.joining(" | "));
        if (words.isEmpty()) {
            return List.of();
        }
        return database.sql(COLUMNS + """
                WHERE standing <> 'NO' AND id <> :id AND words @@ to_tsquery('english', :words)
                ORDER BY ts_rank(words, to_tsquery('english', :words)) * (1 + CASE WHEN families && :families::text[] THEN 0.5 ELSE 0 END) DESC, id LIMIT
                """ + ALIKE).param("id", study.summary().id()).param("words", words)
                .param("families", strong(study.summary().families()).toArray(String[]::new)).query(StudyTable::summary).list();
    }

    private static List<String> strong(List<String> families) {
        return families.stream().filter(name -> org.oncommons.deescalation.Family.valueOf(name).weight() >= 3).toList();
    }

    private static String where(StudyFilter filter, Map<String, Object> values) {
        List<String> parts = new ArrayList<>();
        String words = words(filter.search());
        add(parts, values, "words", words, "words @@ to_tsquery('english', :words)");
        add(parts, values, "standing", filter.standing(), "standing = :standing");
        add(parts, values, "family", filter.family(), "families @> ARRAY[CAST(:family AS text)]");
        add(parts, values, "registry", filter.registry(), "registry = :registry");
        add(parts, values, "status", filter.status(), "status = :status");
        add(parts, values, "country", filter.country(), "countries @> ARRAY[CAST(:country AS text)]");
        if (filter.phase().matches("[0-4]")) {
            parts.add("phases @> ARRAY[" + filter.phase() + "]");
        }
        if (filter.since().matches("(19|20)\\d{2}")) {
            parts.add("starts_on >= DATE '" + filter.since() + "-01-01'");
        }
        return parts.isEmpty() ? "" : parts.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    private static void add(List<String> parts, Map<String, Object> values, String name, String value, String part) {
        if (!value.isEmpty()) {
            values.put(name, value);
            parts.add(part);
        }
    }

    /** Beginnings of words, all of which must be there. */
    private static String words(String search) {
        return Stream.of(search.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).limit(WORDS)
                .map(word -> word + ":*").collect(Collectors.joining(" & "));
    }

    private static String order(StudyFilter filter) {
        return switch (filter.sorted()) {
            case "title" -> " ORDER BY title, id";
            case "-title" -> " ORDER BY title DESC, id DESC";
            case "enrolment" -> " ORDER BY enrolment DESC NULLS LAST, id";
            case "-enrolment" -> " ORDER BY enrolment, id";
            case "-start" -> " ORDER BY starts_on, id";
            case "score" -> " ORDER BY score DESC, id";
            default -> " ORDER BY starts_on DESC NULLS LAST, id";
        };
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
