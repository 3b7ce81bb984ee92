package org.oncommons.protocols;

import java.util.List;

/**
 * One value of a protocol record.
 *
 * @param code    stable, in words with hyphens
 * @param least   smallest number that it takes
 * @param most    largest
 * @param choices words that it is one of; empty unless it is a choice
 * @param columns of a table; 0 unless it is one
 * @param plain   whether patients read it as it stands
 */
public record ProtocolField(
        String code, Section section, Kind kind, double least, double most, List<String> choices, int columns, boolean plain) {

    public ProtocolField {
        choices = List.copyOf(choices);
    }

    public enum Kind {
        /** A few words. */
        LINE,
        /** A text of several sentences. */
        TEXT,
        /** One entry on each line. */
        LINES,
        /** One row on each line, its cells separated by semicolons or as copied from a spreadsheet. */
        ROWS,
        NUMBER,
        CHOICE
    }

    /** Whether it takes more than one line. */
    public boolean several() {
        return kind == Kind.TEXT || kind == Kind.LINES || kind == Kind.ROWS;
    }
}
