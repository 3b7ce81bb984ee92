package org.oncommons.protocols;

import java.util.List;
import java.util.Map;

/**
 * What came of saving a section. Either all that was changed is kept, or nothing.
 *
 * @param kept      codes of the fields that have a new edition
 * @param refused   what is wrong, by field: key and arguments of a sentence
 * @param conflicts fields that somebody else changed meanwhile, with what they hold now
 */
public record SaveOutcome(List<String> kept, Map<String, Refused> refused, Map<String, FieldValue> conflicts) {

    public SaveOutcome {
        kept = List.copyOf(kept);
        refused = Map.copyOf(refused);
        conflicts = Map.copyOf(conflicts);
    }

    /** Why a value is not taken. */
    public record Refused(String key, List<Object> arguments) {}

    public boolean saved() {
        return refused.isEmpty() && conflicts.isEmpty();
    }
}
