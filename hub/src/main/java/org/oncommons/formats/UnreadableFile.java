package org.oncommons.formats;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Nothing can be read from a file; says in one plain sentence why, and what to do. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why nothing can be read. Texts are in {@code messages/formats.properties}. */
    public enum Reason {
        EMPTY,
        TOO_LARGE,
        UNPACKS_TOO_LARGE,
        TOO_MANY_ENTRIES,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        TOO_MANY_CELLS,
        CELL_TOO_LONG,
        PASSWORD,
        DAMAGED,
        CUT_OFF,
        DECLARES_ENTITIES,
        UNKNOWN_KIND,
        BINARY,
        NO_TABLE,
        NO_LINES_ALIKE,
        NO_SURVEY,
        NOT_FOUND,
        NO_FILES
    }

    private final Reason reason;
    private final transient Cell cell;
    private final List<String> arguments;

    public UnreadableFile(Reason reason, Cell cell, String... arguments) {
        this(reason, cell, null, arguments);
    }

    /** @param cause what a library threw; null: none */
    public UnreadableFile(Reason reason, Cell cell, @Nullable Throwable cause, String... arguments) {
        super(cell + ": " + ProblemTexts.of(key(reason), List.of(arguments), Locale.ENGLISH), cause);
        this.reason = reason;
        this.cell = cell;
        this.arguments = List.of(arguments);
    }

    private static String key(Reason reason) {
        return "formats.unreadable." + ProblemTexts.inKey(reason);
    }

    /** Key of the message that says why, which takes the arguments. */
    public String key() {
        return key(reason);
    }

    public List<String> arguments() {
        return arguments;
    }

    public Reason reason() {
        return reason;
    }

    public Cell cell() {
        return cell;
    }

    /** Why, and what to do, without the place. */
    public String text(Locale reader) {
        return ProblemTexts.of(key(), arguments, reader);
    }
}
