package org.oncommons.network.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of an address behind the question mark, so that a list as it is shown can be shared. */
public final class QueryString {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** Names and values in turn. */
    public static QueryString of(String... namesAndValues) {
        QueryString query = new QueryString();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return query;
    }

    /** The same with another value; an empty value is left out. */
    public QueryString with(String name, String value) {
        QueryString changed = new QueryString();
        changed.values.putAll(values);
        changed.values.put(name, value);
        return changed;
    }

    /** Ready for a further {@code name=value}: "?", or "?a=b&". */
    public String open() {
        String text = toString();
        return text.isEmpty() ? "?" : text + "&";
    }

    @Override
    public String toString() {
        String text = values.entrySet().stream().filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }
}
