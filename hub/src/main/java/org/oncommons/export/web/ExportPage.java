package org.oncommons.export.web;

import java.util.List;
import org.oncommons.protocols.ProtocolSummary;

/**
 * What can be taken from a record.
 *
 * @param checklists with how far they are filled
 * @param design     name of the chosen design; empty: none is chosen
 * @param script     whether R can compute it again
 */
public record ExportPage(ProtocolSummary summary, List<Progress> checklists, String design, boolean script) {

    /** A checklist and how many of its items stand how. */
    public record Progress(String code, long full, long partly, long missing, long elsewhere, int of) {}
}
