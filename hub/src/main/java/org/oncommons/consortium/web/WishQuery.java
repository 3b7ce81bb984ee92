package org.oncommons.consortium.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the end of a builder's address back. */
final class WishQuery {

    private WishQuery() {}

    static WishForm read(String query) {
        Map<String, List<String>> all = new HashMap<>();
        for (String part : query.split("&")) {
            int at = part.indexOf('=');
            if (at > 0) {
                all.computeIfAbsent(part.substring(0, at), unused -> new ArrayList<>()).add(decoded(part.substring(at + 1)));
            }
        }
        return new WishForm(first(all, "topic"), all.get("capability"), all.get("level"), all.get("number"), all.get("importance"),
                all.get("critical"), first(all, "least"), first(all, "most"), first(all, "countries"), first(all, "widening"),
                first(all, "patients"), first(all, "keen"), all.get("must"), all.get("not"), first(all, "differ"), first(all, "search"));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static @Nullable String first(Map<String, List<String>> all, String name) {
        return all.containsKey(name) ? all.get(name).getFirst() : null;
    }
}
