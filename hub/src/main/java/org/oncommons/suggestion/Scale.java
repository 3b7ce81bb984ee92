package org.oncommons.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.oncommons.questions.Option;

/** Proposes what ordered options mean on the scale from 0 to 1. */
final class Scale {

    private static final Pattern NO_ANSWER = Pattern.compile(
            "(?iu)don.?t know|do not know|not sure|unsure|not applicable|no answer|no opinion|prefer not|rather not|undecided|^n/?a$|^missing$|^unknown$|weiß nicht|other");
    private static final Pattern LOW = Pattern.compile(
            "(?iu)^no\\b|\\bnot\\b|never|none|low|poor|weak|little|disagree|unimportant|minor|rarely|nein|nicht|beginner");
    private static final Pattern HIGH = Pattern.compile(
            "(?iu)^yes\\b|always|high|excellent|strong|great|very important|(?<!dis)agree|major|often|full|extreme|\\bja\\b|expert|essential");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}");

    private Scale() {}

    /** By code of the option; empty when the options are no scale. */
    static Map<String, Double> values(List<Option> options) {
        List<Option> scaled = options.stream().filter(option -> !NO_ANSWER.matcher(label(option)).find()).toList();
        if (scaled.size() < 2) {
            return Map.of();
        }
        return scaled.stream().allMatch(option -> NUMBER.matcher(label(option)).matches()) ? numbers(scaled) : words(scaled);
    }

    private static Map<String, Double> numbers(List<Option> options) {
        List<Integer> numbers = options.stream().map(Scale::label).map(Integer::valueOf).toList();
        int least = numbers.stream().min(Integer::compare).orElseThrow();
        int most = numbers.stream().max(Integer::compare).orElseThrow();
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < options.size() && most > least; i++) {
            values.put(options.get(i).code(), rounded((double) (numbers.get(i) - least) / (most - least)));
        }
        return values;
    }

    /** Equal steps in the order of the options, when one end sounds low or the other high. */
    private static Map<String, Double> words(List<Option> options) {
        int falling = end(options.getFirst(), HIGH, LOW) + end(options.getLast(), LOW, HIGH);
        if (falling == 0) {
            return Map.of();
        }
        List<Option> rising = new ArrayList<>(falling > 0 ? options.reversed() : options);
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < rising.size(); i++) {
            values.put(rising.get(i).code(), rounded((double) i / (rising.size() - 1)));
        }
        return values;
    }

    private static int end(Option option, Pattern falling, Pattern rising) {
        boolean low = LOW.matcher(label(option)).find();
        boolean down = falling.matcher(label(option)).find() && (falling == LOW || !low);
        boolean up = rising.matcher(label(option)).find() && (rising == LOW || !low);
        return down ? 1 : up ? -1 : 0;
    }

    private static String label(Option option) {
        return option.label().in(Locale.ENGLISH).strip();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
