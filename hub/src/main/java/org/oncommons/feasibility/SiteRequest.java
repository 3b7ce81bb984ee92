package org.oncommons.feasibility;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An institution that was asked whether it could take part in a study.
 *
 * @param message    of those who ask; may be empty
 * @param answer     null unless it would take part
 * @param remark     of an institution that declines; empty otherwise
 * @param answeredBy name; empty: nobody yet
 * @param version    counts answers, so that two windows do not undo each other
 */
public record SiteRequest(
        UUID protocol, UUID institution, String message, String askedBy, Instant askedAt, RequestState state, @Nullable SiteAnswer answer,
        String remark, String answeredBy, @Nullable Instant answeredAt, int version) {}
