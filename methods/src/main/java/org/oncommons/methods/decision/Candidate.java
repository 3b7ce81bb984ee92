package org.oncommons.methods.decision;

import java.util.Map;
import java.util.Set;

/**
 * An institution that may be chosen.
 *
 * @param id          unique within the question
 * @param country     country code; institutions of one country share it
 * @param lowCapacity whether the institution counts as low-capacity (by its country or by itself, as the vocabulary says)
 * @param groups      marks that a wish can ask for, for example {@code patient-organisation}
 * @param levels      capability id to level in [0, 1]; a capability without an answer is absent, which is not level 0 but never reaches a
 * level
 */
public record Candidate(String id, String country, boolean lowCapacity, Set<String> groups, Map<String, Double> levels) {

    public Candidate {
        groups = Set.copyOf(groups);
        levels = Map.copyOf(levels);
        levels.forEach((capability, level) -> {
            if (!(level >= 0 && level <= 1)) {
                throw new IllegalArgumentException("Level of " + id + " for " + capability + " is outside 0 to 1: " + level);
            }
        });
    }

    /** Whether the answered level is at least the given one; the boundary counts. */
    boolean has(String capability, double level) {
        Double own = levels.get(capability);
        return own != null && own >= level;
    }
}
