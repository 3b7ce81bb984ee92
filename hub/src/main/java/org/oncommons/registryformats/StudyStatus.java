package org.oncommons.registryformats;

import java.util.Locale;

/** How far a study is. */
public enum StudyStatus {
    PLANNED,
    RECRUITING,
    /** No longer recruiting, patients are treated or followed. */
    RUNNING,
    COMPLETED,
    /** Ended before its time, suspended, or withdrawn before the first patient. */
    STOPPED,
    UNKNOWN;

    /** From the words of any of the registries. */
    static StudyStatus of(String words) {
        String plain = words.toLowerCase(Locale.ROOT).replace('_', ' ').strip();
        if (plain.contains("terminat") || plain.contains("withdrawn") || plain.contains("suspend") || plain.contains("stopped")
                || plain.contains("halted") || plain.contains("prematurely") || plain.contains("revoked")) {
            return STOPPED;
        }
        if (plain.contains("not yet") || plain.contains("not started") || plain.contains("pending") || plain.equals("planned")) {
            return PLANNED;
        }
        if (plain.contains("active not recruiting") || plain.contains("recruitment ended") || plain.contains("no longer recruiting")) {
            return RUNNING;
        }
        if (plain.contains("complet") || plain.equals("ended")) {
            return COMPLETED;
        }
        if (plain.contains("recruiting") || plain.contains("enrolling")) {
            return RECRUITING;
        }
        return plain.contains("ongoing") || plain.equals("authorised") ? RUNNING : UNKNOWN;
    }
}
