package org.oncommons.methods.recruitment;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;

/**
 * What centres recruited in past trials.
 *
 * @param patients recruited, one number for each centre
 * @param months   open, one for each centre
 */
public record PastCounts(
        @Quantity(unit = "patients", help = "Recruited by each centre", least = 0, most = 1_000_000) List<Double> patients,
        @Quantity(unit = "months", help = "Months each centre was open", above = 0, most = 1200) List<Double> months) {

    /** @throws ImpossibleInput if the lists differ in length, there are fewer than two centres, or nobody was recruited */
    public PastCounts {
        patients = List.copyOf(patients);
        months = List.copyOf(months);
        Quantities.requireEach(PastCounts.class, "patients", patients);
        Quantities.requireEach(PastCounts.class, "months", months);
        if (patients.size() != months.size() || patients.size() < 2) {
            throw new ImpossibleInput("There are " + patients.size() + " numbers of patients and " + months.size()
                    + " of months: give one of each for at least two centres.", "patients", "months");
        }
        for (double count : patients) {
            if (count != Math.rint(count)) {
                throw new ImpossibleInput("A centre has " + plain(count) + " patients: give whole numbers.", "patients");
            }
        }
        if (patients.stream().allMatch(count -> count == 0)) {
            throw new ImpossibleInput("No centre recruited anybody, so there is no rate to estimate: give other trials.", "patients");
        }
    }
}
