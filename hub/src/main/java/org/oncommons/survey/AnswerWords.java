package org.oncommons.survey;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** Says an answer in the words of its questionnaire. */
public final class AnswerWords {

    private AnswerWords() {}

    /**
     * Labels instead of codes, numbers with their unit and dates as the reader writes them, places before what is ranked;
     * one element for each thing that was said.
     */
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
        return switch (question.type()) {
            case RANKING -> place + ". " + label;
            case DATE -> date(value, reader);
            case NUMBER -> question.number() == null || question.number().unit().isBlank() ? number(value, false, reader)
                    : number(value, true, reader) + " " + question.number().unit();
            default -> label;
        };
    }

    /** A number without unit may be a year, so it has no thousands separator. What is no number stays as it is. */
    private static String number(String value, boolean grouped, Locale reader) {
        NumberFormat format = NumberFormat.getNumberInstance(reader);
        format.setGroupingUsed(grouped);
        format.setMaximumFractionDigits(9);
        try {
            return format.format(new BigDecimal(value));
        } catch (NumberFormatException other) {
            return value;
        }
    }

    /** English dates are written as in Europe: 23 November 2026. */
    private static String date(String value, Locale reader) {
        Locale locale = reader.equals(Locale.ENGLISH) ? Locale.UK : reader;
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(LocalDate.parse(value));
        } catch (DateTimeException other) {
            return value;
        }
    }
}
