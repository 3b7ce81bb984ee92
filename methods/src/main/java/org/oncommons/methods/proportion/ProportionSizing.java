package org.oncommons.methods.proportion;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Size and power of a non-inferiority comparison of two proportions,
 * <pre>
 * n<sub>C</sub> = [z<sub>1-alpha</sub> &radic;V<sub>0</sub> + z<sub>power</sub> &radic;V<sub>1</sub>]<sup>2</sup> / (m - D)<sup>2</sup>,  n<sub>E</sub> = r n<sub>C</sub>,
 * V<sub>1</sub> = p<sub>C</sub>(1 - p<sub>C</sub>) + p<sub>E</sub>(1 - p<sub>E</sub>)/r,
 * </pre>
 * V<sub>0</sub> = V<sub>1</sub> for Wald, and the same expression at the {@link ConstrainedRates} for Farrington and Manning. Normal
 * approximation: for the exact error of the test in small trials see {@link ExactOperation}.
 */
public final class ProportionSizing {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private ProportionSizing() {}

    /** Patients needed for the planned power. */
    public static ProportionSize size(TwoProportions inputs, ProportionFormula formula) {
        Variances variances = Variances.of(inputs, formula);
        double zAlpha = inputs.error().quantile();
        double zPower = NORMAL.inverseCumulativeProbability(inputs.power());
        double distance = inputs.margin() - inputs.difference();
        double control = control(inputs, variances);
        double experimental = inputs.allocation() * control;
        Derivation derivation = derivation(inputs, formula, variances)
                .step("Quantile of alpha", "z(1 - " + plain(inputs.alpha()) + ")", zAlpha, "")
                .step("Quantile of the power", "z(" + plain(inputs.power()) + ")", zPower, "")
                .step("Distance from the margin", plain(inputs.margin()) + " - " + plain(inputs.difference()), distance, "difference of shares")
                .step("Patients in the standard arm", "(" + plain(zAlpha) + " * sqrt(" + plain(variances.hypothesis()) + ") + " + plain(zPower)
                        + " * sqrt(" + plain(variances.alternative()) + "))^2 / " + plain(distance) + "^2", control, "patients")
                .step("Patients in the de-escalated arm", plain(inputs.allocation()) + " * " + plain(control), experimental, "patients")
                .done();
        return new ProportionSize(formula, inputs, control, experimental, derivation);
    }

    /** Patients of both arms needed for the planned power, not rounded: the number of {@link #size} without its derivation, for curves. */
    public static double total(TwoProportions inputs, ProportionFormula formula) {
        return (1 + inputs.allocation()) * control(inputs, Variances.of(inputs, formula));
    }

    private static double control(TwoProportions inputs, Variances variances) {
        double distance = inputs.margin() - inputs.difference();
        double root = inputs.error().quantile() * Math.sqrt(variances.hypothesis())
                + NORMAL.inverseCumulativeProbability(inputs.power()) * Math.sqrt(variances.alternative());
        return root > 0 ? root * root / (distance * distance) : 0;
    }

    /**
     * Power of given arms; {@link TwoProportions#power()} and {@link TwoProportions#dropOut()} are not used.
     *
     * @param control      patients of the standard arm with known endpoint, at least 1
     * @param experimental patients of the de-escalated arm with known endpoint, at least 1
     */
    public static double power(TwoProportions inputs, ProportionFormula formula, double control, double experimental) {
        if (!(control >= 1 && experimental >= 1)) {
            throw new ImpossibleInput("The arms have " + plain(control) + " and " + plain(experimental)
                    + " patients: give at least 1 in each.", "control", "experimental");
        }
        TwoProportions allocated = new TwoProportions(inputs.controlRate(), inputs.experimentalRate(), inputs.margin(), inputs.alpha(),
                inputs.power(), experimental / control, 0);
        Variances variances = Variances.of(allocated, formula);
        double shift = (inputs.margin() - inputs.difference()) * Math.sqrt(control);
        return NORMAL.cumulativeProbability((shift - inputs.error().quantile() * Math.sqrt(variances.hypothesis()))
                / Math.sqrt(variances.alternative()));
    }

    private static Derivation.Builder derivation(TwoProportions inputs, ProportionFormula formula, Variances variances) {
        boolean wald = formula == ProportionFormula.WALD;
        Derivation.Builder derivation = Derivation.of(wald ? "Wald test of two proportions" : "Farrington-Manning score test of two proportions",
                "nC = [z(1-alpha) sqrt(V0) + z(power) sqrt(V1)]^2 / (m - D)^2, nE = r nC",
                wald ? "Blackwelder, Controlled Clinical Trials 3 (1982) 345" : "Farrington and Manning, Statistics in Medicine 9 (1990) 1447")
                .assumes("Patients are independent, and the endpoint of each is known at the fixed time.")
                .assumes("alpha is " + inputs.error().words() + ".")
                .step("Variance at the planned rates", "pC(1 - pC) + pE(1 - pE)/r", variances.alternative(), "");
        if (!wald) {
            derivation.step("Control rate under the hypothesis", "largest likelihood with pE - pC = " + plain(inputs.margin()),
                    variances.rates().control(), "").step("Variance under the hypothesis", "the same at "
                            + plain(variances.rates().control()) + " and " + plain(variances.rates().experimental()), variances.hypothesis(), "");
        }
        return derivation;
    }

    /**
     * Variances of the difference, times n<sub>C</sub>.
     *
     * @param rates at which the hypothesis has its variance
     */
    private record Variances(double hypothesis, double alternative, ConstrainedRates rates) {

        static Variances of(TwoProportions inputs, ProportionFormula formula) {
            double r = inputs.allocation();
            double alternative = variance(inputs.controlRate(), inputs.experimentalRate(), r);
            ConstrainedRates rates = formula == ProportionFormula.WALD
                    ? new ConstrainedRates(inputs.controlRate(), inputs.experimentalRate())
                    : ConstrainedRates.of(inputs.controlRate(), inputs.experimentalRate(), inputs.margin(), 1 / r);
            return new Variances(variance(rates.control(), rates.experimental(), r), alternative, rates);
        }

        private static double variance(double control, double experimental, double r) {
            return control * (1 - control) + experimental * (1 - experimental) / r;
        }
    }
}
