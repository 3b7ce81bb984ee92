package org.oncommons.formats;

import java.util.List;
import java.util.Locale;

/**
 * Something wrong in a file that was read all the same.
 *
 * @param kind      what is wrong
 * @param cell      where, or where first
 * @param arguments put into the text, in order
 * @param times     in how many cells of this column, at least 1
 */
public record Problem(ProblemKind kind, Cell cell, List<String> arguments, int times) {

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public ProblemKind.Severity severity() {
        return kind.severity();
    }

    /** Key of the messages {@code ….text} and {@code ….advice}, which take the arguments. */
    public String key() {
        return "formats.problem." + ProblemTexts.inKey(kind);
    }

    /** What is wrong, in one sentence, without the place. */
    public String text(Locale reader) {
        return ProblemTexts.of(key() + ".text", arguments, reader);
    }

    /** What can be done about it, in one sentence. */
    public String advice(Locale reader) {
        return ProblemTexts.of(key() + ".advice", arguments, reader);
    }
}
