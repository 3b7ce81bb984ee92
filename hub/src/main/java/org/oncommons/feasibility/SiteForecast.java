package org.oncommons.feasibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.oncommons.methods.recruitment.Centre;
import org.oncommons.methods.recruitment.RecruitmentForecast;
import org.oncommons.methods.recruitment.RecruitmentQuestion;

/** When a study has its patients, if the institutions that would take part recruit as they say. */
public final class SiteForecast {

    private static final double DAYS_A_MONTH = 365.25 / 12;

    private SiteForecast() {}

    /** An institution by name with what it said. */
    public record Site(String name, SiteAnswer answer) {}

    /**
     * The forecast; empty where nobody would take part.
     *
     * @param patients wanted in all
     * @param byMonth  months from today by which they are wanted
     * @param shape    how alike institutions are relative to what they say: 1 to 3 is usual
     * @throws org.oncommons.methods.quantity.ImpossibleInput if a number is out of range
     */
    public static Optional<RecruitmentForecast> of(List<Site> sites, int patients, double byMonth, double shape, LocalDate today) {
        List<Centre> centres = sites.stream().map(site -> centre(site, today)).toList();
        return centres.isEmpty() ? Optional.empty()
                : Optional.of(RecruitmentForecast.of(new RecruitmentQuestion(centres, patients, byMonth, shape, 0)));
    }

    private static Centre centre(Site site, LocalDate today) {
        SiteAnswer answer = site.answer();
        double start = Math.max(0, ChronoUnit.DAYS.between(today, answer.startsOn()) / DAYS_A_MONTH);
        return new Centre(site.name(), answer.eligibleYearly().doubleValue() / 12, answer.passing().doubleValue(),
                answer.consenting().doubleValue(), start, 0, 0);
    }
}
