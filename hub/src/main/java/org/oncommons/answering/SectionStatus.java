package org.oncommons.answering;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about a section of a response.
 *
 * @param assigned     account of the colleague who answers it; null: nobody in particular
 * @param assignedName their name; empty: nobody
 * @param readyName    who said that it is ready; empty: nobody
 * @param readyAt      null: not ready
 */
@Embeddable
record SectionStatus(@Nullable UUID assigned, String assignedName, String readyName, @Nullable Instant readyAt) {

    static final SectionStatus OPEN = new SectionStatus(null, "", "", null);

    SectionStatus assign(@Nullable UUID account, String name) {
        return new SectionStatus(account, name, readyName, readyAt);
    }

    SectionStatus ready(String name, Instant at) {
        return new SectionStatus(assigned, assignedName, name, at);
    }

    SectionStatus notReady() {
        return new SectionStatus(assigned, assignedName, "", null);
    }

    boolean isReady() {
        return readyAt != null;
    }
}
