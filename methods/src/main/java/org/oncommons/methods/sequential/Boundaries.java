package org.oncommons.methods.sequential;

import java.util.Arrays;

/**
 * The bounds of a design on the z scale.
 *
 * @param fractions of the information, look by look
 * @param upper     non-inferiority is shown from here on; infinite where it cannot be shown
 * @param lower     futility below; minus infinite where there is none; equal to upper at the last look
 * @param drift     (ln M - ln HR) &radic;I<sub>max</sub> at which the power is as planned
 */
public record Boundaries(double[] fractions, double[] upper, double[] lower, double drift) {

    public Boundaries {
        fractions = fractions.clone();
        upper = upper.clone();
        lower = lower.clone();
    }

    @Override
    public double[] fractions() {
        return fractions.clone();
    }

    @Override
    public double[] upper() {
        return upper.clone();
    }

    @Override
    public double[] lower() {
        return lower.clone();
    }

    /** The bounds of a design. */
    public static Boundaries of(SequentialDesign design) {
        return new BoundarySearch(design).find();
    }

    /** What happens at a drift. */
    public ExitProbabilities exits(double drift) {
        return ExitProbabilities.of(fractions, upper, lower, none(), drift);
    }

    /** What happens at a drift when futility is ignored. */
    public ExitProbabilities exitsIgnoringFutility(double drift) {
        return ExitProbabilities.of(fractions, upper, none(), none(), drift);
    }

    private double[] none() {
        double[] none = new double[fractions.length];
        Arrays.fill(none, Double.NEGATIVE_INFINITY);
        return none;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Boundaries that && Arrays.equals(fractions, that.fractions) && Arrays.equals(upper, that.upper)
                && Arrays.equals(lower, that.lower) && drift == that.drift;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(upper) * 31 + Arrays.hashCode(lower);
    }

    @Override
    public String toString() {
        return "Boundaries[fractions=" + Arrays.toString(fractions) + ", upper=" + Arrays.toString(upper) + ", lower="
                + Arrays.toString(lower) + ", drift=" + drift + "]";
    }
}
