package org.oncommons.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.oncommons.answering.AnswerLimits;
import org.oncommons.formats.ReadAnswer;
import org.oncommons.formats.Respondent;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/** What was answered to each question, as far as it decides which types the question can have. */
final class GivenValues {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,9})?");
    private static final int MOST_OPTIONS = 60;
    private static final int LONGEST_OPTION = 200;
    private static final int OPTION_CODE = 32;

    private static final class Facts {
        private int longest;
        private int most;
        private boolean other;
        private boolean lines;
        private boolean numbers = true;
        private boolean addresses = true;
        private @Nullable BigDecimal least;
        private @Nullable BigDecimal greatest;
        private int decimals;
        private final Set<String> texts = new LinkedHashSet<>();
    }

    /** From the least to the greatest number; null: no number was given. */
    record Span(@Nullable BigDecimal least, @Nullable BigDecimal most, int decimals) {}

    private final Map<String, Facts> facts = new HashMap<>();

    GivenValues(List<Respondent> respondents) {
        for (Respondent respondent : respondents) {
            respondent.answers().forEach(this::take);
        }
    }

    private void take(ReadAnswer answer) {
        Facts known = facts.computeIfAbsent(answer.question(), code -> new Facts());
        known.most = Math.max(known.most, answer.values().size());
        known.other |= !answer.other().isBlank();
        String text = answer.values().size() == 1 ? answer.values().getFirst() : answer.other();
        known.longest = Math.max(known.longest, text.length());
        known.lines |= text.indexOf('\n') >= 0;
        known.addresses &= text.matches("https?://\\S+");
        if (DECIMAL.matcher(text).matches()) {
            number(known, new BigDecimal(text));
        } else {
            known.numbers = false;
        }
        if (known.texts.size() <= MOST_OPTIONS && !text.isBlank()) {
            known.texts.add(text.strip());
        }
    }

    private static void number(Facts known, BigDecimal number) {
        known.least = known.least == null ? number : known.least.min(number);
        known.greatest = known.greatest == null ? number : known.greatest.max(number);
        known.decimals = Math.max(known.decimals, Math.max(0, number.stripTrailingZeros().scale()));
    }

    boolean hasOther(String question) {
        return of(question).other;
    }

    /** The greatest number of values in one answer. */
    int most(String question) {
        return of(question).most;
    }

    Span span(String question) {
        Facts known = of(question);
        return new Span(known.least, known.greatest, known.decimals);
    }

    /** Different texts in the order of the file. */
    Set<String> texts(String question) {
        return of(question).texts;
    }

    private Facts of(String question) {
        return facts.getOrDefault(question, new Facts());
    }

    /** The types that a question of a file can be given, its own among them. */
    Set<QuestionType> possible(Question asked) {
        Set<QuestionType> types = EnumSet.of(asked.type());
        Facts known = of(asked.code());
        boolean few = known.texts.size() >= 2 && known.texts.size() <= MOST_OPTIONS && known.longest <= LONGEST_OPTION && !known.lines;
        switch (asked.type()) {
            case SHORT_TEXT, LONG_TEXT, PROOF, DATE, NUMBER -> {
                types.add(QuestionType.LONG_TEXT);
                if (!known.lines && known.longest <= AnswerLimits.SHORT_TEXT) {
                    types.add(QuestionType.SHORT_TEXT);
                }
                if (known.numbers && known.least != null) {
                    types.add(QuestionType.NUMBER);
                }
                if (few) {
                    types.add(QuestionType.SINGLE_CHOICE);
                }
            }
            case SINGLE_CHOICE -> types.add(QuestionType.SHORT_TEXT);
            default -> { }
        }
        return types;
    }

    /** The chosen type where it is possible, else one that takes all that was answered. */
    static QuestionType type(Question asked, QuestionChoice choice, GivenValues given) {
        if (choice.type() != null && given.possible(asked).contains(choice.type())) {
            return choice.type();
        }
        Facts known = given.of(asked.code());
        return switch (asked.type()) {
            case SHORT_TEXT -> known.longest > AnswerLimits.SHORT_TEXT || known.lines ? QuestionType.LONG_TEXT : QuestionType.SHORT_TEXT;
            case PROOF -> known.addresses ? QuestionType.PROOF : QuestionType.LONG_TEXT;
            case SINGLE_CHOICE, MULTIPLE_CHOICE, RANKING -> asked.options().size() < 2 ? QuestionType.LONG_TEXT : asked.type();
            default -> asked.type();
        };
    }

    /** The same text has the same code in every export. */
    static String optionCode(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        if (!plain.isEmpty() && plain.length() <= OPTION_CODE) {
            return plain;
        }
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(StandardCharsets.UTF_8));
        String start = plain.substring(0, Math.min(plain.length(), OPTION_CODE - 8));
        return (start.isEmpty() ? "o" : start) + "_" + Long.toHexString(checksum.getValue());
    }
}
