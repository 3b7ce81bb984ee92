package org.oncommons.protocols;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Talks about a record, and takes it from one state to the next. */
@Service
@Transactional
public class ProtocolReview {

    private static final int TEXT_AT_MOST = 4000;

    private final Protocols protocols;
    private final ProtocolManagement management;
    private final ProtocolStore store;
    private final ProtocolTrail trail;
    private final KeptDesigns designs;
    private final AuditTrail audit;
    private final Clock clock;

    ProtocolReview(Protocols protocols, ProtocolManagement management, ProtocolStore store, ProtocolTrail trail, KeptDesigns designs,
            AuditTrail audit, Clock clock) {
        this.protocols = protocols;
        this.management = management;
        this.store = store;
        this.trail = trail;
        this.designs = designs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Says something to a field; for everybody of the network who may read the record. */
    public void comment(UUID id, ProtocolField field, String text, Viewer viewer) {
        Protocol protocol = protocols.find(id, viewer);
        if (text.isBlank() || text.length() > TEXT_AT_MOST) {
            throw Problem.invalid("protocols.problem.comment", TEXT_AT_MOST);
        }
        trail.comment(id, field.code(), text.strip(), viewer, clock.instant());
        audit.record("protocols", "comment-written", id, protocol.summary().title(), Map.of("field", field.code()));
    }

    /** An author says that a comment is dealt with. */
    public void settle(UUID id, UUID comment, Viewer viewer) {
        ProtocolSummary protocol = management.own(id, viewer);
        trail.settle(id, comment, viewer.name(), clock.instant());
        audit.record("protocols", "comment-settled", id, protocol.title(), Map.of());
    }

    /** What is missing to go to the state. */
    @Transactional(readOnly = true)
    public List<Readiness.Lack> lacks(Protocol protocol, ProtocolState to) {
        return Readiness.lacks(protocol, designs.chosen(protocol.summary().id()), to);
    }

    /**
     * Goes to a state. The record as it is then becomes a version under the given name, so that what was reviewed or approved can be seen.
     *
     * @throws Problem when it cannot go there from where it is, something is missing, or no reason is given where one is needed
     */
    public void go(UUID id, int version, ProtocolState to, String reason, String versionName, Viewer viewer) {
        ProtocolSummary before = management.own(id, viewer);
        if (!before.state().next().contains(to)) {
            throw Problem.conflict("protocols.problem.state");
        }
        if (reason.length() > TEXT_AT_MOST || reason.isBlank() && before.state().needsReason(to)) {
            throw Problem.invalid("protocols.problem.reason", TEXT_AT_MOST);
        }
        if (!lacks(protocols.find(id, viewer), to).isEmpty()) {
            throw Problem.invalid("protocols.problem.lacks");
        }
        if (!store.change(id, version, before.title(), before.idea(), to, before.visibility(), clock.instant())) {
            throw Problem.conflict("protocols.problem.changed");
        }
        trail.step(id, before.state(), to, reason.strip(), viewer, clock.instant());
        trail.name(id, versionName, store.current(id), viewer, clock.instant());
        audit.record("protocols", "state-changed", id, before.title(), Map.of("from", before.state().name(), "to", to.name()));
    }
}
