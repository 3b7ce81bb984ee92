package org.oncommons.themes;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Passages that say the same.
 *
 * @param name      what the coordinators call it; empty: not named yet
 * @param also      what topics that were merged into it were called
 * @param confirmed whether it is a topic that others may see
 * @param concept   code of the vocabulary's concept that it is about; empty: none
 * @param passages  ids
 */
public record Theme(UUID id, String name, List<String> also, boolean confirmed, String concept, List<UUID> passages) {

    public Theme {
        also = List.copyOf(also);
        passages = List.copyOf(passages);
    }

    static Theme suggested(UUID id, List<UUID> passages) {
        return new Theme(id, "", List.of(), false, "", passages);
    }

    /** Whether a coordinator has put work into it, so that it is never taken away by itself. */
    boolean worked() {
        return confirmed || !name.isEmpty() || !concept.isEmpty();
    }

    Theme named(String newName, String newConcept, boolean nowConfirmed) {
        return new Theme(id, newName.strip(), also, nowConfirmed, newConcept, passages);
    }

    Theme without(List<UUID> gone) {
        return new Theme(id, name, also, confirmed, concept, passages.stream().filter(passage -> !gone.contains(passage)).toList());
    }

    Theme with(List<UUID> more) {
        return new Theme(id, name, also, confirmed, concept, Stream.concat(passages.stream(), more.stream()).distinct().toList());
    }

    /** Takes in everything of another one, its name included. */
    Theme merged(Theme other) {
        String kept = name.isEmpty() ? other.name : name;
        List<String> names = Stream.of(also.stream(), Stream.of(other.name), other.also.stream()).flatMap(stream -> stream)
                .filter(known -> !known.isEmpty() && !known.equals(kept)).distinct().toList();
        return new Theme(id, kept, names, confirmed || other.confirmed, concept.isEmpty() ? other.concept : concept,
                with(other.passages).passages);
    }
}
