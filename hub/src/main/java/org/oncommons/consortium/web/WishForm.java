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
 * Wishes as they stand in the builder's address, so that a search can be shared before it is saved. What cannot be is said by
 * {@link #wrong()}. The lists about capabilities belong together by position; a row without a capability counts for nothing.
 *
 * @param topic      code of a concept
 * @param capability codes
 * @param level      from which each counts
 * @param number     how many members must have each; 0: wished
 * @param importance 1 to 3
 * @param critical   codes of those that a second institution is wanted for, or the numbers of their rows from 1
 * @param widening   in per cent
 * @param keen       members that want to lead or take part in the case
 * @param must       addresses of institutions
 * @param not        addresses of institutions
 * @param search     {@code yes}: the wishes are complete and a group is wanted
 */
record WishForm(
        @Nullable String topic, @Nullable List<String> capability, @Nullable List<String> level, @Nullable List<String> number,
        @Nullable List<String> importance, @Nullable List<String> critical, @Nullable String least, @Nullable String most,
        @Nullable String countries, @Nullable String widening, @Nullable String patients, @Nullable String keen,
        @Nullable List<String> must, @Nullable List<String> not, @Nullable String differ, @Nullable String search) {

    boolean searching() {
        return "yes".equals(search);
    }

    boolean hasCapabilities() {
        return strings(capability).stream().anyMatch(code -> !code.isBlank());
    }

    /** What is taken where nothing is typed. */
    record Usual(int least, int most, int countries, int keen) {

        static final Usual PLAIN = new Usual(4, 8, 3, 0);
    }

    /** Something that was typed and cannot be, as the key of a sentence with its arguments. */
    record Wrong(String key, List<Object> arguments) {}

    /** The wishes, also where something is wrong; the case is for others to know. */
    Wishes wishes(Usual usual) {
        return new Wishes(Objects.requireNonNullElse(topic, ""), "", capabilities(), WishNumber.LEAST.of(this, usual),
                WishNumber.MOST.of(this, usual), WishNumber.COUNTRIES.of(this, usual), WishNumber.WIDENING.of(this, usual) / 100.0,
                WishNumber.PATIENTS.of(this, usual), WishNumber.KEEN.of(this, usual), given(must), given(not),
                WishNumber.DIFFER.of(this, usual));
    }

    /** What cannot be, whoever answered: numbers out of range, at least more than at most. */
    List<Wrong> wrong() {
        List<Wrong> wrong = new ArrayList<>();
        for (WishNumber number : WishNumber.values()) {
            if (!number.fits(this)) {
                wrong.add(new Wrong("consortium.wrong.number", List.of(number.label, number.typed(this), number.least, number.most)));
            }
        }
        strings(this.number).stream().filter(text -> !text.isBlank() && !WishNumber.within(text, 0, Wishes.MOST))
                .forEach(text -> wrong.add(new Wrong("consortium.wrong.number", List.of("consortium.number", text, 0, Wishes.MOST))));
        Wishes wishes = wishes(Usual.PLAIN);
        if (wrong.isEmpty() && wishes.least() > wishes.most()) {
            wrong.add(new Wrong("consortium.wrong.order", List.of(wishes.least(), wishes.most())));
        }
        return wrong;
    }

    private List<CapabilityWish> capabilities() {
        Map<String, CapabilityWish> wishes = new LinkedHashMap<>();
        List<String> codes = strings(capability);
        for (int row = 0; row < codes.size(); row++) {
            String code = codes.get(row);
            if (!code.isBlank()) {
                wishes.putIfAbsent(code, new CapabilityWish(code, share(at(level, row)), WishNumber.whole(at(number, row), 1, 0, Wishes.MOST),
                        critical(code, row), WishNumber.whole(at(importance, row), 2, 1, 3)));
            }
        }
        return List.copyOf(wishes.values());
    }

    private boolean critical(String code, int row) {
        return strings(critical).contains(code) || strings(critical).contains(String.valueOf(row + 1));
    }

    /** The wishes as the end of an address, without question mark. */
    static String query(Wishes wishes) {
        List<String> parts = new ArrayList<>();
        Stream.of("search=yes", "topic=" + encoded(wishes.topic()), "least=" + wishes.least(), "most=" + wishes.most(),
                "countries=" + wishes.countries(), "widening=" + Math.round(100 * wishes.widening()), "patients=" + wishes.patients(),
                "keen=" + wishes.keen(), "differ=" + wishes.differ()).forEach(parts::add);
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

    /** Levels that can be asked for; anything else is the usual one. */
    private static double share(@Nullable String text) {
        return text != null && text.matches("0\\.25|0\\.5|0\\.75|1(\\.0)?") ? Double.parseDouble(text) : CapabilityWish.USUAL_LEVEL;
    }
}
