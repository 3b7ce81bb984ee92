package org.oncommons.trialregistry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which studies are wanted, as the address of the list says.
 *
 * @param search   words, or beginnings of words
 * @param standing YES, OPEN or NO: whether it is a de-escalation study; empty: all
 * @param family   of a rule that fired; empty: all
 * @param registry name of a registry; empty: all
 * @param status   empty: all
 * @param phase    0 to 4; empty: all
 * @param country  ISO 3166-1 alpha-2; empty: all
 * @param since    year of the start; empty: all
 * @param sort     start, title or enrolment; with a minus, backwards
 */
public record StudyFilter(
        @Nullable String search, @Nullable String standing, @Nullable String family, @Nullable String registry, @Nullable String status,
        @Nullable String phase, @Nullable String country, @Nullable String since, @Nullable String sort, @Nullable Integer page) {

    public StudyFilter {
        search = clean(search, 200);
        standing = clean(standing, 10);
        family = clean(family, 30);
        registry = clean(registry, 10);
        status = clean(status, 20);
        phase = clean(phase, 1);
        country = clean(country, 2);
        since = clean(since, 4);
        sort = clean(sort, 20);
        page = Math.clamp(Objects.requireNonNullElse(page, 1), 1, 100_000);
    }

    private static String clean(@Nullable String text, int longest) {
        String clean = Objects.requireNonNullElse(text, "").replace("\0", "").strip();
        return clean.substring(0, Math.min(clean.length(), longest));
    }

    public boolean filtered() {
        return !values().entrySet().stream().allMatch(entry -> entry.getKey().equals("sort") || entry.getValue().isEmpty());
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search", search);
        values.put("standing", standing);
        values.put("family", family);
        values.put("registry", registry);
        values.put("status", status);
        values.put("phase", phase);
        values.put("country", country);
        values.put("since", since);
        values.put("sort", sort);
        return values;
    }

    /** The address behind the question mark, ready for a further value. */
    public String open() {
        String query = query(values());
        return query.isEmpty() ? "?" : "?" + query + "&";
    }

    /** The address of the same list with another value of one field. */
    public String with(String field, String value) {
        Map<String, String> values = values();
        values.put(field, value);
        String query = query(values);
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String query(Map<String, String> values) {
        return values.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /** The address of the list sorted by the column, or the other way round when it is already. */
    public String sortedBy(String column) {
        return with("sort", sorted().equals(column) ? "-" + column : column);
    }

    /** For {@code aria-sort}. */
    public @Nullable String direction(String column) {
        boolean down = !column.equals("title");
        return sorted().equals(column) ? down ? "descending" : "ascending" : sorted().equals("-" + column) ? down ? "ascending" : "descending" : null;
    }

    String sorted() {
        return sort.isEmpty() ? "start" : sort;
    }
}
