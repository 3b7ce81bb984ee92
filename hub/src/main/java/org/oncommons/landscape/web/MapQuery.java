package org.oncommons.landscape.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.landscape.View;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.Selection;

/**
 * What the address of a map page asks for. What it does not know it leaves out.
 *
 * @param wave    null: the newest
 * @param country ISO 3166-1 alpha-2; null or empty: all
 * @param type    name of an {@link InstitutionType}; null or empty: all
 * @param cancer  code of a cancer type; null or empty: all
 * @param view    {@code ipsative}; anything else: absolute
 * @param format  of a download; null: the page
 * @param preview {@code true}: the answers so far of a wave that is not frozen; anything else: the frozen ones
 */
record MapQuery(
        @Nullable UUID wave, @Nullable String country, @Nullable String type, @Nullable String cancer, @Nullable String view,
        @Nullable String format, @Nullable String preview) {

    boolean previewed() {
        return wave != null && "true".equals(preview);
    }

    /** The same about one country only. */
    MapQuery inCountry(String code) {
        return new MapQuery(wave, code, null, null, view, format, preview);
    }

    /** The same about another wave. */
    MapQuery inWave(UUID other, boolean previewed) {
        return new MapQuery(other, country, type, cancer, view, null, previewed ? "true" : null);
    }

    Selection selection() {
        InstitutionType chosen = Arrays.stream(InstitutionType.values()).filter(known -> known.name().equals(type)).findFirst().orElse(null);
        return new Selection(country == null ? "" : country, chosen, cancer == null ? "" : cancer);
    }

    View chosenView() {
        return "ipsative".equals(view) ? View.IPSATIVE : View.ABSOLUTE;
    }

    /** The same page for another part of the network, as the part of an address behind the path; empty or beginning with a question mark. */
    String address(Selection selection) {
        return address(selection, chosenView());
    }

    String address(Selection selection, View wanted) {
        StringBuilder query = new StringBuilder();
        add(query, "wave", wave == null ? "" : wave.toString());
        add(query, "preview", previewed() ? "true" : "");
        add(query, "country", selection.country());
        add(query, "type", selection.type() == null ? "" : selection.type().name());
        add(query, "cancer", selection.cancer());
        add(query, "view", wanted == View.IPSATIVE ? "ipsative" : "");
        return query.toString();
    }

    String address() {
        return address(selection());
    }

    /** The address's query, ready for one more parameter. */
    String base() {
        String address = address();
        return address.isEmpty() ? "?" : address + "&";
    }

    private static void add(StringBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
