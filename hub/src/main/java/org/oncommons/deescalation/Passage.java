package org.oncommons.deescalation;

import java.util.ArrayList;
import java.util.List;
import org.oncommons.registryformats.RegisteredStudy;

/**
 * A text of a record.
 *
 * @param text  as it stands there
 * @param plain the same in small letters, letter for letter
 */
record Passage(Firing.Place place, String text, String plain) {

    /** What is read of one text: rules fire at the beginning or not at all. */
    private static final int READ = 20_000;
    private static final int AROUND = 60;

    static Passage of(Firing.Place place, String text) {
        String read = text.length() <= READ ? text : text.substring(0, READ);
        char[] letters = read.toCharArray();
        for (int index = 0; index < letters.length; index++) {
            char letter = letters[index];
            letters[index] = letter == '‐' || letter == '‑' || letter == '–' ? '-' : letter == ' ' || letter == '\n' ? ' ' : Character.toLowerCase(letter);
        }
        return new Passage(place, read, new String(letters));
    }

    static List<Passage> of(RegisteredStudy study) {
        List<Passage> passages = new ArrayList<>();
        passages.add(of(Firing.Place.TITLE, study.title()));
        if (!study.official().isEmpty() && !study.official().equals(study.title())) {
            passages.add(of(Firing.Place.TITLE, study.official()));
        }
        study.arms().forEach(arm -> {
            passages.add(of(arm.comparator() ? Firing.Place.COMPARATOR : Firing.Place.ARM, arm.label()));
            passages.add(of(Firing.Place.ARM_TEXT, arm.description()));
        });
        study.interventions().forEach(one -> passages.add(of(Firing.Place.ARM_TEXT, one.name() + ". " + one.description())));
        study.primary().forEach(one -> passages.add(of(Firing.Place.OUTCOME, one.measure() + ". " + one.description())));
        passages.add(of(Firing.Place.SUMMARY, study.summary()));
        passages.add(of(Firing.Place.CONDITION, String.join("; ", study.conditions())));
        return passages;
    }

    Firing fired(String rule, Family family, int from, int to) {
        return new Firing(rule, family, place, (from > AROUND ? "…" : "") + text.substring(Math.max(0, from - AROUND), from),
                text.substring(from, to), text.substring(to, Math.min(text.length(), to + AROUND)) + (to + AROUND < text.length() ? "…" : ""));
    }
}
