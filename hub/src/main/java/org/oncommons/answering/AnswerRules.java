package org.oncommons.answering;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** What may stand in the field of a question. Whether anything must stand there is asked only when its section gets ready. */
final class AnswerRules {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final Pattern FILE_HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

    private AnswerRules() {}

    /** Why the answer cannot be taken; empty: it can. */
    static Optional<Refusal> check(Question question, String row, List<String> values, String other) {
        boolean matrix = !question.rows().isEmpty();
        if (matrix ? question.row(row).isEmpty() : !row.isEmpty()) {
            return Refusal.because("answering.refusal.row", row);
        }
        if (!other.isBlank() && !question.other()) {
            return Refusal.because("answering.refusal.no-other");
        }
        if (other.length() > AnswerLimits.SHORT_TEXT) {
            return Refusal.because("answering.refusal.too-long", AnswerLimits.SHORT_TEXT, other.length());
        }
        if (values.stream().anyMatch(value -> CONTROL.matcher(value).find()) || CONTROL.matcher(other).find()) {
            return Refusal.because("answering.refusal.control");
        }
        return values.isEmpty() ? Optional.empty() : checkValues(question, values);
    }

    private static Optional<Refusal> checkValues(Question question, List<String> values) {
        return switch (question.type()) {
            case SINGLE_CHOICE, RATING_MATRIX -> options(question, values, 1);
            case MULTIPLE_CHOICE -> options(question, values, question.options().size());
            case RANKING -> options(question, values, question.rankUpTo());
            case NUMBER -> single(values).or(() -> number(question.number(), values.getFirst()));
            case DATE -> single(values).or(() -> date(values.getFirst()));
            case SHORT_TEXT, LONG_TEXT -> single(values).or(() -> text(values.getFirst(), AnswerLimits.longest(question.type())));
            case PROOF -> single(values).or(() -> proof(values.getFirst()));
            case STATEMENT -> Refusal.because("answering.refusal.statement");
        };
    }

    private static Optional<Refusal> options(Question question, List<String> values, int most) {
        for (String value : values) {
            if (question.option(value).isEmpty()) {
                return Refusal.because("answering.refusal.option", value);
            }
        }
        if (new HashSet<>(values).size() < values.size()) {
            return Refusal.because("answering.refusal.twice");
        }
        return values.size() > most ? Refusal.because("answering.refusal.too-many", most) : Optional.empty();
    }

    private static Optional<Refusal> single(List<String> values) {
        return values.size() > 1 ? Refusal.because("answering.refusal.too-many", 1) : Optional.empty();
    }

    private static Optional<Refusal> number(@org.jspecify.annotations.Nullable NumberRange range, String value) {
        if (!DECIMAL.matcher(value).matches()) {
            return Refusal.because("answering.refusal.number", value);
        }
        if (range == null) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(value);
        if (number.stripTrailingZeros().scale() > range.decimals()) {
            return Refusal.because("answering.refusal.decimals", range.decimals());
        }
        if (range.minimum() != null && number.compareTo(range.minimum()) < 0) {
            return Refusal.because("answering.refusal.minimum", range.minimum().toPlainString());
        }
        if (range.maximum() != null && number.compareTo(range.maximum()) > 0) {
            return Refusal.because("answering.refusal.maximum", range.maximum().toPlainString());
        }
        return Optional.empty();
    }

    private static Optional<Refusal> date(String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            return date.getYear() < 1800 || date.getYear() > 2200 ? Refusal.because("answering.refusal.date", value) : Optional.empty();
        } catch (DateTimeParseException impossible) {
            return Refusal.because("answering.refusal.date", value);
        }
    }

    private static Optional<Refusal> text(String value, int longest) {
        return value.length() > longest ? Refusal.because("answering.refusal.too-long", longest, value.length()) : Optional.empty();
    }

    private static Optional<Refusal> proof(String value) {
        return FILE_HASH.matcher(value).matches() || webAddress(value) ? Optional.empty() : Refusal.because("answering.refusal.proof");
    }

    /** Whether the proof is a file, which is named by its hash: only who uploads it may name it. */
    static boolean namesFile(Question question, List<String> values) {
        return question.type() == QuestionType.PROOF && values.stream().anyMatch(value -> FILE_HASH.matcher(value).matches());
    }

    static boolean webAddress(String value) {
        if (value.length() > 2000 || !value.matches("https?://\\S+")) {
            return false;
        }
        try {
            return URI.create(value).getHost() != null;
        } catch (IllegalArgumentException wrong) {
            return false;
        }
    }
}
