package org.oncommons.protocols.web;

import java.util.List;
import org.oncommons.protocols.ProtocolSummary;

/**
 * A protocol record.
 *
 * @param next     code of the next state; empty: there is none
 * @param lacks    how much is missing to go there
 */
public record RecordPage(ProtocolSummary summary, List<Part> parts, String next, int lacks) {

    /**
     * A section.
     *
     * @param filled how many of its fields hold something
     * @param values what they hold
     * @param empty  fields without a value
     */
    public record Part(String code, int filled, int of, List<ValueView> values, List<Empty> empty) {}

    /** A field without a value. */
    public record Empty(String code, String label) {}
}
