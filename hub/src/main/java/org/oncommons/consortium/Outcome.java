package org.oncommons.consortium;

import java.util.List;
import java.util.Optional;
import org.oncommons.methods.decision.Conflicts;
import org.oncommons.methods.decision.Proposal;

/**
 * What a search found.
 *
 * @param groups    the best group first, then alternatives
 * @param conflicts which wishes contradict each other; empty when there is a group
 */
public record Outcome(List<Proposal> groups, Optional<Conflicts> conflicts) {

    public Outcome {
        groups = List.copyOf(groups);
    }

    public Optional<Proposal> best() {
        return groups.stream().findFirst();
    }
}
