package org.oncommons.formats.eusurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Words;

/**
 * The chosen options of one column where each is followed by its short name: {@code Yes(ID10)}, {@code a(ID1); b(ID2)}.
 *
 * @param labels   label by short name, in order of appearance
 * @param multiple whether somebody chose several
 */
record Coded(Map<String, String> labels, boolean multiple) {

    private static final Pattern TOKEN =
            Pattern.compile("(.*?)\\s*\\(([A-Za-z][A-Za-z0-9_]*)\\)\\s*(?:;\\s*|$)", Pattern.DOTALL);

    /** The column as options; empty when one value is not made of labels with short names, or a short name has two labels. */
    static Optional<Coded> of(List<String> given) {
        Map<String, String> labels = new LinkedHashMap<>();
        boolean multiple = false;
        for (String value : given) {
            List<String[]> tokens = tokens(value);
            if (tokens.isEmpty()) {
                return Optional.empty();
            }
            multiple |= tokens.size() > 1;
            for (String[] token : tokens) {
                String known = labels.putIfAbsent(token[1], token[0]);
                if (known != null && !known.equals(token[0])) {
                    return Optional.empty();
                }
            }
        }
        return labels.isEmpty() ? Optional.empty() : Optional.of(new Coded(labels, multiple));
    }

    /** Pairs of label and short name; none when a part of the value has no short name. */
    static List<String[]> tokens(String value) {
        List<String[]> tokens = new ArrayList<>();
        Matcher match = TOKEN.matcher(value);
        int end = 0;
        while (end < value.length() && match.region(end, value.length()).lookingAt()) {
            tokens.add(new String[] {Words.plain(match.group(1)), match.group(2)});
            end = match.end();
        }
        return end == value.length() ? tokens : List.of();
    }

    /** Short names as a person would order them: ID9 before ID10. */
    static int natural(String a, String b) {
        String[] left = a.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        String[] right = b.split("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean numbers = Character.isDigit(left[i].charAt(0)) && Character.isDigit(right[i].charAt(0));
            int order = numbers && left[i].length() != right[i].length()
                    ? Integer.compare(left[i].length(), right[i].length())
                    : left[i].compareTo(right[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
