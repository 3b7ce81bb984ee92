package org.oncommons.themes;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.oncommons.profiles.EcosystemProfiles;
import org.oncommons.profiles.EcosystemProfiles.FreeText;
import org.oncommons.profiles.EcosystemProfiles.Profile;

/**
 * Splits answers into passages: lists into their items, long texts into runs of whole sentences. What was written is not changed, only
 * marks of a list are left out.
 */
final class PassageReading {

    /** The model reads about 60 English words well; a thought is seldom longer. */
    static final int LONGEST = 240;
    private static final int LEAST_LETTERS = 4;
    /** So many semicolons make a list; one may stand within a sentence. */
    private static final int LIST = 2;
    private static final Pattern MARK = Pattern.compile("^\\s*(?:[-–—•*·▪]|\\(?\\d{1,2}[.)]|\\(?[a-zA-Z]\\))\\s+");
    private static final Set<String> NOTHING = Set.of(
            "none", "nothing", "not applicable", "no comment", "no comments", "not at the moment", "nothing to add", "unknown", "same as above");

    private PassageReading() {}

    /** All passages of the answers to these questions, by respondent, question and place. */
    static List<Passage> of(EcosystemProfiles profiles, List<String> questions) {
        List<Passage> passages = new ArrayList<>();
        for (Profile profile : profiles.profiles()) {
            for (FreeText text : profile.texts()) {
                if (questions.contains(text.question())) {
                    add(profile, text, passages);
                }
            }
        }
        return passages;
    }

    private static void add(Profile profile, FreeText answer, List<Passage> passages) {
        int place = 0;
        for (String text : split(answer.text())) {
            String key = answer.contribution() + "\n" + answer.question() + "\n" + place++ + "\n" + text;
            passages.add(new Passage(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), profile.id(), answer.contribution(),
                    answer.question(), text, answer.visibility()));
        }
    }

    /** The parts that say something, in order. */
    static List<String> split(String text) {
        return Arrays.stream(text.split("\\R+")).flatMap(line -> items(line).stream()).flatMap(item -> sentences(item).stream())
                .map(String::strip).filter(PassageReading::saysSomething).toList();
    }

    private static List<String> items(String line) {
        String bare = MARK.matcher(line).replaceFirst("");
        boolean list = bare.chars().filter(letter -> letter == ';').count() >= LIST;
        return list ? List.of(bare.split(";")) : List.of(bare);
    }

    /** Whole sentences put together as long as they are short enough; a longer sentence stays whole. */
    private static List<String> sentences(String item) {
        if (item.length() <= LONGEST) {
            return List.of(item);
        }
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(item);
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            if (!run.isEmpty() && run.length() + to - from > LONGEST) {
                runs.add(run.toString());
                run.setLength(0);
            }
            run.append(item, from, to);
        }
        runs.add(run.toString());
        return runs;
    }

    private static boolean saysSomething(String text) {
        String bare = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", "").strip();
        return text.codePoints().filter(Character::isLetter).count() >= LEAST_LETTERS && !NOTHING.contains(bare);
    }
}
