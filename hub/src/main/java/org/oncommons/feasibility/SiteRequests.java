package org.oncommons.feasibility;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.oncommons.audit.AuditTrail;
import org.oncommons.network.InstitutionDirectory;
import org.oncommons.network.InstitutionSummary;
import org.oncommons.page.Problem;
import org.oncommons.page.Viewer;
import org.oncommons.protocols.ProtocolSummary;
import org.oncommons.protocols.Protocols;
import org.oncommons.protocols.Visibility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks institutions whether they could take part in a study. Its authors ask and read; who represents an institution answers for it. */
@Service
@Transactional
public class SiteRequests {

    private static final int LONGEST_MESSAGE = 2_000;

    private final JdbcClient database;
    private final Protocols protocols;
    private final InstitutionDirectory institutions;
    private final FeasibilityLetters letters;
    private final AuditTrail audit;
    private final Clock clock;

    SiteRequests(
            JdbcClient database, Protocols protocols, InstitutionDirectory institutions, FeasibilityLetters letters, AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.protocols = protocols;
        this.institutions = institutions;
        this.letters = letters;
        this.audit = audit;
        this.clock = clock;
    }

    /** All institutions that were asked, for the authors of the study. */
    @Transactional(readOnly = true)
    public List<SiteRequest> of(UUID protocol, Viewer viewer) {
        own(protocol, viewer);
        return database.sql("SELECT * FROM feasibility.request WHERE protocol = ? ORDER BY asked_at, institution").param(protocol)
                .query(SiteRequests::read).list();
    }

    /** What the viewer's institutions were asked, the open ones first, then the newest first. */
    @Transactional(readOnly = true)
    public List<SiteRequest> to(Viewer viewer) {
        Set<UUID> represented = represented(viewer);
        return represented.isEmpty() ? List.of() : database.sql("""
                SELECT * FROM feasibility.request WHERE institution IN (:institutions) ORDER BY state <> 'ASKED', asked_at DESC, protocol
                """).param("institutions", represented).query(SiteRequests::read).list();
    }

    /**
     * What an institution was asked, for who represents it.
     *
     * @throws Problem not found, also when the viewer does not represent it
     */
    @Transactional(readOnly = true)
    public SiteRequest find(UUID protocol, UUID institution, Viewer viewer) {
        if (!represented(viewer).contains(institution)) {
            throw Problem.notFound();
        }
        return database.sql("SELECT * FROM feasibility.request WHERE protocol = ? AND institution = ?").params(protocol, institution)
                .query(SiteRequests::read).optional().orElseThrow(Problem::notFound);
    }

    /** Asks institutions and writes to those who represent them; who was asked already is not asked again. */
    public int ask(UUID protocol, Collection<UUID> asked, String message, Viewer viewer) {
        ProtocolSummary study = own(protocol, viewer);
        if (study.visibility() == Visibility.AUTHORS) {
            throw Problem.conflict("feasibility.problem.not-shared");
        }
        if (message.strip().length() > LONGEST_MESSAGE) {
            throw Problem.invalid("feasibility.problem.message", message.strip().length(), LONGEST_MESSAGE);
        }
        List<InstitutionSummary> found = institutions.all().stream().filter(one -> asked.contains(one.id())).toList();
        if (found.isEmpty()) {
            throw Problem.invalid("feasibility.problem.nobody");
        }
        return (int) found.stream().filter(one -> ask(study, one, message.strip(), viewer)).count();
    }

    private boolean ask(ProtocolSummary study, InstitutionSummary institution, String message, Viewer viewer) {
        boolean added = database.sql("""
                INSERT INTO feasibility.request (protocol, institution, message, asked_by_name, asked_at, state, remark, answered_by_name,
                    version)
                VALUES (?, ?, ?, ?, ?, 'ASKED', '', '', 0) ON CONFLICT DO NOTHING
                """).params(study.id(), institution.id(), message, viewer.name(), Timestamp.from(clock.instant())).update() == 1;
        if (added) {
            letters.asked(study, institution, message, viewer);
            record("site-asked", study, institution);
        }
        return added;
    }

