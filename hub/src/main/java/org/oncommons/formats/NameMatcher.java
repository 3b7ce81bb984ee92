package org.oncommons.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.Organisation.NameKind;
import org.oncommons.vocabulary.PlainLetters;

/**
 * Finds organisations by names as people write them: exactly, by alias, by acronym, or by the words that names share, rare words
 * counting more (inverse document frequency) and words that differ by a slip counting almost as equal (optimal string alignment distance; Damerau, 1964).
 *
 * @param <K> what identifies an organisation
 */
public final class NameMatcher<K> {

    /** A name of a candidate. */
    public record Candidate<K>(K id, String name, NameKind kind, String country) {}

    /**
     * What was found.
     *
     * @param id     the organisation
     * @param name   the name that fits best
     * @param score  1: the same name; from about 0.85 it is usually right; below 0.5 nothing is given
     * @param reason why
     */
    public record Match<K>(K id, String name, double score, Reason reason) {}

    /** Why a name fits. */
    public enum Reason {
        SAME_NAME,
        ALIAS,
        ACRONYM,
        SHARED_WORDS
    }

    private static final double LEAST = 0.5;
    /** Two words are the same but for a slip when this share of their letters agrees. */
    private static final double SLIP = 0.85;

    /** The organisation should not lie in another country than the respondent: it hardly ever does. */
    private static final double OTHER_COUNTRY = 0.75;

    private static final int BEST = 8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern PARENTHESIS = Pattern.compile("\\(([^)]{2,12})\\)");
    private static final Set<String> FILLERS = Set.of(
            "the", "of", "and", "for", "at", "in", "de", "di", "du", "des", "del", "della", "da", "do", "la", "le", "les", "el",
            "der", "die", "das", "und", "fur", "van", "voor", "het", "et", "e", "y", "i", "og", "och", "a", "au", "ev", "gmbh");
    private static final Map<String, String> SPELLINGS = Map.ofEntries(
            Map.entry("univ", "university"), Map.entry("universite", "university"), Map.entry("universitat", "university"),
            Map.entry("universita", "university"), Map.entry("universidad", "university"), Map.entry("universidade", "university"),
            Map.entry("universiteit", "university"), Map.entry("universitet", "university"), Map.entry("uniwersytet", "university"),
            Map.entry("universitatea", "university"), Map.entry("univerzita", "university"), Map.entry("inst", "institute"),
            Map.entry("institut", "institute"), Map.entry("instituto", "institute"), Map.entry("istituto", "institute"),
            Map.entry("institutet", "institute"), Map.entry("instituut", "institute"), Map.entry("center", "centre"),
            Map.entry("zentrum", "centre"), Map.entry("centro", "centre"), Map.entry("centrum", "centre"), Map.entry("ctr", "centre"),
            Map.entry("hosp", "hospital"), Map.entry("hopital", "hospital"), Map.entry("ospedale", "hospital"),
            Map.entry("krankenhaus", "hospital"), Map.entry("klinikum", "hospital"), Map.entry("ziekenhuis", "hospital"),
            Map.entry("sygehus", "hospital"), Map.entry("sjukhus", "hospital"), Map.entry("natl", "national"),
            Map.entry("nacional", "national"), Map.entry("nazionale", "national"), Map.entry("nationale", "national"),
            Map.entry("krebs", "cancer"), Map.entry("kanker", "cancer"), Map.entry("cancro", "cancer"));

    private record Indexed<K>(Candidate<K> candidate, List<String> words) {}

    private final List<Indexed<K>> names = new ArrayList<>();
    private final Map<String, List<Indexed<K>>> byKey = new HashMap<>();
    private final Map<String, List<Indexed<K>>> byAcronym = new HashMap<>();
    private final Map<String, List<Indexed<K>>> byStart = new HashMap<>();
    private final Map<String, Integer> frequency = new HashMap<>();

    public NameMatcher(List<Candidate<K>> candidates) {
        for (Candidate<K> candidate : candidates) {
            Indexed<K> indexed = new Indexed<>(candidate, words(candidate.name()));
            if (candidate.kind() == NameKind.ACRONYM) {
                byAcronym.computeIfAbsent(acronym(candidate.name()), none -> new ArrayList<>()).add(indexed);
            } else {
                names.add(indexed);
                byKey.computeIfAbsent(String.join(" ", indexed.words()), none -> new ArrayList<>()).add(indexed);
                for (String word : new HashSet<>(indexed.words())) {
                    frequency.merge(word, 1, Integer::sum);
                    byStart.computeIfAbsent(start(word), none -> new ArrayList<>()).add(indexed);
                }
            }
        }
    }

    /** A matcher over the names of organisations, by their ROR address. */
    public static NameMatcher<String> of(List<Organisation> organisations) {
        List<Candidate<String>> candidates = new ArrayList<>();
        for (Organisation organisation : organisations) {
            for (Organisation.Name name : organisation.names()) {
                candidates.add(new Candidate<>(organisation.id(), name.text(), name.kind(), organisation.country()));
            }
        }
        return new NameMatcher<>(candidates);
    }

