package org.oncommons.methods.proportion;

/**
 * Interval of the difference of two proportions.
 *
 * @param method   how it was made
 * @param counts   what was observed
 * @param level    two-sided confidence level; 1 - 2 alpha gives the verdict at one-sided alpha
 * @param lower    lower bound, -1 to 1
 * @param upper    upper bound, -1 to 1
 */
public record DifferenceInterval(Method method, Counts counts, double level, double lower, double upper) {

    /** How the interval was made. */
    public enum Method {
        /** Inverts the score test with variance N/(N-1): Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213. */
        MIETTINEN_NURMINEN,
        /** Inverts the score test: Farrington and Manning, Statistics in Medicine 9 (1990) 1447. */
        FARRINGTON_MANNING,
        /** From Wilson's limits of the arms: Newcombe, Statistics in Medicine 17 (1998) 873, method 10. */
        NEWCOMBE,
        /** Estimate and normal quantile of its unpooled standard error. */
        WALD
    }

    /** Observed p<sub>E</sub> - p<sub>C</sub>. */
    public double estimate() {
        return counts.difference();
    }

    /** Whether non-inferiority is shown: the whole interval lies below the margin. */
    public boolean below(double margin) {
        return upper < margin;
    }
}
