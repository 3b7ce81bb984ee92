package org.oncommons.formats.questions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the dates of a column are written where the year does not come first. */
public enum DateStyle {
    DAY_FIRST,
    MONTH_FIRST,
    /** Every date of the column can be read both ways; read with the day first. */
    UNKNOWN;

    private static final Pattern DATE = Pattern.compile(
            "(?:(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})|(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}))"
                    + "(?:[T _,]{1,2}(\\d{1,2})[:-](\\d{2})(?:[:-](\\d{2})(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    public static boolean looksLikeDate(String value) {
        return DATE.matcher(value.strip()).matches();
    }

    /** Tells the style from all values of a column. */
    public static DateStyle of(Collection<String> values) {
        boolean either = false;
        for (String value : values) {
            Matcher match = DATE.matcher(value.strip());
            if (match.matches() && match.group(4) != null) {
                int first = Integer.parseInt(match.group(4));
                int second = Integer.parseInt(match.group(6));
                if (first > 12 || match.group(5).equals(".")) {
                    return DAY_FIRST;
                }
                if (second > 12) {
                    return MONTH_FIRST;
                }
                either |= first != second;
            }
        }
        return either ? UNKNOWN : DAY_FIRST;
    }

    /** The date; empty when it is none or does not exist. */
    public Optional<LocalDate> date(String value) {
        return moment(value).map(LocalDateTime::toLocalDate);
    }

    /** The date and time, midnight where there is no time; empty when it is none or does not exist. */
    public Optional<LocalDateTime> moment(String value) {
        Matcher match = DATE.matcher(value.strip());
        if (!match.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(date(match), time(match)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private LocalDate date(Matcher match) {
        if (match.group(1) != null) {
            return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        }
        return this == MONTH_FIRST
                ? LocalDate.of(number(match, 7), number(match, 4), number(match, 6))
                : LocalDate.of(number(match, 7), number(match, 6), number(match, 4));
    }

    private static LocalTime time(Matcher match) {
        if (match.group(8) == null) {
            return LocalTime.MIDNIGHT;
        }
        return LocalTime.of(number(match, 8), number(match, 9), match.group(10) == null ? 0 : number(match, 10));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
