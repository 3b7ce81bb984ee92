package org.oncommons.methods.recruitment;

import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A centre that recruits or will.
 *
 * @param name             for people
 * @param eligibleAMonth   patients who meet the criteria, as the centre expects
 * @param screenedPassing  share of them who are found eligible when screened
 * @param consenting       share of those who agree to take part
 * @param startMonth       months from today until it opens; 0 if it is open
 * @param recruited        patients it has recruited already
 * @param activeMonths     months it has been open already
 */
public record Centre(
        @Words(help = "Name of the centre") String name,
        @Quantity(unit = "patients a month", help = "Patients who meet the criteria, as the centre expects", above = 0, most = 10_000)
        double eligibleAMonth,
        @Quantity(unit = "share", help = "Share found eligible when screened", above = 0, most = 1, otherwise = 1) double screenedPassing,
        @Quantity(unit = "share", help = "Share of the eligible who agree to take part", above = 0, most = 1,
        otherwise = 1) double consenting,
        @Quantity(unit = "months from today", help = "Until it opens; 0 if it is open", least = 0, most = 600,
        otherwise = 0) double startMonth,
        @Quantity(unit = "patients", help = "Recruited already", least = 0, most = 1_000_000, otherwise = 0) int recruited,
        @Quantity(unit = "months", help = "Open already", least = 0, most = 600, otherwise = 0) double activeMonths) {

    /** @throws ImpossibleInput if a number is out of range, or patients were recruited in no time */
    public Centre {
        Quantities.require(Centre.class, eligibleAMonth, screenedPassing, consenting, startMonth, recruited, activeMonths);
        if (recruited > 0 && activeMonths == 0) {
            throw new ImpossibleInput(name + " has recruited " + recruited
                    + " patients but was open for 0 months: give the months it has been open.",
                    "activeMonths", "recruited");
        }
    }

    /** A centre that has not begun, all of whose eligible patients take part. */
    public static Centre planned(String name, double patientsAMonth, double startMonth) {
        return new Centre(name, patientsAMonth, 1, 1, startMonth, 0, 0);
    }

    /** Patients a month that are expected before any is counted. */
    double expectedRate() {
        return eligibleAMonth * screenedPassing * consenting;
    }
}
