package org.oncommons.formats;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Countries by the names that people write: CLDR names in the languages of Europe, and what else is usual. */
public final class CountryNames {

    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "et", "lv", "lt", "pl", "cs", "sk", "hu", "sl", "hr",
            "ro", "bg", "el", "mt", "ga", "is", "sr", "uk", "tr");
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("uk", "GB"), Map.entry("great britain", "GB"), Map.entry("england", "GB"), Map.entry("scotland", "GB"),
            Map.entry("wales", "GB"), Map.entry("northern ireland", "GB"),
            Map.entry("united kingdom of great britain and northern ireland", "GB"),
            Map.entry("united states of america", "US"), Map.entry("usa", "US"), Map.entry("the netherlands", "NL"),
            Map.entry("holland", "NL"), Map.entry("czech republic", "CZ"), Map.entry("turkey", "TR"), Map.entry("el", "GR"),
            Map.entry("republic of ireland", "IE"), Map.entry("slovak republic", "SK"), Map.entry("macedonia", "MK"),
            Map.entry("russian federation", "RU"), Map.entry("republic of moldova", "MD"), Map.entry("republic of korea", "KR"));
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Map<String, String> BY_NAME = byName();

    private CountryNames() {}

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>(USUAL);
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            byName.put(code.toLowerCase(Locale.ROOT), code);
            byName.putIfAbsent(country.getISO3Country().toLowerCase(Locale.ROOT), code);
            for (String language : LANGUAGES) {
                byName.putIfAbsent(key(country.getDisplayCountry(Locale.of(language))), code);
            }
        }
        return byName;
    }

    /** ISO 3166-1 alpha-2 code of a country's name, or of its code in capitals ("no" is a word, "NO" is Norway); empty when no country is called so. */
    public static Optional<String> code(String name) {
        String key = key(name);
        boolean word = name.length() > 80 || key.length() <= 3 && !name.strip().equals(name.strip().toUpperCase(Locale.ROOT));
        return word ? Optional.empty() : Optional.ofNullable(BY_NAME.get(key));
    }

    private static String key(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return bare.strip().replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
