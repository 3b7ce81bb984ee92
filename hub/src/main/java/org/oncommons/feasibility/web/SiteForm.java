package org.oncommons.feasibility.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import org.oncommons.feasibility.SiteAnswer;
import org.oncommons.feasibility.SiteRequest;
import org.oncommons.page.Problem;

/** An institution's answer as typed: shares in per cent. */
public record SiteForm(String eligibleYearly, String passing, String consenting, String startsOn, String remark) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public SiteForm {
        eligibleYearly = Objects.requireNonNullElse(eligibleYearly, "");
        passing = Objects.requireNonNullElse(passing, "");
        consenting = Objects.requireNonNullElse(consenting, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        remark = Objects.requireNonNullElse(remark, "");
    }

    static SiteForm of(SiteRequest request) {
        SiteAnswer answer = request.answer();
        return answer == null ? new SiteForm("", "100", "60", "", request.remark())
                : new SiteForm(plain(answer.eligibleYearly()), plain(answer.passing().multiply(HUNDRED)),
                        plain(answer.consenting().multiply(HUNDRED)), answer.startsOn().toString(), answer.remark());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** @throws Problem if something is missing or no number */
    SiteAnswer answer() {
        return new SiteAnswer(number(eligibleYearly, "feasibility.problem.eligible"),
                number(passing, "feasibility.problem.passing").divide(HUNDRED),
                number(consenting, "feasibility.problem.consenting").divide(HUNDRED),
                day(startsOn), remark);
    }

    private static BigDecimal number(String typed, String problem) {
        return decimal(typed).filter(number -> number.scale() <= 6 && number.precision() <= 12).orElseThrow(() -> Problem.invalid(problem));
    }

    private static Optional<BigDecimal> decimal(String typed) {
        String written = typed.strip().replace(',', '.');
        return written.matches("\\d{1,9}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeParseException noDay) {
            throw Problem.invalid("feasibility.problem.day");
        }
    }
}
