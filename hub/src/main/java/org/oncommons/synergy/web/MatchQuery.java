package org.oncommons.synergy.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oncommons.network.InstitutionType;
import org.oncommons.profiles.EcosystemProfiles.Profile;
import org.oncommons.synergy.MatchPart;
import org.oncommons.synergy.Weights;
import org.oncommons.vocabulary.PlainLetters;

/**
 * What the address of a page of matches asks for. What it does not know it leaves out.
 *
 * @param name       part of the name or city; empty: all
 * @param country    ISO 3166-1 alpha-2; empty: all
 * @param type       name of an {@link InstitutionType}; empty: all
 * @param order      what comes first: {@code take}, {@code give} or {@code priorities}; else the score
 * @param show       {@code all}: all matches; else the first ones
 * @param format     of a download; empty: the page
 * @param take       weight of the part, a number from 0 to 5; empty: the default; likewise the others
 */
record MatchQuery(
        @Nullable String name, @Nullable String country, @Nullable String type, @Nullable String order, @Nullable String show, @Nullable String format,
        @Nullable String take, @Nullable String give, @Nullable String reciprocity, @Nullable String priorities, @Nullable String meaning,
        @Nullable String cases, @Nullable String breadth) {

    MatchQuery {
        name = Objects.requireNonNullElse(name, "").strip();
        country = Objects.requireNonNullElse(country, "");
        type = Objects.requireNonNullElse(type, "");
        order = Objects.requireNonNullElse(order, "");
        show = Objects.requireNonNullElse(show, "");
        format = Objects.requireNonNullElse(format, "");
    }

    private @Nullable String written(MatchPart part) {
        return switch (part) {
            case TAKE -> take;
            case GIVE -> give;
            case RECIPROCITY -> reciprocity;
            case PRIORITIES -> priorities;
            case MEANING -> meaning;
            case CASES -> cases;
            case BREADTH -> breadth;
        };
    }

    Weights weights() {
        Map<MatchPart, Double> values = new EnumMap<>(MatchPart.class);
        for (MatchPart part : MatchPart.values()) {
            String text = written(part);
            if (text != null && text.matches("\\d{1,2}(\\.\\d{1,3})?")) {
                values.put(part, Math.min(Weights.MOST, Double.parseDouble(text)));
            }
        }
        return new Weights(values);
    }

    /** What comes first, as a part; null: the score. */
    @Nullable MatchPart first() {
        return Arrays.stream(MatchPart.values()).filter(part -> part.code().equals(order))
                .filter(part -> part == MatchPart.TAKE || part == MatchPart.GIVE || part == MatchPart.PRIORITIES).findFirst().orElse(null);
    }

    boolean accepts(Profile profile) {
        return (name.isEmpty() || named(profile)) && (country.isEmpty() || country.equals(profile.country()))
                && (type.isEmpty() || profile.type() != null && type.equals(profile.type().name()));
    }

    private boolean named(Profile profile) {
        return PlainLetters.found(name, profile.institution() == null ? profile.label()
                : String.join(" ", profile.label(), profile.institution().shortName(), profile.institution().city()));
    }

    /** The same page with the usual weights. */
    String usual() {
        Map<String, String> all = values();
        Arrays.stream(MatchPart.values()).forEach(part -> all.remove(part.code()));
        return address(all);
    }

    /** The same page with another value, as the part of an address behind the path; an empty value is left out. */
    String with(String name, String value) {
        Map<String, String> all = values();
        all.put(name, value);
        return address(all);
    }

    String address() {
        return address(values());
    }

    /** Ready for one more parameter. */
    String base() {
        String address = address();
        return address.isEmpty() ? "?" : address + "&";
    }

    /** Every parameter with its value, weights only where they are moved. */
    Map<String, String> values() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("country", country);
        all.put("type", type);
        all.put("order", order);
        all.put("show", show);
        Weights weights = weights();
        for (MatchPart part : MatchPart.values()) {
            all.put(part.code(), weights.of(part) == part.weight ? "" : number(weights.of(part)));
        }
        return all;
    }

    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "");
    }

    private static String address(Map<String, String> values) {
        String text = values.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return text.isEmpty() ? "" : "?" + text;
    }
}
