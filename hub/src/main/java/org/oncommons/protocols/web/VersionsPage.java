package org.oncommons.protocols.web;

import java.util.List;
import org.oncommons.protocols.NamedVersion;
import org.oncommons.protocols.ProtocolSummary;

/**
 * Versions of a record, and how two of them differ.
 *
 * @param from    id of the earlier one; empty: the record before anything was filled
 * @param to      id of the later one; empty: the record as it is now
 * @param changes fields that differ
 * @param typed   name that could not be taken
 * @param wrong   why, in a sentence; empty: nothing is wrong
 */
public record VersionsPage(
        ProtocolSummary summary, List<NamedVersion> versions, String from, String to, List<Change> changes, String typed, String wrong) {

    /** A field that differs. */
    public record Change(String code, String label, ValueView before, ValueView after) {}
}
