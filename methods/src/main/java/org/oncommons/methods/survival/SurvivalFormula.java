package org.oncommons.methods.survival;

/** The formulas by which time-to-event designs are sized. */
public enum SurvivalFormula {

    /** Events as they are randomised, variance 1/(d q(1 - q)): Schoenfeld, Biometrika 68 (1981) 316 and Biometrics 39 (1983) 499. */
    SCHOENFELD("Schoenfeld", "d = [z(1-alpha) + z(power)]^2 / [q(1-q) (ln M - ln HR)^2]",
            "Schoenfeld, Biometrika 68 (1981) 316; Biometrics 39 (1983) 499"),

    /** Log-rank statistic at its exact mean, ln M replaced by 2(M - 1)/(M + 1): Freedman, Statistics in Medicine 1 (1982) 121. */
    FREEDMAN("Freedman", "d = [z(1-alpha) + z(power)]^2 [(M + 1)/(M - 1)]^2", "Freedman, Statistics in Medicine 1 (1982) 121"),

    /** Own variances under hypothesis and alternative from the events of each arm: Lachin and Foulkes, Biometrics 42 (1986) 507. */
    LACHIN_FOULKES("Lachin-Foulkes", "N = [z(1-alpha) sqrt(V0) + z(power) sqrt(V1)]^2 / (ln M - ln HR)^2, V = 1/(q PE) + 1/((1-q) PC)",
            "Lachin and Foulkes, Biometrics 42 (1986) 507");

    private final String title;
    private final String formula;
    private final String source;

    SurvivalFormula(String title, String formula, String source) {
        this.title = title;
        this.formula = formula;
        this.source = source;
    }

    /** As the field calls it. */
    public String title() {
        return title;
    }

    String formula() {
        return formula;
    }

    String source() {
        return source;
    }
}
