package org.oncommons.trialregistry;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.deescalation.Recognition;
import org.oncommons.deescalation.Verdict;
import org.oncommons.jobs.JobProgress;
import org.oncommons.page.Viewer;
import org.oncommons.page.ViewerSource;
import org.oncommons.registryformats.RegisteredStudy;
import org.oncommons.registryformats.StudyIdentifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes records in one transaction: all of them or none. A record that is here already changes; a study of several registries is one study. */
@Service
class StudyImport {

    private static final String TITLE = "title:";

    private final StudyTable studies;
    private final JdbcClient database;
    private final ViewerSource viewers;
    private final AuditTrail audit;
    private final Clock clock;

    StudyImport(StudyTable studies, JdbcClient database, ViewerSource viewers, AuditTrail audit, Clock clock) {
        this.studies = studies;
        this.database = database;
        this.viewers = viewers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What happened to a record. */
    private enum Fate { ADDED, CHANGED, UNCHANGED, JOINED }

    /** Where a record belongs, and why: FIRST, ID or TITLE. */
    private record Place(UUID study, String joinedBy) {}

    @Transactional
    ImportOutcome take(String name, List<RegisteredStudy> records, JobProgress progress, String step) {
        int[] fates = new int[Fate.values().length];
        int[] verdicts = new int[Verdict.values().length];
        Instant now = clock.instant();
        for (int index = 0; index < records.size(); index++) {
            take(records.get(index), fates, verdicts, now);
            progress.report(index + 1, records.size(), step);
        }
        Viewer viewer = viewers.viewer();
        ImportOutcome outcome = new ImportOutcome(UUID.randomUUID(), name, viewer.name(), now, records.size(), fates[Fate.ADDED.ordinal()],
                fates[Fate.CHANGED.ordinal()], fates[Fate.UNCHANGED.ordinal()], fates[Fate.JOINED.ordinal()],
                verdicts[Verdict.RECOGNISED.ordinal()], verdicts[Verdict.DOUBTFUL.ordinal()]);
        note(outcome, viewer.account());
        return outcome;
    }

    private void take(RegisteredStudy record, int[] fates, int[] verdicts, Instant now) {
        Optional<StudyTable.Known> known = studies.record(record);
        if (known.isPresent() && studies.same(known.get(), record)) {
            fates[Fate.UNCHANGED.ordinal()]++;
            return;
        }
        Place place = place(record, known.map(StudyTable.Known::study).orElse(null));
        Recognition recognition;
        if (place.joinedBy().equals("FIRST") && known.isEmpty()) {
            recognition = studies.refresh(place.study(), record, now);
            studies.write(record, place.study(), place.joinedBy(), now);
        } else {
            studies.write(record, place.study(), place.joinedBy(), now);
            recognition = studies.refresh(place.study(), record, now);
        }
        studies.call(place.study(), names(record));
        fates[(known.isPresent() ? Fate.CHANGED : place.joinedBy().equals("FIRST") ? Fate.ADDED : Fate.JOINED).ordinal()]++;
        verdicts[recognition.verdict().ordinal()]++;
    }

    private Place place(RegisteredStudy record, @Nullable UUID known) {
        List<UUID> same = new ArrayList<>(studies.studiesCalled(ids(record)));
        if (known != null) {
            same.remove(known);
            same.addFirst(known);
        }
        if (!same.isEmpty()) {
            same.stream().skip(1).forEach(other -> studies.merge(other, same.getFirst()));
            return new Place(same.getFirst(), "ID");
        }
        return studies.studiesCalled(titles(record)).stream().filter(study -> !studies.hasRecordIn(study, record.registry())).findFirst()
                .map(study -> new Place(study, "TITLE")).orElseGet(() -> new Place(UUID.randomUUID(), "FIRST"));
    }

    private static List<String> names(RegisteredStudy record) {
        return Stream.concat(ids(record).stream(), titles(record).stream()).toList();
    }

    private static List<String> ids(RegisteredStudy record) {
        return Stream.concat(Stream.of(record.id()), record.otherIds().stream().flatMap(id -> StudyIdentifier.in(id).stream())).distinct().toList();
    }

    private static List<String> titles(RegisteredStudy record) {
        return Stream.of(record.official(), record.title()).map(StudyIdentifier::title).filter(title -> !title.isEmpty()).map(title -> TITLE + title)
                .distinct().toList();
    }

    private void note(ImportOutcome outcome, @Nullable UUID account) {
        database.sql("""
                INSERT INTO trialregistry.import (id, name, account, by_name, imported_at, records, added, changed, unchanged, joined, recognised, doubtful)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """).params(outcome.id(), outcome.name(), account, outcome.by(), Timestamp.from(outcome.at()), outcome.records(), outcome.added(),
                outcome.changed(), outcome.unchanged(), outcome.joined(), outcome.recognised(), outcome.doubtful()).update();
        audit.record("trialregistry", "studies-imported", outcome.id(), outcome.name(), Map.of("records", String.valueOf(outcome.records())));
    }
}
