package org.oncommons.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncommons.questionnaire.Question;
import org.oncommons.questionnaire.QuestionType;

/** Says an answer in the words of its questionnaire. */
public final class AnswerWords {

    private AnswerWords() {}

    /** Labels instead of codes, the unit behind a number, places before what is ranked; one element for each thing that was said. */
    public static List<String> of(Question question, List<String> values, String other, Locale reader) {
        List<String> words = new ArrayList<>();
        for (int place = 0; place < values.size(); place++) {
            words.add(word(question, values.get(place), place + 1, reader));
        }
        if (!other.isBlank()) {
            words.add(other);
        }
        return words;
    }

    /** The same in one line. */
    public static String line(Question question, List<String> values, String other, Locale reader) {
        return String.join("; ", of(question, values, other, reader));
    }

    private static String word(Question question, String value, int place, Locale reader) {
        String label = question.option(value).map(option -> option.label().in(reader)).orElse(value);
        if (question.type() == QuestionType.RANKING) {
            return place + ". " + label;
        }
        boolean unit = question.type() == QuestionType.NUMBER && question.number() != null && !question.number().unit().isBlank();
        return unit ? value + " " + question.number().unit() : label;
    }
}