    /**
     * The best matches, each organisation once, the best first.
     *
     * @param name    as somebody wrote it
     * @param country ISO 3166-1 alpha-2 of the respondent; empty: not known
     */
    public List<Match<K>> find(String name, String country) {
        Map<K, Match<K>> best = new HashMap<>();
        String bare = PARENTHESIS.matcher(name).replaceAll(" ");
        for (String each : new LinkedHashSet<>(List.of(name, bare))) {
            byWords(words(each), country, best);
        }
        byAcronyms(name, country, best);
        return best.values().stream()
                .filter(match -> match.score() >= LEAST)
                .sorted(Comparator.comparingDouble((Match<K> match) -> match.score()).reversed().thenComparing(Match::name))
                .limit(BEST)
                .toList();
    }

    private void byWords(List<String> words, String country, Map<K, Match<K>> best) {
        for (Indexed<K> same : byKey.getOrDefault(String.join(" ", words), List.of())) {
            boolean label = same.candidate().kind() == NameKind.LABEL;
            keep(best, same, label ? 1 : 0.98, label ? Reason.SAME_NAME : Reason.ALIAS, country);
        }
        Set<Indexed<K>> near = new HashSet<>();
        for (String word : words) {
            near.addAll(byStart.getOrDefault(start(word), List.of()));
        }
        for (Indexed<K> each : near) {
            keep(best, each, 0.95 * shared(words, each.words()), Reason.SHARED_WORDS, country);
        }
    }

    private void byAcronyms(String name, String country, Map<K, Match<K>> best) {
        List<String> acronyms = new ArrayList<>();
        if (name.strip().length() <= 12) {
            acronyms.add(name);
        }
        Matcher parenthesis = PARENTHESIS.matcher(name);
        while (parenthesis.find()) {
            acronyms.add(parenthesis.group(1));
        }
        for (String acronym : acronyms) {
            List<Indexed<K>> found = byAcronym.getOrDefault(acronym(acronym), List.of());
            long organisations = found.stream().map(each -> each.candidate().id()).distinct().count();
            for (Indexed<K> each : found) {
                boolean here = !country.isEmpty() && country.equals(each.candidate().country());
                keep(best, each, organisations == 1 || here ? 0.9 : 0.6, Reason.ACRONYM, country);
            }
        }
    }

    private void keep(Map<K, Match<K>> best, Indexed<K> found, double score, Reason reason, String country) {
        Candidate<K> candidate = found.candidate();
        boolean elsewhere = !country.isEmpty() && !candidate.country().isEmpty() && !country.equals(candidate.country());
        Match<K> match = new Match<>(candidate.id(), candidate.name(), elsewhere ? score * OTHER_COUNTRY : score, reason);
        best.merge(candidate.id(), match, (one, other) -> other.score() > one.score() ? other : one);
    }

    /** Weight of the shared words over the weight of all, 0 to 1. */
    private double shared(List<String> one, List<String> other) {
        List<String> left = new ArrayList<>(other);
        double common = 0;
        double all = 0;
        for (String word : one) {
            String partner = null;
            double agreement = SLIP;
            for (String candidate : left) {
                double likeness = likeness(word, candidate);
                if (likeness >= agreement) {
                    agreement = likeness;
                    partner = candidate;
                }
            }
            double weight = weight(partner == null ? word : partner);
            all += weight;
            if (partner != null) {
                left.remove(partner);
                common += agreement * weight;
            }
        }
        for (String word : left) {
            all += weight(word);
        }
        return all == 0 ? 0 : common / all;
    }

    private double weight(String word) {
        return Math.log(1 + (names.size() + 1.0) / (frequency.getOrDefault(word, 0) + 1.0));
    }

    /** One minus the share of letters that must be inserted, left out, changed or swapped with their neighbour. */
    static double likeness(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (one.equals(other)) {
            return 1;
        }
        if (Math.min(one.length(), other.length()) < 4 || longer > 40) {
            return 0;
        }
        int[][] slips = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                slips[i][j] = i == 0 || j == 0 ? i + j : slips(slips, one, other, i, j);
            }
        }
        return 1 - (double) slips[one.length()][other.length()] / longer;
    }

    private static int slips(int[][] slips, String one, String other, int i, int j) {
        boolean same = one.charAt(i - 1) == other.charAt(j - 1);
        int least = Math.min(Math.min(slips[i - 1][j], slips[i][j - 1]) + 1, slips[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped = i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, slips[i - 2][j - 2] + 1) : least;
    }

    private static String start(String word) {
        return word.length() <= 3 ? word : word.substring(0, 3);
    }

    private static String acronym(String text) {
        return NO_WORD.matcher(PlainLetters.of(text)).replaceAll("");
    }

    /** The words of a name without accents, fillers and local spellings of the usual ones. */
    static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(PlainLetters.of(name))) {
            if (!word.isEmpty() && !FILLERS.contains(word)) {
                words.add(SPELLINGS.getOrDefault(word, word));
            }
        }
        return words;
    }
}
