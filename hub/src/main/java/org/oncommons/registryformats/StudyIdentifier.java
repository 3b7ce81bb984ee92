package org.oncommons.registryformats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids that belong to one study in the whole world, in one spelling. Numbers of sponsors are none: two sponsors may use the same.
 * The EU number of CTIS loses its last part, which counts submissions; EudraCT's loses the country behind it.
 */
public final class StudyIdentifier {

    private static final Pattern NCT = Pattern.compile("\\bNCT\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ISRCTN = Pattern.compile("\\bISRCTN\\s?(\\d{8})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern CTIS = Pattern.compile("\\b(20\\d{2}-5\\d{5}-\\d{2})(?:-\\d{2})?\\b");
    private static final Pattern EUDRACT = Pattern.compile("\\b(20\\d{2}-00\\d{4}-\\d{2}|20\\d{2}-0[1-9]\\d{4}-\\d{2})\\b");
    private static final Pattern OTHERS = Pattern.compile("\\b(DRKS\\d{8}|ChiCTR[\\w-]{6,20}|ACTRN\\d{14}|UMIN\\d{9}|CTRI/\\d{4}/\\d+/\\d+)\\b");

    private StudyIdentifier() {}

    /** All such ids in a text, in one spelling. */
    public static List<String> in(String text) {
        List<String> found = new ArrayList<>();
        if (text.length() > 500) {
            return found;
        }
        add(found, NCT.matcher(text), "NCT");
        add(found, ISRCTN.matcher(text), "ISRCTN");
        add(found, CTIS.matcher(text), "");
        add(found, EUDRACT.matcher(text), "");
        add(found, OTHERS.matcher(text), "");
        return found;
    }

    private static void add(List<String> found, Matcher matcher, String prefix) {
        while (matcher.find()) {
            String id = prefix + matcher.group(1).toUpperCase(Locale.ROOT);
            if (!found.contains(id)) {
                found.add(id);
            }
        }
    }

    /**
     * A title without case, signs and spaces, so that the same title of two registries is the same; empty when it is too short to tell
     * two studies apart.
     */
    public static String title(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
        return plain.length() < 40 ? "" : plain.substring(0, Math.min(plain.length(), 300));
    }
}
