package org.oncommons.methods.sequential;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/** How much of an error may be spent by an information fraction. */
public enum Spending {

    /** 2 - 2&Phi;(z<sub>1-a/2</sub>/&radic;t), one-sided a: Lan and DeMets, Biometrika 70 (1983) 659. */
    OBRIEN_FLEMING("Lan-DeMets O'Brien-Fleming", "2[1 - Phi(z(1-a/2)/sqrt t)]", "Lan and DeMets, Biometrika 70 (1983) 659"),

    /** a ln(1 + (e-1)t): Lan and DeMets, Biometrika 70 (1983) 659. */
    POCOCK("Lan-DeMets Pocock", "a ln(1 + (e-1) t)", "Lan and DeMets, Biometrika 70 (1983) 659"),

    /** a(1 - e<sup>-gt</sup>)/(1 - e<sup>-g</sup>), linear for g = 0: Hwang, Shih and DeCani, Statistics in Medicine 9 (1990) 1439. */
    HWANG_SHIH_DECANI("Hwang-Shih-DeCani", "a (1 - exp(-g t))/(1 - exp(-g))",
            "Hwang, Shih and DeCani, Statistics in Medicine 9 (1990) 1439"),

    /** a t<sup>g</sup>: Jennison and Turnbull, Group Sequential Methods (2000), section 7.2. */
    POWER("power family", "a t^g", "Jennison and Turnbull, Group Sequential Methods with Applications to Clinical Trials (2000)"),

    /** Nothing before the end. */
    ONLY_AT_END("nothing before the end", "0 for t < 1", "no spending before the final analysis");

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private final String title;
    private final String formula;
    private final String source;

    Spending(String title, String formula, String source) {
        this.title = title;
        this.formula = formula;
        this.source = source;
    }

    /**
     * Spent by a fraction.
     *
     * @param error     all of it, above 0 and below 1
     * @param fraction  t, above 0; from 1 on all is spent
     * @param parameter g; not used by the Lan-DeMets functions
     */
    public double spent(double error, double fraction, double parameter) {
        if (fraction >= 1) {
            return error;
        }
        return switch (this) {
            case OBRIEN_FLEMING -> 2 * NORMAL.survivalProbability(NORMAL.inverseSurvivalProbability(error / 2) / Math.sqrt(fraction));
            case POCOCK -> error * Math.log1p((Math.E - 1) * fraction);
            case HWANG_SHIH_DECANI -> parameter == 0 ? error * fraction
                    : error * Math.expm1(-parameter * fraction) / Math.expm1(-parameter);
            case POWER -> error * Math.pow(fraction, parameter);
            case ONLY_AT_END -> 0;
        };
    }

    void requireParameter(double parameter, String name) {
        if (this == POWER && !(parameter > 0)) {
            throw new ImpossibleInput("The power family's exponent is " + Quantities.plain(parameter)
                    + ": give a number above 0, such as 2.",
                    name);
        }
    }

    /** As the field calls it, with its parameter. */
    String title(double parameter) {
        return this == HWANG_SHIH_DECANI || this == POWER ? title + "(" + Quantities.plain(parameter) + ")" : title;
    }

    String formula() {
        return formula;
    }

    String source() {
        return source;
    }
}
