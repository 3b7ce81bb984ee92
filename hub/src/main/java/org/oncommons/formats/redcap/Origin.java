package org.oncommons.formats.redcap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.oncommons.questions.QuestionType;

/**
 * Which question a field was written for, as its annotation says: REDCap has no rankings, and only lower-case names.
 *
 * @param question code of the question
 * @param part     code of the row, place of a ranking, {@link #OTHER}, or empty
 * @param type     type of the question
 */
record Origin(String question, String part, QuestionType type) {

    static final String OTHER = "[other]";

    private static final Pattern ANNOTATION = Pattern.compile("@ONCOMMONS='([^';]*);([^';]*);([A-Z_]+)'");

    static @Nullable Origin of(Field field) {
        Matcher match = ANNOTATION.matcher(field.annotation());
        if (!match.find()) {
            return null;
        }
        for (QuestionType type : QuestionType.values()) {
            if (type.name().equals(match.group(3))) {
                return new Origin(match.group(1), match.group(2), type);
            }
        }
        return null;
    }

    boolean isSameQuestion(Field field) {
        Origin other = of(field);
        return other != null && other.question.equals(question);
    }

    String annotation() {
        return "@ONCOMMONS='" + question + ";" + part + ";" + type.name() + "'";
    }
}
