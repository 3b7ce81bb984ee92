package org.oncommons.vocabulary;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as somebody types them who does not have the letters of every language of Europe: without accents and capitals, so that
 * "Gottingen" finds Göttingen and "lodz" finds Łódź. Letters that are of one piece in Unicode, such as ł and ß, are spelled out here.
 */
public final class PlainLetters {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private PlainLetters() {}

    /** The text in small letters without accents. */
    public static String of(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return ascii(small) ? small : spelled(MARKS.matcher(Normalizer.normalize(small, Normalizer.Form.NFKD)).replaceAll(""));
    }

    /** Whether every word of the search stands somewhere in the text; also as German speakers write ä, ö and ü without the dots: "Goettingen". */
    public static boolean found(String search, String text) {
        String plain = of(text);
        String dotless = ascii(plain) && plain.length() == text.length() && ascii(text) ? plain : of(dotless(text));
        return Arrays.stream(of(search).strip().split("\\s+")).allMatch(word -> plain.contains(word) || dotless.contains(word));
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    private static String dotless(String text) {
        String whole = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        return whole.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe").replace("å", "aa");
    }

    private static String spelled(String text) {
        StringBuilder spelled = new StringBuilder(text.length() + 4);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case 'ß' -> spelled.append("ss");
                case 'æ' -> spelled.append("ae");
                case 'œ' -> spelled.append("oe");
                case 'þ' -> spelled.append("th");
                case 'ł' -> spelled.append('l');
                case 'ø' -> spelled.append('o');
                case 'đ', 'ð' -> spelled.append('d');
                case 'ħ' -> spelled.append('h');
                case 'ı' -> spelled.append('i');
                default -> spelled.append(letter);
            }
        }
        return spelled.toString();
    }
}
