package org.oncommons.methods.proportion;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.proportion.DifferenceInterval.Method;
import org.oncommons.methods.quantity.ImpossibleInput;
import org.oncommons.methods.quantity.Quantities;

/**
 * What a score test really does in arms of given size: the probability to show non-inferiority, summed over all outcomes,
 * <pre>&Sigma;<sub>i,j</sub> b(i; n<sub>C</sub>, p<sub>C</sub>) b(j; n<sub>E</sub>, p<sub>E</sub>) 1[Z(m; i, j) &lt; -z<sub>1-alpha</sub>].</pre>
 * No approximation; in small trials it differs from the nominal error and power. Type I error as the largest over the control rate (Chan,
 * Statistics in Medicine 17 (1998) 1403).
 */
public final class ExactOperation {

    /** Patients in an arm up to which all outcomes are visited. */
    public static final int MOST_PATIENTS = 1_000;

    private static final int GRID = 200;

    private final int control;
    private final int experimental;
    private final double margin;
    private final boolean[][] shows;

    /**
     * Prepares the test.
     *
     * @param controlPatients      1 to {@link #MOST_PATIENTS}
     * @param experimentalPatients 1 to {@link #MOST_PATIENTS}
     * @param margin               m, above 0 and below 1
     * @param alpha                one-sided, above 0 and below 0.5
     * @param method               {@link Method#MIETTINEN_NURMINEN} or {@link Method#FARRINGTON_MANNING}
     */
    public ExactOperation(int controlPatients, int experimentalPatients, double margin, double alpha, Method method) {
        requireArm("controlPatients", controlPatients);
        requireArm("experimentalPatients", experimentalPatients);
        if (!(margin > 0 && margin < 1 && alpha > 0 && alpha < 0.5)) {
            throw new ImpossibleInput("The margin is " + Quantities.plain(margin) + " and alpha " + Quantities.plain(alpha)
                    + ": give a margin between 0 and 1 and a one-sided alpha between 0 and 0.5.", "margin", "alpha");
        }
        this.control = controlPatients;
        this.experimental = experimentalPatients;
        this.margin = margin;
        this.shows = new boolean[controlPatients + 1][experimentalPatients + 1];
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        for (int i = 0; i <= controlPatients; i++) {
            for (int j = 0; j <= experimentalPatients; j++) {
                shows[i][j] = DifferenceIntervals.statistic(new Counts(i, controlPatients, j, experimentalPatients), margin, method) < -z;
            }
        }
    }

    private static void requireArm(String name, int patients) {
        if (patients < 1 || patients > MOST_PATIENTS) {
            throw new ImpossibleInput(name + " is " + patients + ": exact sums are made for 1 to " + MOST_PATIENTS
                    + " patients in an arm; in larger arms use the formula.", name);
        }
    }

    /** Probability to show non-inferiority when the rates are these. */
    public double probability(double controlRate, double experimentalRate) {
        double[] inControl = masses(control, controlRate);
        double[] inExperimental = masses(experimental, experimentalRate);
        double sum = 0;
        for (int i = 0; i <= control; i++) {
            double row = 0;
            for (int j = 0; j <= experimental; j++) {
                if (shows[i][j]) {
                    row += inExperimental[j];
                }
            }
            sum += inControl[i] * row;
        }
        return sum;
    }

    /** Largest probability to show non-inferiority while the difference is the margin, over a grid of control rates. */
    public double typeOneError() {
        double largest = 0;
        for (int k = 0; k <= GRID; k++) {
            double controlRate = (1 - margin) * k / GRID;
            largest = Math.max(largest, probability(controlRate, Math.min(1, controlRate + margin)));
        }
        return largest;
    }

    private static double[] masses(int patients, double rate) {
        BinomialDistribution distribution = BinomialDistribution.of(patients, rate);
        double[] masses = new double[patients + 1];
        for (int i = 0; i <= patients; i++) {
            masses[i] = distribution.probability(i);
        }
        return masses;
    }
}
