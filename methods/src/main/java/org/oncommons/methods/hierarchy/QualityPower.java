package org.oncommons.methods.hierarchy;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.numeric.RootSearch;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Power to show non-inferiority and then a better quality of life. Tested in this order neither alpha is divided; as two co-primary
 * endpoints the
 * joint power is the same.
 *
 * @param inputs     the plan
 * @param both       probability to show both
 * @param first      probability to show non-inferiority, with or without quality of life
 * @param leastBoth  what it is at least, whatever the correlation: 1 - both type II errors
 * @param needed     patients in both arms for the wanted joint power, not rounded
 * @param derivation step by step
 */
public record QualityPower(QualityPlan inputs, double both, double first, double leastBoth, double needed, Derivation derivation) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static final double MOST_PATIENTS = 1e12;

    /** @throws ImpossibleInput if the wanted power needs more than 1e12 patients */
    public static QualityPower of(QualityPlan inputs) {
        double both = both(inputs, inputs.patients());
        double needed = RootSearch.above(0, inputs.patients() / 4, MOST_PATIENTS, 1e-9, patients -> both(inputs,
                patients) - inputs.wanted())
                .orElseThrow(() -> new ImpossibleInput("The wanted joint power " + plain(inputs.wanted()) + " is " + (both(inputs, 0)
                        >= inputs.wanted() ? "already reached without patients: raise it." : "not reached by any size: lower it."),
                                "wanted"));
        double least = Math.max(0, inputs.oncologicPower() + inputs.qualityPower() - 1);
        Derivation derivation = Derivation.of("Quality of life after non-inferiority", "P(both) = Phi2(d1 - z1, d2 - z2; rho), d "
                + "growing with sqrt(N)",
                "Fixed sequence: Maurer, Hothorn and Lehmacher, in Vollmar (ed.), Biometrie in der chemisch-pharmazeutischen Industrie "
                + "6 (1995) 3; "
                        + "joint power: bivariate normal distribution")
                .assumes("Non-inferiority is tested first; quality of life only if it is shown, so that neither alpha is divided.")
                .assumes("alpha of non-inferiority is " + inputs.oncologicError().words() + ", of quality of life "
                        + inputs.qualityError().words() + ".")
                .step("Non-inferiority alone", "as planned", inputs.oncologicPower(), "probability")
                .step("Quality of life alone", "as planned", inputs.qualityPower(), "probability")
                .step("Both", "bivariate normal with correlation " + plain(inputs.correlation()), both, "probability")
                .step("Both at least", plain(inputs.oncologicPower()) + " + " + plain(inputs.qualityPower()) + " - 1", least, "probability")
                .step("Patients for " + plain(inputs.wanted()), "both effects kept, size changed", needed, "patients")
                .warn("A better quality of life is no argument where non-inferiority was not shown.").done();
        return new QualityPower(inputs, both, inputs.oncologicPower(), least, needed, derivation);
    }

    /** Probability to show both with so many patients. */
    static double both(QualityPlan inputs, double patients) {
        double root = Math.sqrt(patients / inputs.patients());
        return BivariateNormal.below(shift(inputs.oncologicError().quantile(), inputs.oncologicPower(), root),
                shift(inputs.qualityError().quantile(), inputs.qualityPower(), root), inputs.correlation());
    }

    private static double shift(double quantile, double power, double root) {
        return (quantile + NORMAL.inverseCumulativeProbability(power)) * root - quantile;
    }
}
