package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.KeyColumns;
import org.oncommons.formats.table.Sheet;

/**
 * The columns of a response export.
 *
 * @param keys    columns about the response
 * @param byCode  all other columns by code of the question, in order
 */
record LimeColumns(KeyColumns keys, Map<String, List<LimeColumn>> byCode) {

    private static final Set<String> ABOUT = Set.of(
            "id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp", "ipaddr", "refurl",
            "interviewtime");
    private static final Pattern TIMING = Pattern.compile("groupTime\\d+");

    static LimeColumns of(Sheet sheet) {
        List<LimeHeading> headings = sheet.headings().stream().map(LimeHeading::of).toList();
        Map<String, Integer> about = new HashMap<>();
        Map<String, List<LimeColumn>> byCode = new LinkedHashMap<>();
        Set<String> codes = new java.util.HashSet<>();
        headings.forEach(heading -> codes.add(heading.code()));
        for (int i = 0; i < headings.size(); i++) {
            LimeHeading heading = headings.get(i);
            if (ABOUT.contains(heading.code()) && heading.sub().isEmpty()) {
                about.putIfAbsent(heading.code(), i);
            } else if (!isTiming(heading, codes) && !isRowNumber(sheet, i, heading, about)) {
                byCode.computeIfAbsent(heading.code(), code -> new ArrayList<>())
                        .add(new LimeColumn(i, heading, Inference.given(sheet.values(i))));
            }
        }
        return new LimeColumns(keys(about), byCode);
    }

    private static KeyColumns keys(Map<String, Integer> about) {
        int updated = about.getOrDefault("datestamp", about.getOrDefault("submitdate", -1));
        return new KeyColumns(
                about.getOrDefault("id", -1),
                about.getOrDefault("startdate", -1),
                updated,
                about.getOrDefault("submitdate", -1),
                about.getOrDefault("startlanguage", -1),
                -1);
    }

    private static boolean isTiming(LimeHeading heading, Set<String> codes) {
        String code = heading.code();
        return TIMING.matcher(code).matches()
                || code.endsWith("Time") && heading.sub().isEmpty() && codes.contains(code.substring(0, code.length() - 4));
    }

    /** A first column without a heading that counts the rows, as statistics programs write it, stands for the id. */
    private static boolean isRowNumber(Sheet sheet, int index, LimeHeading heading, Map<String, Integer> about) {
        if (index > 0 || !heading.code().isEmpty()) {
            return false;
        }
        List<String> values = sheet.values(index);
        boolean unique = values.stream().noneMatch(String::isBlank) && Set.copyOf(values).size() == values.size();
        if (unique) {
            about.put("id", index);
        }
        return unique;
    }

    /** Whether the headings of a sheet are those of a response export. */
    static boolean recognises(Sheet sheet) {
        Set<String> first = Set.copyOf(new java.util.HashSet<>(sheet.headings()));
        if (first.contains("id") && (first.contains("submitdate") || first.contains("lastpage") || first.contains("startlanguage"))) {
            return true;
        }
        long coded = sheet.headings().stream()
                .map(LimeHeading::of)
                .filter(heading -> !heading.sub().isEmpty() && !heading.code().contains(" "))
                .count();
        return coded >= 3 && coded >= sheet.headings().size() / 5;
    }
}
