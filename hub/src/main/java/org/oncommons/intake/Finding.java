package org.oncommons.intake;

import java.util.List;
import java.util.Locale;
import org.oncommons.formats.Cell;
import org.oncommons.formats.Problem;
import org.oncommons.formats.ProblemKind.Severity;
import org.oncommons.page.Texts;

/**
 * Something about an import that a coordinator should know or decide, and where it stands in the file.
 *
 * @param cell      where, or where first; {@link Cell#file} of an empty name: the import as a whole
 * @param key       of the sentence; with {@code .advice} behind it, of what to do
 * @param arguments of both
 * @param times     how often, at least 1
 * @param read      what the reader of the file said; null: the finding is of the mapping
 */
public record Finding(Severity severity, Cell cell, String key, List<Object> arguments, int times, @org.jspecify.annotations.Nullable Problem read) {

    /** The same survey stands in a frozen wave of the same year already. */
    static final String ASKED_BEFORE = "asked-before";

    /** Whether the import can run all the same, when a coordinator says so: the file is doubtful, or a second wave would be made. */
    boolean doubt() {
        return severity == Severity.ERROR && (read != null || key.equals("intake.finding." + ASKED_BEFORE));
    }

    /** An argument that is itself a sentence or part of one, in the reader's language. */
    record Words(String key, List<Object> arguments) {}

    /** What the reader of a file found. */
    public static Finding of(Problem problem) {
        return new Finding(problem.severity(), problem.cell(), problem.key(), List.of(), problem.times(), problem);
    }

    static Finding of(Severity severity, Cell cell, String key, Object... arguments) {
        return new Finding(severity, cell, "intake.finding." + key, List.of(arguments), 1, null);
    }

    Finding again() {
        return new Finding(severity, cell, key, arguments, times + 1, read);
    }

    /** What is wrong, in one sentence. */
    public String text(Texts texts, Locale reader) {
        return read != null ? read.text(reader) : texts.text(reader, key, said(texts, reader));
    }

    /** What can be done about it. */
    public String advice(Texts texts, Locale reader) {
        return read != null ? read.advice(reader) : texts.text(reader, key + ".advice", said(texts, reader));
    }

    private Object[] said(Texts texts, Locale reader) {
        return arguments.stream().map(argument -> argument instanceof Words words
                ? texts.text(reader, words.key(), words.arguments().toArray()) : argument).toArray();
    }

    /** Its kind, for telling findings apart: the end of the key. */
    public String kind() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
