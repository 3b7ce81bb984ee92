package org.oncommons.formats.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.oncommons.questions.LocalizedText;

/** A question as a LimeSurvey structure describes it, collected language by language. */
final class LimeQuestion {

    /** A sub-question or answer: its code, its scale (0 or 1), its text by language. */
    record Item(String code, int scale, Map<String, String> text) {
        LocalizedText label() {
            return new LocalizedText(text);
        }
    }

    final String code;
    final char type;
    final boolean mandatory;
    final boolean other;
    final Map<String, String> text = new TreeMap<>();
    final Map<String, String> help = new TreeMap<>();
    final List<Item> subs = new ArrayList<>();
    final List<Item> answers = new ArrayList<>();

    LimeQuestion(String code, char type, boolean mandatory, boolean other) {
        this.code = code;
        this.type = type;
        this.mandatory = mandatory;
        this.other = other;
    }

    void sub(String subCode, int scale, String language, String label) {
        put(subs, subCode, scale, language, label);
    }

    void answer(String answerCode, int scale, String language, String label) {
        put(answers, answerCode, scale, language, label);
    }

    private static void put(List<Item> items, String code, int scale, String language, String label) {
        for (Item item : items) {
            if (item.code().equals(code) && item.scale() == scale) {
                item.text().putIfAbsent(language, label);
                return;
            }
        }
        Map<String, String> text = new TreeMap<>();
        text.put(language, label);
        items.add(new Item(code, scale, text));
    }

    List<Item> subs(int scale) {
        return subs.stream().filter(item -> item.scale() == scale).toList();
    }

    List<Item> answers(int scale) {
        return answers.stream().filter(item -> item.scale() == scale).toList();
    }
}
