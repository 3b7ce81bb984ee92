package org.oncommons.verdict;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/** Shares as people type them: 3 % and 0.03 are the same. */
final class Percent {

    private static final Pattern PER_CENT = Pattern.compile("\\s*([+-]?[0-9]{0,12}[.,]?[0-9]{0,12})[\\s\u00a0]*%\\s*");
    private static final Pattern IN_LIST = Pattern.compile("[+-]?[0-9.,]{1,20}[ \u00a0]?%");
    private static final int LONGEST = 60;

    private Percent() {}

    /**
     * What was typed without its per cent sign, as a share; anything else as it is.
     *
     * @throws ImpossibleInput if it is longer than any number
     */
    static String plain(String name, String text) {
        if (text.length() > LONGEST) {
            throw new ImpossibleInput(name + " has " + text.length() + " characters: give one number, such as 0.05.", name);
        }
        Matcher share = PER_CENT.matcher(text);
        if (!share.matches() || !share.group(1).matches(".*[0-9].*")) {
            return text;
        }
        return new BigDecimal(share.group(1).replace(',', '.')).movePointLeft(2).toPlainString();
    }

    /** The same for each number of a list. */
    static String each(String text) {
        return IN_LIST.matcher(text).replaceAll(found -> plain("", found.group()));
    }

    /** Refuses a number that cannot be a share of patients or a difference of two. */
    static void requireShare(String name, double value) {
        if (Math.abs(value) >= 1) {
            String shown = Quantities.plain(value);
            throw new ImpossibleInput(name + " is " + shown + ", which is no share of patients: write " + shown + " % or "
                    + Quantities.plain(value / 100) + " for " + shown + " percentage points.", name);
        }
    }
}
