package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Pseudo-values n theta - (n - 1) theta<sub>(-i)</sub>: what each patient contributes to an estimate, with which censored data can be
 * analysed like complete ones (Andersen, Klein and Rosth&oslash;j, Biometrika 90 (2003) 15). Exact, by leaving each patient out.
 */
public final class PseudoValues {

    /** An estimate from numbers at risk, of which one patient may be missing. */
    private interface Estimator {

        /**
         * @param without row of the follow-up of the patient left out, -1: nobody is
         * @param ended   whether that patient had any event
         * @param event   whether it was the one of the cause
         */
        double of(int without, boolean ended, boolean event);
    }

    private final FollowUp followUp;
    private final RiskTable table;
    private final int cause;

    private PseudoValues(FollowUp followUp, int cause, double until) {
        if (followUp.size() < 2) {
            throw new ImpossibleInput("There is 1 patient: give at least 2.", "times");
        }
        if (!(until > 0 && until <= followUp.lastTime())) {
            throw new ImpossibleInput("The time is " + plain(until) + ", and follow-up goes to " + plain(followUp.lastTime())
                    + ": give a time above 0 within it.", "time");
        }
        this.followUp = followUp;
        this.cause = cause;
        table = RiskTable.of(followUp, cause);
    }

    /** For the survival probability at t. */
    public static double[] survival(FollowUp followUp, double t) {
        PseudoValues values = new PseudoValues(followUp, 1, t);
        return values.of((without, ended, event) -> values.survivalWithout(t, without, ended));
    }

    /** For the mean time free of the event up to tau. */
    public static double[] restrictedMean(FollowUp followUp, double tau) {
        PseudoValues values = new PseudoValues(followUp, 1, tau);
        return values.of((without, ended, event) -> values.meanWithout(tau, without, ended));
    }

    /** For the cumulative incidence of a cause at t. */
    public static double[] incidence(FollowUp followUp, int cause, double t) {
        PseudoValues values = new PseudoValues(followUp, cause, t);
        return values.of((without, ended, event) -> values.incidenceWithout(t, without, ended, event));
    }

    /** Patients of the same time and cause share their value. */
    private double[] of(Estimator estimator) {
        int patients = followUp.size();
        double all = estimator.of(-1, false, false);
        double[][] known = new double[3][table.rows()];
        for (double[] row : known) {
            java.util.Arrays.fill(row, Double.NaN);
        }
        double[] values = new double[patients];
        for (int i = 0; i < patients; i++) {
            int row = table.rowOf(followUp.time(i));
            boolean event = followUp.cause(i) == cause;
            int kind = event ? 2 : followUp.ended(i) ? 1 : 0;
            if (Double.isNaN(known[kind][row])) {
                known[kind][row] = patients * all - (patients - 1) * estimator.of(row, kind > 0, event);
            }
            values[i] = known[kind][row];
        }
        return values;
    }

    private double survivalWithout(double t, int without, boolean ended) {
        double alive = 1;
        for (int j = 0; j < table.rows() && table.times()[j] <= t; j++) {
            alive *= stays(j, without, ended);
        }
        return alive;
    }

    private double meanWithout(double tau, int without, boolean ended) {
        double alive = 1;
        double area = 0;
        double from = 0;
        for (int j = 0; j < table.rows() && table.times()[j] <= tau; j++) {
            area += alive * (table.times()[j] - from);
            from = table.times()[j];
            alive *= stays(j, without, ended);
        }
        return area + alive * (tau - from);
    }

    private double incidenceWithout(double t, int without, boolean ended, boolean event) {
        double free = 1;
        double sum = 0;
        for (int j = 0; j < table.rows() && table.times()[j] <= t; j++) {
            int atRisk = table.atRisk()[j] - (j <= without ? 1 : 0);
            int events = table.events()[j] - (j == without && event ? 1 : 0);
            sum += atRisk == 0 ? 0 : free * events / atRisk;
            free *= stays(j, without, ended);
        }
        return sum;
    }

    /** Share of those at risk who have no event then; 1 where nobody is left. */
    private double stays(int row, int without, boolean ended) {
        int atRisk = table.atRisk()[row] - (row <= without ? 1 : 0);
        int events = table.ended()[row] - (row == without && ended ? 1 : 0);
        return atRisk == 0 ? 1 : (double) (atRisk - events) / atRisk;
    }
}
