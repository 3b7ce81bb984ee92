package org.oncommons.formats.eusurvey;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.oncommons.formats.questions.Inference;
import org.oncommons.formats.questions.Words;
import org.oncommons.formats.table.Sheet;

/**
 * A result column with what its cells look like.
 *
 * @param index   from 0
 * @param heading its heading
 * @param given   its cells that are not blank
 * @param coded   its options, when every cell is made of labels with short names
 * @param stars   the most stars of a rating, when every cell is like {@code 4/5}; else 0
 */
record EuSurveyColumn(int index, Heading heading, List<String> given, Optional<Coded> coded, int stars) {

    private static final Pattern STARS = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    static EuSurveyColumn of(Sheet sheet, int index, boolean withIds) {
        List<String> given = Inference.given(sheet.values(index));
        return new EuSurveyColumn(
                index,
                Heading.of(sheet.headings().get(index), withIds),
                given,
                withIds ? Coded.of(given) : Optional.empty(),
                stars(given));
    }

    private static int stars(List<String> given) {
        int most = 0;
        for (String value : given) {
            Matcher match = STARS.matcher(value);
            if (!match.matches() || most != 0 && most != Integer.parseInt(match.group(2))) {
                return 0;
            }
            most = Integer.parseInt(match.group(2));
            if (Integer.parseInt(match.group(1)) > most) {
                return 0;
            }
        }
        return most;
    }

    boolean isBlank() {
        return given.isEmpty();
    }

    /** Whether every cell only says whether an option was chosen. */
    boolean isYesNo() {
        return !given.isEmpty() && given.stream().allMatch(value -> value.equals("Yes") || value.equals("No"));
    }

    boolean isTableCell() {
        return !heading.row().isEmpty();
    }

    /** Whether the column can be a row of a matrix whose answers are one option each. */
    boolean isSingleChoice() {
        return coded.map(options -> !options.multiple()).orElse(false);
    }

    /** Whether both can be rows of one matrix: stars of the same number, or choices that share a label. */
    boolean isLike(EuSurveyColumn other) {
        if (isBlank() || other.isBlank()) {
            return !isTableCell() && !other.isTableCell();
        }
        if (stars > 0 || other.stars > 0) {
            return stars == other.stars;
        }
        if (!isSingleChoice() || !other.isSingleChoice()) {
            return false;
        }
        List<String> labels = coded.orElseThrow().labels().values().stream().map(Words::key).toList();
        return other.coded.orElseThrow().labels().values().stream().map(Words::key).anyMatch(labels::contains);
    }
}
