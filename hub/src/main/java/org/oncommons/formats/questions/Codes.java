package org.oncommons.formats.questions;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Codes of letters, digits and underscores, each given once. */
public final class Codes {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9]+");
    private static final int LONGEST = 40;

    private final Set<String> given = new HashSet<>();

    /** The code itself where it is one and free, else the nearest that is. */
    public String unique(String wanted) {
        String code = of(wanted);
        String free = code;
        for (int i = 2; !given.add(free); i++) {
            free = code + "_" + i;
        }
        return free;
    }

    /** A code made from any text: accents and punctuation dropped; {@code x} when nothing is left. */
    public static String of(String text) {
        if (isCode(text)) {
            return text;
        }
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        String code = OTHERS.matcher(plain).replaceAll("_").replaceAll("^_|_$", "").toLowerCase(Locale.ROOT);
        code = code.length() <= LONGEST ? code : code.substring(0, LONGEST).replaceAll("_$", "");
        return code.isEmpty() ? "x" : code;
    }

    private static boolean isCode(String text) {
        return !text.isEmpty()
                && text.length() <= 80
                && text.chars().allMatch(c -> c == '_' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }
}
