package org.oncommons.consortium.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.consortium.CapabilityWish;
import org.oncommons.consortium.Wishes;

/**
 * Wishes as they stand in the builder's address, so that a search can be shared before it is saved. What it does not know it leaves out;
 * numbers outside their range are taken as its end. The lists about capabilities belong together by position; a row without a capability
 * counts for nothing.
 *
 * @param topic      code of a concept
 * @param capability codes
 * @param level      from which each counts
 * @param number     how many members must have each; 0: wished
 * @param importance 1 to 3
 * @param critical   codes of those that a second institution is wanted for
 * @param widening   in per cent
 * @param must       addresses of institutions
 * @param not        addresses of institutions
 * @param search     {@code yes}: the wishes are complete and a group is wanted
 */
record WishForm(
        @Nullable String topic, @Nullable List<String> capability, @Nullable List<String> level, @Nullable List<String> number,
        @Nullable List<String> importance, @Nullable List<String> critical, @Nullable String least, @Nullable String most,
        @Nullable String countries, @Nullable String widening, @Nullable String patients, @Nullable List<String> must,
        @Nullable List<String> not, @Nullable String differ, @Nullable String search) {

    boolean searching() {
        return "yes".equals(search);
    }

    boolean hasCapabilities() {
        return strings(capability).stream().anyMatch(code -> !code.isBlank());
    }

    Wishes wishes() {
        int from = whole(least, 4, 1, Wishes.MOST);
        return new Wishes(Objects.requireNonNullElse(topic, ""), capabilities(), from, Math.max(from, whole(most, 8, 1, Wishes.MOST)),
                whole(countries, 3, 0, Wishes.MOST), whole(widening, 0, 0, 100) / 100.0, whole(patients, 0, 0, Wishes.MOST),
                given(must), given(not), whole(differ, 2, 1, Wishes.MOST));
    }

    private List<CapabilityWish> capabilities() {
        Map<String, CapabilityWish> wishes = new LinkedHashMap<>();
        List<String> codes = strings(capability);
        for (int row = 0; row < codes.size(); row++) {
            String code = codes.get(row);
            if (!code.isBlank()) {
                wishes.putIfAbsent(code, new CapabilityWish(code, share(at(level, row)), whole(at(number, row), 1, 0, Wishes.MOST),
                        strings(critical).contains(code), whole(at(importance, row), 2, 1, 3)));
            }
        }
        return List.copyOf(wishes.values());
    }

    /** The wishes as the end of an address, without question mark. */
    static String query(Wishes wishes) {
        List<String> parts = new ArrayList<>();
        Stream.of("search=yes", "topic=" + encoded(wishes.topic()), "least=" + wishes.least(), "most=" + wishes.most(),
                "countries=" + wishes.countries(), "widening=" + Math.round(100 * wishes.widening()), "patients=" + wishes.patients(),
                "differ=" + wishes.differ()).forEach(parts::add);
        for (CapabilityWish wish : wishes.capabilities()) {
            parts.add("capability=" + encoded(wish.code()) + "&level=" + wish.level() + "&number=" + wish.number() + "&importance="
                    + wish.importance() + (wish.critical() ? "&critical=" + encoded(wish.code()) : ""));
        }
        wishes.must().forEach(key -> parts.add("must=" + encoded(key)));
        wishes.mustNot().forEach(key -> parts.add("not=" + encoded(key)));
        return String.join("&", parts);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> given(@Nullable List<String> keys) {
        return strings(keys).stream().filter(key -> !key.isBlank()).distinct().toList();
    }

    private static List<String> strings(@Nullable List<String> list) {
        return list == null ? List.of() : list.stream().map(text -> Objects.requireNonNullElse(text, "")).toList();
    }

    private static @Nullable String at(@Nullable List<String> list, int row) {
        return list == null || row >= list.size() ? null : list.get(row);
    }

    private static int whole(@Nullable String text, int otherwise, int least, int most) {
        return text == null || !text.strip().matches("\\d{1,4}") ? otherwise : Math.clamp(Integer.parseInt(text.strip()), least, most);
    }

    /** Levels that can be asked for; anything else is the usual one. */
    private static double share(@Nullable String text) {
        return text != null && text.matches("0\\.25|0\\.5|0\\.75|1(\\.0)?") ? Double.parseDouble(text) : CapabilityWish.USUAL_LEVEL;
    }
}
