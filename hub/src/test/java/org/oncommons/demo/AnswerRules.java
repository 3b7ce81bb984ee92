package org.oncommons.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import org.oncommons.questions.Option;
import org.oncommons.questions.Question;
import org.oncommons.survey.Answer;

/** Whether an answer is one that its question takes, written as the type says. */
final class AnswerRules {

    private AnswerRules() {}

    static boolean isValid(Question question, Answer answer) {
        return !answer.isBlank()
                && (answer.other().isEmpty() || question.other())
                && new HashSet<>(answer.values()).size() == answer.values().size()
                && fits(question, answer);
    }

    private static boolean fits(Question question, Answer answer) {
        List<String> values = answer.values();
        List<String> codes = question.options().stream().map(Option::code).toList();
        boolean noRow = answer.row().isEmpty();
        return switch (question.type()) {
            case SINGLE_CHOICE -> noRow && values.size() == 1 && codes.containsAll(values);
            case RATING_MATRIX -> question.row(answer.row()).isPresent() && values.size() == 1 && codes.containsAll(values);
            case MULTIPLE_CHOICE -> noRow && values.equals(codes.stream().filter(values::contains).toList());
            case RANKING -> noRow && values.size() <= question.rankUpTo() && codes.containsAll(values);
            case NUMBER -> noRow && values.size() == 1 && inRange(question, values.getFirst());
            case DATE -> noRow && values.size() == 1 && isDate(values.getFirst());
            case SHORT_TEXT -> noRow && values.size() == 1 && !values.getFirst().contains("\n");
            case LONG_TEXT -> noRow && values.size() == 1;
            case PROOF -> noRow && values.size() == 1 && values.getFirst().matches("https://\\S+|[0-9a-f]{64}");
            case STATEMENT -> false;
        };
    }

    private static boolean inRange(Question question, String value) {
        BigDecimal number = new BigDecimal(value);
        var range = question.number();
        return range != null
                && (range.minimum() == null || range.minimum().compareTo(number) <= 0)
                && (range.maximum() == null || range.maximum().compareTo(number) >= 0)
                && number.scale() <= range.decimals();
    }

    private static boolean isDate(String value) {
        try {
            return LocalDate.parse(value).toString().equals(value);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
