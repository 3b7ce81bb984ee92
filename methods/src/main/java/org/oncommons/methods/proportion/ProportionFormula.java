package org.oncommons.methods.proportion;

/** The formulas by which two proportions are sized. */
public enum ProportionFormula {

    /**
     * Unpooled variance at the planned rates, under the hypothesis as under the alternative (Blackwelder, Controlled Clinical Trials 3
     * (1982) 345).
     */
    WALD,

    /** Variance under the hypothesis at the constrained estimates (Farrington and Manning, Statistics in Medicine 9 (1990) 1447). */
    FARRINGTON_MANNING
}
