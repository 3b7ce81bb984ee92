package org.oncommons.protocols.web;

import java.util.List;
import java.util.Map;
import org.oncommons.protocols.ProtocolSummary;

/**
 * A design that is kept.
 *
 * @param method  name of the method
 * @param found   its main number with unit and words
 * @param inputs  as they are sent along
 * @param studies that the reader may keep it in
 * @param chosen  id of the study, as typed
 * @param name    as typed
 * @param wrong   what is wrong, in a sentence; empty: nothing
 */
public record KeepPage(
        String method, String found, Map<String, String> inputs, List<ProtocolSummary> studies, String chosen, String name, String wrong) {}
