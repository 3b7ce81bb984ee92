package org.oncommons.formats.questions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.oncommons.formats.ProblemKind;
import org.oncommons.formats.table.Problems;
import org.oncommons.formats.table.Sheet;
import org.oncommons.formats.table.SheetRow;
import org.oncommons.questions.NumberRange;
import org.oncommons.questions.Question;
import org.oncommons.questions.QuestionType;

/**
 * Reads the numbers or dates of one column in the one style that all of them share.
 *
 * @param numbers style of numbers; null for a column of dates
 * @param dates   style of dates; null for a column of numbers
 * @param range   what numbers are allowed; null: any
 */
record Scalars(@Nullable NumberStyle numbers, @Nullable DateStyle dates, @Nullable NumberRange range) {

    static Scalars of(Sheet sheet, int column, Question question, Problems problems) {
        List<String> values = new ArrayList<>();
        for (SheetRow row : sheet.records()) {
            if (!row.get(column).isEmpty()) {
                values.add(row.get(column));
            }
        }
        if (question.type() == QuestionType.NUMBER) {
            return new Scalars(NumberStyle.of(values), null, question.number());
        }
        DateStyle style = DateStyle.of(values);
        if (style == DateStyle.UNKNOWN) {
            problems.add(ProblemKind.AMBIGUOUS_DATES, sheet.column(column));
        }
        return new Scalars(null, style, null);
    }

    /** The value as a decimal number or ISO date; empty, and a problem, when it is none. */
    Optional<String> read(Sheet sheet, SheetRow row, String value, int column, Problems problems) {
        if (numbers != null) {
            Optional<BigDecimal> number = numbers.parse(value);
            number.ifPresentOrElse(
                    found -> checkRange(found, sheet, row, column, problems),
                    () -> problems.add(ProblemKind.NOT_A_NUMBER, sheet.cell(row, column), value));
            return number.map(BigDecimal::toPlainString);
        }
        Optional<String> date = dates == null ? Optional.empty() : dates.date(value).map(Object::toString);
        if (date.isEmpty()) {
            problems.add(ProblemKind.IMPOSSIBLE_DATE, sheet.cell(row, column), value);
        }
        return date;
    }

    private void checkRange(BigDecimal number, Sheet sheet, SheetRow row, int column, Problems problems) {
        if (range != null
                && (range.minimum() != null && number.compareTo(range.minimum()) < 0
                        || range.maximum() != null && number.compareTo(range.maximum()) > 0)) {
            problems.add(
                    ProblemKind.OUT_OF_RANGE,
                    sheet.cell(row, column),
                    number.toPlainString(),
                    text(range.minimum()),
                    text(range.maximum()));
        }
    }

    private static String text(@Nullable BigDecimal bound) {
        return bound == null ? "any" : bound.toPlainString();
    }
}
