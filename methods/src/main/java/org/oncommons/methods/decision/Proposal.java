package org.oncommons.methods.decision;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A group with everything that a page needs to explain it.
 *
 * @param question     what was asked
 * @param members      ids in the order of the candidates
 * @param parts        value and bound of each part of the objective, in order
 * @param coveredBy    capability id to the members that reach its level; only covered ones, in the order of the question
 * @param countries    country code to number of members
 * @param lowCapacity  number of low-capacity members
 * @param proven       whether every part is proven to be the best
 * @param nodes        subproblems examined
 * @param elapsed      time used
 */
public record Proposal(ConsortiumQuestion question, List<String> members, List<ObjectivePart> parts, Map<String, List<String>> coveredBy,
                       Map<String, Integer> countries, int lowCapacity, boolean proven, long nodes, Duration elapsed) {

    /** Capabilities of the question that no member has at its level. */
    public List<String> uncovered() {
        return question.capabilities().stream().map(Capability::id).filter(id -> !coveredBy.containsKey(id)).toList();
    }

    /** Value of one part. @throws IllegalArgumentException when the question does not use it */
    public double value(Objective objective) {
        return parts.stream().filter(part -> part.objective() == objective).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(objective + " is not part of the question")).value();
    }
}
