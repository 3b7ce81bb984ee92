package org.oncommons.formats.questions;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that survey systems write for ticked, not ticked and not shown, in the languages of European exports. */
public final class Words {

    private static final Set<String> YES = Set.of(
            "y", "yes", "1", "1.0", "true", "x", "checked", "selected", "✓", "ja", "oui", "sí", "si", "sì", "sim", "tak", "ano", "áno",
            "igen", "da", "kyllä", "jah", "taip", "jā", "ναι", "да", "wahr", "vrai", "verdadero", "quoted");
    private static final Set<String> NO = Set.of(
            "n", "no", "0", "0.0", "false", "", "unchecked", "not selected", "nein", "non", "não", "nie", "ne", "nem", "nu", "nej",
            "nei", "ei", "nee", "όχι", "не", "falsch", "faux", "falso", "not quoted");
    private static final Set<String> NOT_SHOWN = Set.of("n/a", "na", "-", "#n/a", "null", "none selected", "[not completed]");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z/!][^<>]*>");
    private static final Pattern BLANKS = Pattern.compile("[\\s\u00a0\u200b\ufeff]+");
    private static final Pattern SCRIPT = Pattern.compile("(?is)<(script|style)\\b.*?(</\\1>|$)");
    private static final List<String[]> ENTITIES = List.of(
            new String[] {"&nbsp;", " "}, new String[] {"&lt;", "<"}, new String[] {"&gt;", ">"}, new String[] {"&quot;", "\""},
            new String[] {"&#39;", "'"}, new String[] {"&amp;", "&"});

    private static final int LONGEST_HEADING = 4_000;

    private Words() {}

    public static boolean isYes(String text) {
        return YES.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    public static boolean isNo(String text) {
        return NO.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Written where a respondent was not shown a question. */
    public static boolean isNotShown(String text) {
        return NOT_SHOWN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** Whether the text can stand in a column of ticks. */
    public static boolean isTick(String text) {
        return isYes(text) || isNo(text) || isNotShown(text);
    }

    /** A heading, its middle left out when it is too long to be one: patterns are tried on it, and its end may hold an id. */
    public static String heading(String text) {
        int length = text.length();
        return length <= LONGEST_HEADING ? text : text.substring(0, LONGEST_HEADING / 2) + text.substring(length - LONGEST_HEADING / 2);
    }

    /** One line without HTML and surplus blanks. */
    public static String plain(String html) {
        String text = html;
        if (text.indexOf('<') >= 0) {
            text = TAG.matcher(SCRIPT.matcher(text).replaceAll(" ")).replaceAll(" ");
        }
        if (text.indexOf('&') >= 0) {
            for (String[] entity : ENTITIES) {
                text = text.replace(entity[0], entity[1]);
            }
        }
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** The same for texts that differ only in case, blanks and HTML. */
    public static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }
}
