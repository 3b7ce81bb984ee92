package org.oncommons.protocols.web;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.protocols.Protocol;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.vocabulary.PlainLetters;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the protocol records is wanted, as the address says.
 *
 * @param search    words in title, idea, cancer and names
 * @param state     code of a state; empty: all
 * @param reduction what is reduced; empty: all
 * @param mine      "yes": only the reader's own
 * @param sort      changed, title, state or cancer; with a minus before it, backwards
 * @param page      from 1
 */
public record ProtocolFilter(
        @Nullable String search, @Nullable String state, @Nullable String reduction, @Nullable String mine, @Nullable String sort,
        @Nullable Integer page) {

    private static final String CHANGED = "changed";

    public ProtocolFilter {
        search = Objects.requireNonNullElse(search, "").strip();
        state = Objects.requireNonNullElse(state, "");
        reduction = Objects.requireNonNullElse(reduction, "");
        mine = Objects.requireNonNullElse(mine, "");
        sort = Objects.requireNonNullElse(sort, "");
        page = Objects.requireNonNullElse(page, 1);
    }

    boolean accepts(Protocol protocol) {
        ProtocolSummary summary = protocol.summary();
        String text = Stream.concat(Stream.of(summary.title(), summary.idea(), protocol.text("acronym"), protocol.text("cancer"),
                protocol.text("title-public")), summary.authors().stream().map(ProtocolSummary.Author::name)).collect(Collectors.joining(" "));
        return PlainLetters.found(search, text)
                && (state.isEmpty() || state.equals(summary.state().code()))
                && (reduction.isEmpty() || reduction.equals(protocol.text("reduction")))
                && (!mine.equals("yes") || summary.mine());
    }

    Comparator<Protocol> order(Locale language) {
        Collator collator = Collator.getInstance(language);
        Comparator<Protocol> byTitle = Comparator.comparing(protocol -> protocol.summary().title(), collator);
        Comparator<Protocol> order = switch (sort.replace("-", "")) {
            case "title" -> byTitle;
            case "state" -> Comparator.comparing(protocol -> protocol.summary().state());
            case "cancer" -> Comparator.comparing(protocol -> protocol.text("cancer"), collator);
            default -> Comparator.<Protocol, Instant>comparing(protocol -> protocol.summary().changedAt()).reversed();
        };
        return (sort.startsWith("-") ? order.reversed() : order).thenComparing(byTitle);
    }

    /** The address of the same list, sorted by the column, or the other way round when it is already. */
    public String sortedBy(String column) {
        boolean already = sort.equals(column) || sort.isEmpty() && column.equals(CHANGED);
        return with("sort", already ? "-" + column : column);
    }

    /** For {@code aria-sort} of the column's heading. */
    public @Nullable String direction(String column) {
        boolean here = sort.isEmpty() ? column.equals(CHANGED) : sort.replace("-", "").equals(column);
        return !here ? null : column.equals(CHANGED) != sort.startsWith("-") ? "descending" : "ascending";
    }

    /** The address of the list with another value of one parameter; empty: without it. */
    public String with(String name, String value) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search", search);
        values.put("state", state);
        values.put("reduction", reduction);
        values.put("mine", mine);
        values.put("sort", sort);
        values.put(name, value);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/protocols");
        values.forEach((key, text) -> {
            if (!text.isEmpty()) {
                address.queryParam(key, "{" + key + "}");
            }
        });
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** Ready for one more parameter. */
    public String open() {
        String address = with("page", "");
        return address + (address.contains("?") ? "&" : "?");
    }

    public boolean filtered() {
        return !(search.isEmpty() && state.isEmpty() && reduction.isEmpty() && mine.isEmpty());
    }
}
