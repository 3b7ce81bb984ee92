package org.oncommons.protocols;

import java.time.Instant;

/** How a record came from one state to the next. */
public record StateStep(ProtocolState from, ProtocolState to, String reason, String author, Instant takenAt) {}
