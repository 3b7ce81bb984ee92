package org.oncommons.formats;

import static org.oncommons.formats.ProblemKind.Severity.ERROR;
import static org.oncommons.formats.ProblemKind.Severity.NOTICE;
import static org.oncommons.formats.ProblemKind.Severity.WARNING;

/** Everything that can be wrong in a readable file. Texts are in {@code messages/formats.properties}. */
public enum ProblemKind {
    UNKNOWN_OPTION(WARNING),
    UNKNOWN_COLUMN(NOTICE),
    COLUMN_MISSING(NOTICE),
    IMPOSSIBLE_DATE(WARNING),
    NOT_A_NUMBER(WARNING),
    OUT_OF_RANGE(WARNING),
    AMBIGUOUS_DATES(WARNING),
    DUPLICATE_KEY(ERROR),
    DUPLICATE_COLUMN(WARNING),
    RANKED_TWICE(WARNING),
    NO_KEY_COLUMN(NOTICE),
    TEXT_REPAIRED(NOTICE),
    TEXT_DAMAGED(WARNING),
    ENCODING_GUESSED(NOTICE),
    ROW_TOO_SHORT(WARNING),
    ROW_TOO_LONG(WARNING),
    FILE_CUT_OFF(WARNING),
    CONTINUATION_WITHOUT_START(WARNING),
    CELL_ERROR(WARNING),
    MACROS_IGNORED(NOTICE),
    WRONG_EXTENSION(NOTICE),
    FILE_UNUSED(WARNING),
    SHEET_UNUSED(NOTICE),
    NO_RESPONDENTS(WARNING),
    NO_QUESTIONS(WARNING),
    SEVERAL_ROWS_OF_RECORD(NOTICE),
    TOO_MANY_PROBLEMS(NOTICE);

    /** How much it matters. */
    public enum Severity {
        /** Was dealt with; nothing is missing. */
        NOTICE,
        /** The value was kept as text or left out, and should be looked at. */
        WARNING,
        /** Has to be decided before an import. */
        ERROR
    }

    private final Severity severity;

    ProblemKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
