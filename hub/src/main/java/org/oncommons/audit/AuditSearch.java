package org.oncommons.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail. */
@Service
@Transactional(readOnly = true)
public class AuditSearch {

    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final String MATCHING = """
            FROM audit.entry
            WHERE (? = '' OR module = ?) AND (account_name || ' ' || label || ' ' || action ILIKE '%' || ? || '%')
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AuditSearch(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Changes that match, the newest first.
     *
     * @param module empty: all
     * @param words  found in the person's name, the thing's name or the action
     */
    public List<Entry> find(String module, String words, int offset, int limit) {
        return database.sql("SELECT happened_at, account_name, module, action, subject, label, details " + MATCHING
                        + "ORDER BY happened_at DESC, id LIMIT ? OFFSET ?")
                .params(module, module, escaped(words), limit, offset)
                .query((row, number) -> new Entry(row.getTimestamp("happened_at").toInstant(), row.getString("account_name"),
                        row.getString("module"), row.getString("action"), row.getObject("subject", UUID.class), row.getString("label"),
                        json.readValue(row.getString("details"), DETAILS)))
                .list();
    }

    public int count(String module, String words) {
        return database.sql("SELECT count(*) " + MATCHING).params(module, module, escaped(words)).query(Integer.class).single();
    }

    /** Modules that have written into the trail. */
    public List<String> modules() {
        return database.sql("SELECT DISTINCT module FROM audit.entry ORDER BY module").query(String.class).list();
    }

    private static String escaped(String words) {
        return words.replaceAll("[%_\\\\]", "\\\\$0");
    }

    /** One change. */
    public record Entry(
            Instant happenedAt, String accountName, String module, String action, UUID subject, String label, Map<String, String> details) {}
}
