package org.oncommons.trialregistry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.oncommons.deescalation.Firing;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.Registry;

/**
 * A study with everything that is known of it.
 *
 * @param content   of the record that speaks for it
 * @param records   all records of it
 * @param decisions of people, latest first
 */
public record StudyDetails(
        StudySummary summary, String verdict, RegisteredStudy content, List<Firing> firings, List<Record> records, List<Decision> decisions) {

    /** @param joinedBy why it is taken for the same study: FIRST, ID or TITLE */
    public record Record(Registry registry, String id, String country, String joinedBy, Instant importedAt) {}

    /**
     * A decision.
     *
     * @param undoneAt null: it stands
     */
    public record Decision(boolean yes, String reason, String by, Instant at, @Nullable Instant undoneAt, @Nullable String undoneBy) {}
}