    /** Takes back a request that is not answered yet. */
    public void withdraw(UUID protocol, UUID institution, Viewer viewer) {
        ProtocolSummary study = own(protocol, viewer);
        int gone = database.sql("DELETE FROM feasibility.request WHERE protocol = ? AND institution = ? AND state = 'ASKED'")
                .params(protocol, institution).update();
        if (gone == 0) {
            throw Problem.conflict("feasibility.problem.answered");
        }
        record("site-request-withdrawn", study, named(institution));
    }

    /**
     * Says that the institution could take part, or changes what it said.
     *
     * @param version of the request as the viewer saw it
     */
    public void answer(UUID protocol, UUID institution, SiteAnswer answer, int version, Viewer viewer) {
        answer.requireStart(LocalDate.now(clock));
        store(find(protocol, institution, viewer), RequestState.WILLING, answer, answer.remark(), version, viewer);
    }

    /** Says that the institution cannot take part. */
    public void decline(UUID protocol, UUID institution, String reason, int version, Viewer viewer) {
        if (reason.strip().length() > SiteAnswer.LONGEST) {
            throw Problem.invalid("feasibility.problem.remark", reason.strip().length(), SiteAnswer.LONGEST);
        }
        store(find(protocol, institution, viewer), RequestState.DECLINED, null, reason.strip(), version, viewer);
    }

    private void store(SiteRequest request, RequestState state, @Nullable SiteAnswer answer, String remark, int version, Viewer viewer) {
        int changed = database.sql("""
                UPDATE feasibility.request SET state = ?, eligible_yearly = ?, passing = ?, consenting = ?, starts_on = ?, remark = ?,
                    answered_by_name = ?, answered_at = ?, version = version + 1
                WHERE protocol = ? AND institution = ? AND version = ?
                """).params(state.name(), answer == null ? null : answer.eligibleYearly(), answer == null ? null : answer.passing(),
                        answer == null ? null : answer.consenting(), answer == null ? null : answer.startsOn(), remark, viewer.name(),
                        Timestamp.from(clock.instant()), request.protocol(), request.institution(), version).update();
        if (changed == 0) {
            throw Problem.conflict("feasibility.problem.changed");
        }
        ProtocolSummary study = protocols.find(request.protocol(), viewer).summary();
        letters.answered(study, named(request.institution()), state, viewer);
        record(state == RequestState.WILLING ? "site-willing" : "site-declined", study, named(request.institution()));
    }

    private InstitutionSummary named(UUID institution) {
        return institutions.find(institution).orElseThrow(Problem::notFound);
    }

    private ProtocolSummary own(UUID protocol, Viewer viewer) {
        ProtocolSummary study = protocols.find(protocol, viewer).summary();
        if (!study.mine()) {
            throw Problem.refused();
        }
        return study;
    }

    private Set<UUID> represented(Viewer viewer) {
        return viewer.account() == null ? Set.of() : institutions.representedBy(viewer.account());
    }

    private void record(String action, ProtocolSummary study, InstitutionSummary institution) {
        audit.record("feasibility", action, study.id(), study.title(), Map.of("institution", institution.name()));
    }

    private static SiteRequest read(ResultSet row, int number) throws SQLException {
        RequestState state = RequestState.valueOf(row.getString("state"));
        BigDecimal eligible = row.getBigDecimal("eligible_yearly");
        String remark = row.getString("remark");
        SiteAnswer answer = eligible == null ? null : new SiteAnswer(eligible, row.getBigDecimal("passing"),
                row.getBigDecimal("consenting"), row.getObject("starts_on", LocalDate.class), remark);
        Timestamp answered = row.getTimestamp("answered_at");
        return new SiteRequest(row.getObject("protocol", UUID.class), row.getObject("institution", UUID.class), row.getString("message"),
                row.getString("asked_by_name"), row.getTimestamp("asked_at").toInstant(), state, answer, remark,
                row.getString("answered_by_name"), answered == null ? null : answered.toInstant(), row.getInt("version"));
    }
}
