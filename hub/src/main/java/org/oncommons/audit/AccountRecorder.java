package org.oncommons.audit;

import org.oncommons.identity.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The identity module lies below this one; what it changes is recorded here, in its transaction. */
@Component
class AccountRecorder {

    private final AuditTrail trail;

    AccountRecorder(AuditTrail trail) {
        this.trail = trail;
    }

    @EventListener
    void on(AccountChanged change) {
        trail.record("identity", change.action(), change.account(), change.name(), change.details());
    }
}
