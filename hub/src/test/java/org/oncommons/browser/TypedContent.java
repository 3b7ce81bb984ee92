package org.oncommons.browser;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything that people typed and that the vocabulary and the questionnaires say, read from all tables: it carries its own languages and
 * is no text of the pages. Codes are left out, so that a code shown to people is still found.
 */
final class TypedContent {

    private static final String TABLES = """
            SELECT format('SELECT DISTINCT %I::text FROM %I.%I WHERE %I IS NOT NULL', column_name, table_schema, table_name, column_name)
            FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('public', 'pg_catalog', 'information_schema')
            AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY')
            """;
    private static final JsonMapper JSON = new JsonMapper();

    private static final Pattern PSEUDO = Pattern.compile("⟦[^⟧]*⟧");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]+");
    private static final Pattern CODE = Pattern.compile("[a-z0-9_.-]+|[A-Z0-9_.-]+");

    private final Set<String> all;
    private final Set<String> codes;
    private final List<String> longestFirst;

    TypedContent(Set<String> found) {
        this.all = found.stream().filter(value -> !CODE.matcher(value).matches()).collect(Collectors.toSet());
        this.codes = found.stream().filter(value -> CODE.matcher(value).matches()).collect(Collectors.toSet());
        this.longestFirst = this.all.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
    }

    static TypedContent in(JdbcClient database) {
        Set<String> found = new HashSet<>();
        for (String column : database.sql(TABLES).query(String.class).list()) {
            database.sql(column).query(String.class).list().forEach(value -> collect(value, found));
        }
        return new TypedContent(found);
    }

    /** The text without content. */
    String removedFrom(String text) {
        if (all.contains(text.strip()) || shortened(text.strip())) {
            return "";
        }
        String left = text;
        for (String typed : longestFirst) {
            left = typed.length() <= left.length() ? left.replace(typed, "") : left;
        }
        return PSEUDO.matcher(left).replaceAll(inside -> Matcher.quoteReplacement(withoutCodes(inside.group())));
    }

    /** Within a text of the pseudo-language only its arguments are plain: there a code or a unit may stand, which is content too. */
    private String withoutCodes(String text) {
        return WORD.matcher(text).replaceAll(word -> codes.contains(word.group()) ? "" : Matcher.quoteReplacement(word.group()));
    }

    /** Labels in pictures are cut where there is no room: "Quality of life and patient-reported out…". */
    private boolean shortened(String text) {
        return text.endsWith("…") && all.stream().anyMatch(typed -> typed.startsWith(text.substring(0, text.length() - 1)));
    }

    private static void collect(String value, Set<String> found) {
        if (value.startsWith("{") || value.startsWith("[")) {
            try {
                collect(JSON.readTree(value), found);
                return;
            } catch (JacksonException notJson) {
                found.addAll(List.of(value.replaceAll("^\\{|}$", "").split("\"?,\"?")));
            }
        }
        add(value, found);
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isString()) {
            add(node.stringValue(), found);
        }
        node.forEach(child -> collect(child, found));
    }

    private static void add(String value, Set<String> found) {
        String text = value.strip().replaceAll("\\s+", " ");
        if (text.length() > 1) {
            found.add(text);
            // Pictures show "Leading" of "Leading: recognised internationally".
            found.add(text.replaceAll(":.*", ""));
            // A sentence that becomes a heading loses its full stop.
            found.add(text.replaceAll("\\.$", ""));
        }
    }
}
