package org.oncommons.methods.simulation;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * Who enters the trial when, and what happens to them.
 *
 * @param patients        to recruit; they enter at even distances of the accrual curve, arms in a fixed even pattern
 * @param allocation      r, patients in the de-escalated arm for each one in the standard arm
 * @param accrualFrom     months at which the pieces of the accrual rate begin, the first one at 0
 * @param accrualRates    relative to each other, one for each piece
 * @param accrualMonths   when recruitment ends
 * @param maximumMonths   when the trial ends, whatever the number of events
 * @param hazardFrom      months since randomisation at which the pieces of the control hazard begin, the first one at 0
 * @param controlHazards  events for each patient and month with standard treatment, one for each piece
 * @param ratioFrom       months since randomisation at which the pieces of the hazard ratio begin, the first one at 0
 * @param hazardRatios    less treatment against standard treatment, one for each piece
 * @param dropOut         patients lost for each patient and month, in both arms
 */
public record TrialCourse(
        @Quantity(unit = "patients", help = "Patients to recruit in both arms", least = 4, most = 50_000) int patients,
        @Quantity(unit = "patients for each control patient", help = "Size of the de-escalated arm relative to the standard arm",
                least = 0.05, most = 20, otherwise = 1) double allocation,
        @Quantity(unit = "months", help = "Begin of each piece of the accrual rate, the first at 0", least = 0) List<Double> accrualFrom,
        @Quantity(unit = "relative rate", help = "Accrual rate in each piece, relative to the others", least = 0) List<Double> accrualRates,
        @Quantity(unit = "months", help = "End of recruitment", above = 0, most = 1200) double accrualMonths,
        @Quantity(unit = "months", help = "End of the trial whatever the number of events", above = 0, most = 2400) double maximumMonths,
        @Quantity(unit = "months since randomisation", help = "Begin of each piece of the control hazard, the first at 0", least = 0)
        List<Double> hazardFrom,
        @Quantity(unit = "events per patient and month", help = "Hazard with standard treatment in each piece", least = 0, most = 100)
        List<Double> controlHazards,
        @Quantity(unit = "months since randomisation", help = "Begin of each piece of the hazard ratio, the first at 0", least = 0)
        List<Double> ratioFrom,
        @Quantity(unit = "hazard ratio", help = "Less treatment against standard treatment in each piece", above = 0, most = 100)
        List<Double> hazardRatios,
        @Quantity(unit = "drop-outs per patient and month", help = "Patients lost to follow-up", least = 0, most = 10, otherwise = 0)
        double dropOut) {

    private static final int MOST_PIECES = 50;

    /** @throws ImpossibleInput if a number is out of range, pieces do not fit together, or nobody can have the event */
    public TrialCourse {
        accrualFrom = List.copyOf(accrualFrom);
        accrualRates = List.copyOf(accrualRates);
        hazardFrom = List.copyOf(hazardFrom);
        controlHazards = List.copyOf(controlHazards);
        ratioFrom = List.copyOf(ratioFrom);
        hazardRatios = List.copyOf(hazardRatios);
        Quantities.require(TrialCourse.class, patients, allocation, accrualMonths, maximumMonths, dropOut);
        requirePieces("accrualFrom", accrualFrom, "accrualRates", accrualRates);
        requirePieces("hazardFrom", hazardFrom, "controlHazards", controlHazards);
        requirePieces("ratioFrom", ratioFrom, "hazardRatios", hazardRatios);
        if (controlHazards.stream().allMatch(hazard -> hazard == 0)) {
            throw new ImpossibleInput("All control hazards are 0, so there are no events: give a hazard above 0.", "controlHazards");
        }
        if (maximumMonths < accrualMonths) {
            throw new ImpossibleInput("The trial ends after " + plain(maximumMonths) + " months, before recruitment does after "
                    + plain(accrualMonths) + ": end it later or recruit faster.", "maximumMonths", "accrualMonths");
        }
        if (accrualFrom.getLast() >= accrualMonths) {
            throw new ImpossibleInput("The last accrual rate begins at " + plain(accrualFrom.getLast())
                    + " months, when recruitment has ended at "
                    + plain(accrualMonths) + ": leave it out or recruit longer.", "accrualFrom", "accrualMonths");
        }
        if (accrualRates.stream().allMatch(rate -> rate == 0)) {
            throw new ImpossibleInput("All accrual rates are 0: give one above 0.", "accrualRates");
        }
    }

    /** Constant hazards, even accrual, equal arms, no drop-out. */
    public static TrialCourse constant(int patients, double accrualMonths, double maximumMonths, double controlHazard, double hazardRatio) {
        return new TrialCourse(patients, 1, List.of(0.0), List.of(1.0), accrualMonths, maximumMonths, List.of(0.0), List.of(controlHazard),
                List.of(0.0), List.of(hazardRatio), 0);
    }

    /** The same trial with one hazard ratio at all times. */
    public TrialCourse withHazardRatio(double ratio) {
        return new TrialCourse(patients, allocation, accrualFrom, accrualRates, accrualMonths, maximumMonths, hazardFrom, controlHazards,
                List.of(0.0), List.of(ratio), dropOut);
    }

    /** The same trial with another number lost for each patient and month. */
    public TrialCourse withDropOut(double hazard) {
        return new TrialCourse(patients, allocation, accrualFrom, accrualRates, accrualMonths, maximumMonths, hazardFrom, controlHazards,
                ratioFrom, hazardRatios, hazard);
    }

    boolean proportional() {
        return hazardRatios.stream().distinct().count() == 1;
    }

    private static void requirePieces(String fromName, List<Double> from, String name, List<Double> values) {
        Quantities.requireEach(TrialCourse.class, fromName, from);
        Quantities.requireEach(TrialCourse.class, name, values);
        if (from.isEmpty() || from.size() != values.size() || from.size() > MOST_PIECES) {
            throw new ImpossibleInput("There are " + from.size() + " numbers of " + fromName + " and " + values.size() + " of " + name
                    + ": give one for each piece, from 1 to " + MOST_PIECES + ".", name, fromName);
        }
        if (from.getFirst() != 0) {
            throw new ImpossibleInput(fromName + " begins at " + plain(from.getFirst()) + ": let the first piece begin at 0.", fromName);
        }
        for (int k = 1; k < from.size(); k++) {
            if (from.get(k) <= from.get(k - 1)) {
                throw new ImpossibleInput(fromName + " has " + plain(from.get(k)) + " after " + plain(from.get(k - 1))
                        + ": give rising months.", fromName);
            }
        }
    }
}
