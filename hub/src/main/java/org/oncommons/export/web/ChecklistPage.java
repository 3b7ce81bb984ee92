package org.oncommons.export.web;

import java.util.List;
import org.oncommons.protocols.ProtocolSummary;

/**
 * A checklist, filled as far as the record goes.
 *
 * @param code of the checklist
 */
public record ChecklistPage(ProtocolSummary summary, String code, List<Line> lines) {

    /**
     * One item.
     *
     * @param asks     in our words
     * @param standing FULL, PARTLY, MISSING or ELSEWHERE
     * @param says     what the record says, label and text
     * @param missing  fields that are empty, with where to fill them
     */
    public record Line(String number, String asks, String standing, List<Said> says, List<Missing> missing) {}

    /** A field with what it says. */
    public record Said(String label, String text) {}

    /** A field that is empty. */
    public record Missing(String label, String path) {}
}
