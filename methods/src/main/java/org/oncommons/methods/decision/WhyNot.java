package org.oncommons.methods.decision;

import java.util.List;
import java.util.Optional;

/**
 * Why an institution is not in the best group.
 *
 * @param question  what was asked
 * @param candidate the institution
 * @param best      the best group without the demand that it is in; empty when the wishes cannot be met at all
 * @param instead   the best group with it; empty when it cannot be in
 * @param conflicts when it cannot be in: the wishes that keep it out, the demand itself named {@code must <id>}
 */
public record WhyNot(ConsortiumQuestion question, String candidate, Optional<Proposal> best, Optional<Proposal> instead,
                     Optional<Conflicts> conflicts) {

    /** What one part of the objective loses, at least 0 for the first part that differs; 0 when one of the groups is missing. */
    public double loss(Objective objective) {
        return best.isPresent() && instead.isPresent() ? best.get().value(objective) - instead.get().value(objective) : 0;
    }

    /** Members of the best group that would have to leave. */
    public List<String> leave() {
        return minus(best, instead);
    }

    /** Those who would come, with the institution itself unless it is in the best group anyway. */
    public List<String> come() {
        return minus(instead, best);
    }

    /** Capabilities that would no longer be covered. */
    public List<String> lostCapabilities() {
        if (best.isEmpty() || instead.isEmpty()) {
            return List.of();
        }
        return best.get().coveredBy().keySet().stream().filter(id -> !instead.get().coveredBy().containsKey(id)).toList();
    }

    private static List<String> minus(Optional<Proposal> from, Optional<Proposal> other) {
        if (from.isEmpty() || other.isEmpty()) {
            return List.of();
        }
        return from.get().members().stream().filter(id -> !other.get().members().contains(id)).toList();
    }
}
