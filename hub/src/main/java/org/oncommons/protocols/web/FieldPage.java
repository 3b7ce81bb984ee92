package org.oncommons.protocols.web;

import java.util.List;
import org.oncommons.protocols.FieldComment;
import org.oncommons.protocols.ProtocolSummary;

/**
 * One field: what it holds, held, and what people say to it.
 *
 * @param editions the newest first
 * @param typed    comment that could not be taken
 * @param wrong    why, in a sentence; empty: nothing is wrong
 */
public record FieldPage(
        ProtocolSummary summary, String section, String code, String label, List<ValueView> editions, List<FieldComment> comments, String typed,
        String wrong) {}
