package org.oncommons.protocols;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.SaveOutcome.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Starts protocol records and fills them. Only their authors change them. */
@Service
@Transactional
public class ProtocolManagement {

    private static final int TITLE_AT_MOST = 200;
    private static final int TEXT_AT_MOST = 4000;

    private final ProtocolStore store;
    private final ProtocolTrail trail;
    private final AuditTrail audit;
    private final Clock clock;

    ProtocolManagement(ProtocolStore store, ProtocolTrail trail, AuditTrail audit, Clock clock) {
        this.store = store;
        this.trail = trail;
        this.audit = audit;
        this.clock = clock;
    }

    /** A new record, with the viewer as its first author. */
    public UUID start(String title, String idea, Viewer viewer) {
        checkWords(title, idea);
        UUID id = UUID.randomUUID();
        store.insert(id, title.strip(), idea.strip(), viewer, clock.instant());
        store.addAuthor(id, viewer.account(), viewer.name());
        audit.record("protocols", "protocol-started", id, title.strip(), Map.of());
        return id;
    }

    /**
     * @throws Problem when a record cannot have this title or idea
     */
    public static void checkWords(String title, String idea) {
        if (title.isBlank() || title.strip().length() > TITLE_AT_MOST) {
            throw Problem.invalid("protocols.problem.title", TITLE_AT_MOST);
        }
        if (idea.length() > TEXT_AT_MOST) {
            throw Problem.invalid("protocols.problem.idea", TEXT_AT_MOST);
        }
    }

    /** Another title or idea. The version is the one that the viewer saw. */
    public void rename(UUID id, int version, String title, String idea, Viewer viewer) {
        checkWords(title, idea);
        ProtocolSummary before = own(id, viewer);
        change(before, version, title.strip(), idea.strip(), before.visibility());
        audit.record("protocols", "protocol-renamed", id, title.strip(), Map.of("before", before.title()));
    }

    /** Shows the record to more or to fewer people. */
    public void share(UUID id, int version, Visibility visibility, Viewer viewer) {
        ProtocolSummary before = own(id, viewer);
        change(before, version, before.title(), before.idea(), visibility);
        audit.record("protocols", "protocol-shared", id, before.title(), Map.of("with", visibility.name()));
    }

    private void change(ProtocolSummary before, int version, String title, String idea, Visibility visibility) {
        if (!store.change(before.id(), version, title, idea, before.state(), visibility, clock.instant())) {
            throw Problem.conflict("protocols.problem.changed");
        }
    }

    /** Makes somebody an author. */
    public void invite(UUID id, UUID account, String name, Viewer viewer) {
        ProtocolSummary protocol = own(id, viewer);
        store.addAuthor(id, account, name);
        audit.record("protocols", "author-added", id, protocol.title(), Map.of("author", account.toString()));
    }

    /** Takes an author out; one remains. */
    public void leave(UUID id, UUID account, Viewer viewer) {
        ProtocolSummary protocol = own(id, viewer);
        if (protocol.authors().size() < 2) {
            throw Problem.conflict("protocols.problem.last-author");
        }
        store.removeAuthor(id, account);
        audit.record("protocols", "author-removed", id, protocol.title(), Map.of("author", account.toString()));
    }

    /**
     * Keeps what was typed in a section. What is as before makes no new edition; what the viewer did not touch is left as others have
     * changed it; what both changed is a conflict, and then nothing is kept.
     */
    public SaveOutcome save(UUID id, Map<String, Typed> typed, Viewer viewer) {
        ProtocolSummary protocol = own(id, viewer);
        store.hold(id, clock.instant());
        Map<String, FieldValue> current = store.current(id);
        List<FieldValue> editions = store.everyEdition(id);
        Map<String, String> together = new HashMap<>();
        current.forEach((field, value) -> together.put(field, value.value()));
        typed.forEach((field, value) -> together.put(field, value.value()));
        List<String> kept = new ArrayList<>();
        Map<String, Refused> refused = new HashMap<>();
        Map<String, FieldValue> conflicts = new HashMap<>();
        typed.forEach((code, value) -> {
            ProtocolField field = Dictionary.find(code).orElseThrow(Problem::notFound);
            FieldValue now = current.getOrDefault(code, FieldValue.none(code));
            if (now.says(value) || untouched(editions, code, value, now)) {
                return;
            }
            FieldCheck.refusal(field, value, together).ifPresent(found -> refused.put(code, found));
            if (now.edition() != value.edition()) {
                conflicts.put(code, now);
            }
            kept.add(code);
        });
        SaveOutcome outcome = new SaveOutcome(refused.isEmpty() && conflicts.isEmpty() ? kept : List.of(), refused, conflicts);
        outcome.kept().forEach(code -> store.add(id, code, typed.get(code), viewer, clock.instant()));
        if (!outcome.kept().isEmpty()) {
            audit.record("protocols", "protocol-filled", id, protocol.title(), Map.of("fields", String.join(" ", outcome.kept())));
        }
        return outcome;
    }

    /** Whether the viewer left the field as they found it. */
    private static boolean untouched(List<FieldValue> editions, String code, Typed typed, FieldValue now) {
        if (typed.edition() == now.edition()) {
            return false;
        }
        return editions.stream().filter(value -> value.field().equals(code) && value.edition() == typed.edition()).findFirst()
                .orElse(FieldValue.none(code)).says(typed);
    }

    /** Names the record as it is now. */
    public UUID nameVersion(UUID id, String name, Viewer viewer) {
        ProtocolSummary protocol = own(id, viewer);
        if (name.isBlank() || name.strip().length() > TITLE_AT_MOST) {
            throw Problem.invalid("protocols.problem.version", TITLE_AT_MOST);
        }
        UUID version = trail.name(id, name.strip(), store.current(id), viewer, clock.instant());
        audit.record("protocols", "version-named", id, protocol.title(), Map.of("version", name.strip()));
        return version;
    }

    /** The record, if the viewer is one of its authors. */
    ProtocolSummary own(UUID id, Viewer viewer) {
        ProtocolSummary found = store.find(id, viewer).orElseThrow(Problem::notFound);
        if (!found.mine()) {
            throw found.visibility() == Visibility.AUTHORS ? Problem.notFound() : Problem.refused();
        }
        return found;
    }
}
