package org.oncommons.formats.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncommons.questions.QuestionType;

/** Infers what kind of question a column answers from its values alone. */
public final class Inference {

    /** A column still counts as numbers or dates when this share is; the rest is reported cell by cell. */
    private static final double MOSTLY = 0.95;

    private static final int MOST_OPTIONS = 40;
    private static final int LONGEST_OPTION = 160;
    private static final int LONG_TEXT = 200;
    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*|\\s*\\n\\s*|\\s*\\|\\s*");

    private Inference() {}

    /** Values of a column that are answers: neither blank nor "not shown". */
    public static List<String> given(Collection<String> cells) {
        List<String> given = new ArrayList<>();
        for (String cell : cells) {
            if (!cell.isBlank() && !Words.isNotShown(cell)) {
                given.add(cell.strip());
            }
        }
        return given;
    }

    /** The type of one column; a column without any answer is a short text. */
    public static QuestionType type(List<String> given) {
        if (given.isEmpty()) {
            return QuestionType.SHORT_TEXT;
        }
        if (mostly(given, NumberStyle::looksLikeNumber)) {
            return QuestionType.NUMBER;
        }
        if (mostly(given, DateStyle::looksLikeDate)) {
            return QuestionType.DATE;
        }
        if (isRanking(given)) {
            return QuestionType.RANKING;
        }
        if (isMultiple(given)) {
            return QuestionType.MULTIPLE_CHOICE;
        }
        if (isChoice(given)) {
            return QuestionType.SINGLE_CHOICE;
        }
        return text(given);
    }

    /** Short or long text, by length and line breaks. */
    public static QuestionType text(List<String> given) {
        boolean isLong = given.stream().anyMatch(value -> value.length() > LONG_TEXT || value.indexOf('\n') >= 0);
        return isLong ? QuestionType.LONG_TEXT : QuestionType.SHORT_TEXT;
    }

    public static boolean mostly(List<String> given, java.util.function.Predicate<String> is) {
        long are = given.stream().filter(is).count();
        return are == given.size() || given.size() >= 10 && are >= MOSTLY * given.size();
    }

    /** Few texts that are given again and again, or words for yes and no. */
    static boolean isChoice(List<String> given) {
        Set<String> different = new HashSet<>();
        boolean yesNo = true;
        for (String value : given) {
            if (value.length() > LONGEST_OPTION || value.indexOf('\n') >= 0) {
                return false;
            }
            different.add(Words.key(value));
            yesNo &= Words.isYes(value) || Words.isNo(value);
        }
        return yesNo || different.size() <= MOST_OPTIONS && given.size() >= 2 * different.size() && given.size() > 2;
    }

    /** Parts between separators that are given again and again by different respondents. */
    static boolean isMultiple(List<String> given) {
        Map<String, Integer> times = new HashMap<>();
        int several = 0;
        int parts = 0;
        for (String value : given) {
            Set<String> tokens = new LinkedHashSet<>(split(value));
            several += tokens.size() > 1 ? 1 : 0;
            parts += tokens.size();
            for (String token : tokens) {
                if (token.length() > LONGEST_OPTION) {
                    return false;
                }
                times.merge(Words.key(token), 1, Integer::sum);
            }
        }
        return several > 0 && times.size() <= MOST_OPTIONS && parts >= 2 * times.size() && given.size() > 2;
    }

    /** Everybody names the same things in different orders. */
    static boolean isRanking(List<String> given) {
        Set<String> things = null;
        Set<String> orders = new HashSet<>();
        for (String value : given) {
            List<String> order = split(value);
            Set<String> set = new HashSet<>(order);
            if (set.size() < 3 || set.size() != order.size() || things != null && !things.equals(set)) {
                return false;
            }
            things = set;
            orders.add(value);
        }
        return orders.size() > 1 && given.size() > 2;
    }

    /** The parts of a joined answer. */
    public static List<String> split(String value) {
        List<String> parts = new ArrayList<>();
        for (String part : SEPARATOR.split(value)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Different texts in order of appearance, the first spelling of each. */
    public static List<String> different(Collection<String> values) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String value : values) {
            byKey.putIfAbsent(Words.key(value), Words.plain(value));
        }
        return List.copyOf(byKey.values());
    }
}
