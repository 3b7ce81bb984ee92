package org.oncommons.registryformats;

import java.util.List;
import java.util.regex.Pattern;

/** Phases as Roman numerals: "Phase II/III". */
final class Roman {

    private static final Pattern NUMERAL = Pattern.compile("\\b(I{1,3}|IV)\\b");

    private Roman() {}

    static List<Integer> in(String text) {
        return NUMERAL.matcher(text).results().map(match -> match.group(1).equals("IV") ? 4 : match.group(1).length()).distinct().sorted().toList();
    }
}
