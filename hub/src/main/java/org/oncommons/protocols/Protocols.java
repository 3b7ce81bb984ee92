package org.oncommons.protocols;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Protocol records as far as the viewer may read them: authors read theirs, members those shared with the network, guests those that
 * are published, without the names of people.
 */
@Service
@Transactional(readOnly = true)
public class Protocols {

    private static final List<String> LISTED = List.of("acronym", "cancer", "reduction", "reduced-from", "reduced-to", "patients", "title-public");

    private final ProtocolStore store;
    private final ProtocolTrail trail;

    Protocols(ProtocolStore store, ProtocolTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** All that the viewer may read with the values that lists show, what was changed last first. */
    public List<Protocol> listed(Viewer viewer) {
        Map<UUID, Map<String, FieldValue>> values = store.current(LISTED);
        return store.readable(viewer).stream()
                .map(summary -> new Protocol(summary, shown(values.getOrDefault(summary.id(), Map.of()), viewer))).toList();
    }

    /** Studies that the viewer may change. */
    public List<ProtocolSummary> own(Viewer viewer) {
        return store.readable(viewer).stream().filter(ProtocolSummary::mine).toList();
    }

    /**
     * A record as it is now.
     *
     * @throws Problem not found, also when the viewer may not read it
     */
    public Protocol find(UUID id, Viewer viewer) {
        ProtocolSummary summary = summary(id, viewer);
        return new Protocol(summary, shown(store.current(id), viewer));
    }

    /** A record as it was in a version. */
    public Protocol find(UUID id, NamedVersion version, Viewer viewer) {
        Map<String, FieldValue> values = store.everyEdition(id).stream()
                .filter(value -> version.editions().getOrDefault(value.field(), 0) == value.edition())
                .collect(Collectors.toMap(FieldValue::field, value -> value));
        return new Protocol(summary(id, viewer), shown(values, viewer));
    }

    private ProtocolSummary summary(UUID id, Viewer viewer) {
        return store.find(id, viewer).filter(found -> reads(found, viewer)).orElseThrow(Problem::notFound);
    }

    private static boolean reads(ProtocolSummary found, Viewer viewer) {
        return found.mine() || found.visibility() == Visibility.PUBLIC || found.visibility() == Visibility.NETWORK && viewer.signedIn();
    }

    private static Map<String, FieldValue> shown(Map<String, FieldValue> values, Viewer viewer) {
        if (viewer.signedIn()) {
            return values;
        }
        Map<String, FieldValue> nameless = new HashMap<>(values);
        nameless.replaceAll((field, value) -> value.withoutAuthor());
        return nameless;
    }

    /** All that a field ever held, the newest first; for people of the network. */
    public List<FieldValue> history(UUID id, String field, Viewer viewer) {
        summary(id, viewer);
        return store.everyEdition(id).stream().filter(value -> value.field().equals(field)).toList();
    }

    /** Versions that were named, the newest first. */
    public List<NamedVersion> versions(UUID id, Viewer viewer) {
        summary(id, viewer);
        return trail.versions(id);
    }

    public Optional<NamedVersion> version(UUID id, UUID version, Viewer viewer) {
        return versions(id, viewer).stream().filter(named -> named.id().equals(version)).findFirst();
    }

    /** What people of the network say to its fields, the oldest first. */
    public List<FieldComment> comments(UUID id, Viewer viewer) {
        summary(id, viewer);
        return viewer.signedIn() ? trail.comments(id) : List.of();
    }

    /** The states that it went through, the newest first. */
    public List<StateStep> steps(UUID id, Viewer viewer) {
        summary(id, viewer);
        return trail.steps(id);
    }
}
