package org.oncommons.protocols;

import java.time.Instant;
import java.util.UUID;
import org.oncommons.methods.quantity.Answer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A design that was considered for a study.
 *
 * @param method name of the method
 * @param inputs complete, from which it can be computed again
 * @param answer what was found when it was kept
 * @param engine program and version that found it
 * @param chosen whether it is the one that the study follows
 */
public record KeptDesign(
        UUID id, UUID protocol, String name, String method, ObjectNode inputs, Answer answer, String engine, boolean chosen, String author,
        Instant keptAt) {}
