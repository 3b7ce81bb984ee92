package org.oncommons.survey.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.page.Shell;
import org.oncommons.survey.MonitorRow;
import org.oncommons.vocabulary.PlainLetters;

/**
 * What of a wave's monitor is wanted, as its address says.
 *
 * @param search  words in the name
 * @param state   name of a state; empty: all
 * @param country ISO 3166-1 alpha-2; empty: all
 * @param sort    name, country, state, answered or activity; with a minus before it, backwards
 */
public record MonitorFilter(@Nullable String search, @Nullable String state, @Nullable String country, @Nullable String sort) {

    public MonitorFilter {
        search = Objects.requireNonNullElse(search, "").strip();
        state = Objects.requireNonNullElse(state, "");
        country = Objects.requireNonNullElse(country, "");
        sort = Objects.requireNonNullElse(sort, "");
    }

    boolean accepts(MonitorRow row) {
        return PlainLetters.found(search, row.name())
                && (state.isBlank() || row.state().name().equals(state))
                && (country.isBlank() || row.country().equals(country));
    }

    Comparator<MonitorRow> order(Shell shell) {
        Collator collator = Collator.getInstance(shell.language());
        Comparator<MonitorRow> byName = Comparator.comparing(MonitorRow::name, collator);
        Comparator<MonitorRow> order = switch (sort.replace("-", "")) {
            case "country" -> Comparator.comparing((MonitorRow row) -> shell.country(row.country()), collator);
            case "state" -> Comparator.comparing(MonitorRow::state);
            case "answered" -> Comparator.comparing(MonitorRow::answered);
            case "activity" -> Comparator.comparing(row -> Objects.requireNonNullElse(row.lastActivity(), Instant.EPOCH));
            default -> byName;
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byName);
    }

    /** The query of the same list, sorted by the column, or the other way round when it is already. */
    public String sortedBy(String column) {
        String current = sort.isEmpty() ? "name" : sort;
        return new MonitorFilter(search, state, country, current.equals(column) ? "-" + column : column).query();
    }

    /** The query of the list of those in this state, whatever their country and name. */
    public String inState(String wanted) {
        return new MonitorFilter("", wanted, "", sort).query();
    }

    /** The query of the list of one country, whatever their state and name. */
    public String inCountry(String wanted) {
        return new MonitorFilter("", "", wanted, sort).query();
    }

    /** For {@code aria-sort} of the column's heading. */
    public @Nullable String direction(String column) {
        String current = sort.isEmpty() ? "name" : sort;
        return current.equals(column) ? "ascending" : current.equals("-" + column) ? "descending" : null;
    }

    public boolean filtered() {
        return !(search.isEmpty() && state.isEmpty() && country.isEmpty());
    }

    /** Ready for a further {@code name=value}. */
    public String query() {
        return Stream.of("search=" + encoded(search), "state=" + encoded(state), "country=" + encoded(country), "sort=" + encoded(sort))
                .filter(pair -> !pair.endsWith("=")).map(pair -> pair + "&").reduce("?", String::concat);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
