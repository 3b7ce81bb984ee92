package org.oncommons.methods.recruitment;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * When will a trial have its patients?
 *
 * @param centres       that take part
 * @param patients      wanted in all, with those recruited already
 * @param byMonth       months from today by which they are wanted
 * @param shape         alpha: how alike centres are relative to their expectation; small is unlike
 * @param decayAMonth   by which share of itself each rate falls a month from the opening on, 0 for constant rates
 */
public record RecruitmentQuestion(
        @Words(help = "Centres with their expected rates, starts and counts so far") List<Centre> centres,
        @Quantity(unit = "patients", help = "Wanted in all, with those recruited already", least = 1, most = 1_000_000) int patients,
        @Quantity(unit = "months from today", help = "By when they are wanted", above = 0, most = 1200) double byMonth,
        @Quantity(unit = "shape of the gamma distribution",
        help = "How alike centres are relative to what they expect: 1 to 3 is usual; from "
                + "past trials by recruitment-rates", above = 0, most = 1e6, otherwise = 1.5) double shape,
        @Quantity(unit = "share a month", help = "Fall of each rate from the opening on", least = 0, below = 1, otherwise = 0)
        double decayAMonth) {

    private static final int MOST = 5000;

    /** @throws ImpossibleInput if there is no centre, or a number is out of range */
    public RecruitmentQuestion {
        centres = List.copyOf(centres);
        Quantities.require(RecruitmentQuestion.class, patients, byMonth, shape, decayAMonth);
        if (centres.isEmpty() || centres.size() > MOST) {
            throw new ImpossibleInput("There are " + plain(centres.size()) + " centres: give from 1 to " + MOST + ".", "centres");
        }
    }

    /** Recruited already. */
    int recruited() {
        return centres.stream().mapToInt(Centre::recruited).sum();
    }

    /** Still to recruit, at least 0. */
    int missing() {
        return Math.max(0, patients - recruited());
    }
}
