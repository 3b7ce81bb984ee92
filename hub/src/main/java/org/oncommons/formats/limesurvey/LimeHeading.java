package org.oncommons.formats.limesurvey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Words;

/**
 * Heading of a response column: {@code Q}, {@code Q[SQ]}, {@code Q[SQ][1]}, each alone or followed by any separator and the text.
 *
 * @param code  code of the question
 * @param sub   code of the sub-question, {@code other}, {@code comment}, or the place of a ranking; empty: none
 * @param scale scale of a dual scale; empty: none
 * @param text  text of the question; empty in headings of codes alone
 * @param label text of the sub-question; empty: none
 */
record LimeHeading(String code, String sub, String scale, String text, String label) {

    private static final Pattern HEADING = Pattern.compile(
            "([A-Za-z][A-Za-z0-9_]*)(?:\\[([^\\]\\[]{0,60})\\])?(?:\\[([^\\]\\[]{0,60})\\])?(?:(?=[^A-Za-z0-9_\\[])(.*))?", Pattern.DOTALL);
    private static final Pattern SUB_LABEL = Pattern.compile("(.*?)\\s*\\[(.*)\\]\\s*", Pattern.DOTALL);

    static LimeHeading of(String whole) {
        String cell = Words.heading(whole);
        Matcher match = HEADING.matcher(cell.strip());
        if (!match.matches()) {
            return new LimeHeading(cell.strip(), "", "", Words.plain(cell), "");
        }
        String sub = match.group(2) == null ? "" : match.group(2).strip();
        String scale = match.group(3) == null ? "" : match.group(3).strip();
        String rest = match.group(4) == null ? "" : match.group(4).replaceFirst("^[\\s._:|–-]+", "");
        Matcher label = SUB_LABEL.matcher(rest);
        if (!sub.isEmpty() && label.matches()) {
            return new LimeHeading(match.group(1), sub, scale, Words.plain(label.group(1)), Words.plain(label.group(2)));
        }
        return new LimeHeading(match.group(1), sub, scale, Words.plain(rest), "");
    }

    /** Text of the question, or its code where the heading has no text. */
    String title() {
        return text.isEmpty() ? code : text;
    }

    /** Text of the sub-question, or its code. */
    String subTitle() {
        return label.isEmpty() ? sub : label;
    }

    boolean isOther() {
        return sub.equals("other") || sub.equals("comment") || sub.endsWith("comment") || sub.equals("othercomment");
    }
}
