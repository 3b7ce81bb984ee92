package org.oncommons.network;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.oncommons.audit.AuditTrail;
import org.oncommons.page.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the work packages and the person-months of each institution in them. */
@Service
@Transactional
public class EffortLedger {

    private static final BigDecimal MOST = new BigDecimal("9999.99");

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Institutions institutions;

    EffortLedger(JdbcClient database, AuditTrail audit, Institutions institutions) {
        this.database = database;
        this.audit = audit;
        this.institutions = institutions;
    }

    @Transactional(readOnly = true)
    public List<WorkPackage> workPackages() {
        return database.sql("SELECT code, title, plain FROM network.work_package ORDER BY position, code")
                .query(WorkPackage.class).list();
    }

    @Transactional(readOnly = true)
    public EffortMatrix matrix() {
        Map<UUID, Map<String, BigDecimal>> months = new HashMap<>();
        database.sql("SELECT institution_id, work_package, person_months FROM network.effort").query(row -> {
            months.computeIfAbsent(row.getObject(1, UUID.class), unused -> new HashMap<>()).put(row.getString(2), row.getBigDecimal(3));
        });
        return new EffortMatrix(workPackages(), months);
    }

    /** Adds a work package at the end, or changes the words of one that exists. */
    public void define(WorkPackage workPackage) {
        if (!workPackage.code().matches("[A-Za-z0-9.-]{1,12}") || workPackage.title().isBlank()) {
            throw Problem.invalid("network.problem.work-package");
        }
        database.sql("""
                INSERT INTO network.work_package (code, title, plain, position)
                VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM network.work_package))
                ON CONFLICT (code) DO UPDATE SET title = excluded.title, plain = excluded.plain
                """).params(workPackage.code(), workPackage.title().strip(), workPackage.plain().strip()).update();
        record("work-package-defined", workPackage.code(), Map.of("title", workPackage.title()));
    }

    /** Removes a work package that nobody has person-months in. */
    public void remove(String code) {
        if (matrix().total(code).signum() > 0) {
            throw Problem.conflict("network.problem.work-package-used", code);
        }
        if (database.sql("DELETE FROM network.work_package WHERE code = ?").param(code).update() == 0) {
            throw Problem.notFound();
        }
        record("work-package-removed", code, Map.of());
    }

    /**
     * Sets the person-months of an institution in a work package.
     *
     * @param months 0 to 9999.99, at most two decimals; 0 means none
     */
    public void set(UUID institution, String workPackage, BigDecimal months) {
        Institution found = institutions.findById(institution).orElseThrow(Problem::notFound);
        if (workPackages().stream().noneMatch(known -> known.code().equals(workPackage))) {
            throw Problem.notFound();
        }
        if (months.signum() < 0 || months.compareTo(MOST) > 0 || months.stripTrailingZeros().scale() > 2) {
            throw Problem.invalid("network.problem.months");
        }
        BigDecimal before = matrix().months(institution, workPackage);
        if (before.compareTo(months) != 0) {
            put(institution, workPackage, months);
            audit.record("network", "effort-set", institution, found.name(), Map.of(
                    "workPackage", workPackage, "before", before.toPlainString(), "after", months.toPlainString()));
        }
    }

    /** Sets the person-months of an institution in several work packages, all or none of them. */
    public void setAll(UUID institution, Map<String, BigDecimal> months) {
        months.forEach((workPackage, value) -> set(institution, workPackage, value));
    }

    private void put(UUID institution, String workPackage, BigDecimal months) {
        if (months.signum() == 0) {
            database.sql("DELETE FROM network.effort WHERE institution_id = ? AND work_package = ?").params(institution, workPackage).update();
            return;
        }
        database.sql("""
                INSERT INTO network.effort (institution_id, work_package, person_months) VALUES (?, ?, ?)
                ON CONFLICT (institution_id, work_package) DO UPDATE SET person_months = excluded.person_months
                """).params(institution, workPackage, months).update();
    }

    private void record(String action, String code, Map<String, String> details) {
        UUID subject = UUID.nameUUIDFromBytes(("work-package:" + code).getBytes(StandardCharsets.UTF_8));
        audit.record("network", action, subject, code, details);
    }
}
