package org.oncommons.export.web;

import java.util.List;
import org.oncommons.protocols.ProtocolSummary;

/** The statistical section of a protocol in words. */
public record StatisticsPage(ProtocolSummary summary, List<Part> parts) {

    /**
     * A heading with its paragraphs.
     *
     */
    public record Part(String heading, List<Paragraph> paragraphs) {}

    /** A paragraph; {@code typed}: in the words of the authors, or English from the methods. */
    public record Paragraph(String text, boolean typed) {}
}
