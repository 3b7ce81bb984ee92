package org.oncommons.methods.survival;

import org.oncommons.methods.quantity.Quantities;
import org.oncommons.methods.quantity.Quantity;
import org.oncommons.methods.quantity.Words;

/**
 * A design whose number of patients is already known.
 *
 * @param design   the plan
 * @param formula  by which it is judged
 * @param patients of both arms
 */
public record GivenPatients(@Words(help = "The plan: margin, survival of the standard arm, timing") SurvivalDesign design,
        @Words(help = "Formula of the variance", otherwise = "\"SCHOENFELD\"") SurvivalFormula formula,
        @Quantity(unit = "patients", help = "Both arms together", least = 2, most = 1e7) double patients) {

    public GivenPatients {
        Quantities.require(GivenPatients.class, patients);
    }

    /**
     * A design whose speed of recruitment is known.
     *
     * @param design           the plan; its accrual is not used
     * @param formula          by which it is judged
     * @param patientsPerMonth of both arms
     */
    public record GivenAccrual(@Words(help = "The plan: margin, survival of the standard arm, follow-up") SurvivalDesign design,
            @Words(help = "Formula of the variance", otherwise = "\"SCHOENFELD\"") SurvivalFormula formula,
            @Quantity(unit = "patients a month", help = "Both arms together", above = 0, most = 1e6) double patientsPerMonth) {

        public GivenAccrual {
            Quantities.require(GivenAccrual.class, patientsPerMonth);
        }
    }
}
