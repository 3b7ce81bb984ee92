package org.oncommons.feasibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.oncommons.page.Problem;

/**
 * What an institution says about a study.
 *
 * @param eligibleYearly patients a year who meet the criteria; above 0, at most 100,000
 * @param passing        share of them who are found eligible when screened; above 0, at most 1
 * @param consenting     share of those who would agree; above 0, at most 1
 * @param startsOn       when it could begin
 * @param remark         what it needs, or how it counted; at most 4,000 characters, may be empty
 */
public record SiteAnswer(BigDecimal eligibleYearly, BigDecimal passing, BigDecimal consenting, LocalDate startsOn, String remark) {

    /** A study that begins later is not one that can be planned for now. */
    private static final int YEARS_AHEAD = 20;
    private static final BigDecimal MOST_YEARLY = BigDecimal.valueOf(100_000);
    static final int LONGEST = 4_000;

    /** @throws Problem if a number is out of its range */
    public SiteAnswer {
        remark = remark.strip();
        if (eligibleYearly.signum() <= 0 || eligibleYearly.compareTo(MOST_YEARLY) > 0) {
            throw Problem.invalid("feasibility.problem.eligible");
        }
        if (!share(passing)) {
            throw Problem.invalid("feasibility.problem.passing");
        }
        if (!share(consenting)) {
            throw Problem.invalid("feasibility.problem.consenting");
        }
        if (remark.length() > LONGEST) {
            throw Problem.invalid("feasibility.problem.remark", remark.length(), LONGEST);
        }
    }

    private static boolean share(BigDecimal share) {
        return share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
    }

    void requireStart(LocalDate today) {
        if (startsOn.isBefore(today.minusYears(YEARS_AHEAD)) || startsOn.isAfter(today.plusYears(YEARS_AHEAD))) {
            throw Problem.invalid("feasibility.problem.start", YEARS_AHEAD);
        }
    }

    /** Patients a month who would take part. */
    public double patientsAMonth() {
        return eligibleYearly.multiply(passing).multiply(consenting).doubleValue() / 12;
    }
}
