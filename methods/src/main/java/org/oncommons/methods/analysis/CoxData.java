package org.oncommons.methods.analysis;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * What a Cox regression is fitted to. Not to be changed after it was made.
 *
 * @param followUp   any cause but 0 counts as event
 * @param names      of the covariates
 * @param covariates one array for each covariate, one value for each patient
 * @param strata     any number for the stratum of each patient; each has its own baseline hazard
 */
public record CoxData(FollowUp followUp, List<String> names, double[][] covariates, int[] strata) {

    /** More covariates than this are a typing error. */
    private static final int MOST = 50;

    /** @throws ImpossibleInput if the lengths differ, a value is missing, a covariate never varies or there is no event */
    public CoxData {
        names = List.copyOf(names);
        covariates = Arrays.stream(covariates).map(double[]::clone).toArray(double[][]::new);
        strata = strata.clone();
        if (names.isEmpty() || names.size() > MOST || names.size() != covariates.length || new HashSet<>(names).size() != names.size()) {
            throw new ImpossibleInput("There are " + covariates.length + " covariates and " + names.size() + " names: give from 1 to "
                    + MOST
                    + " covariates, each with its own name.", "covariates", "names");
        }
        LogRank.requireLength(followUp, strata.length, "strata");
        for (int j = 0; j < covariates.length; j++) {
            LogRank.requireLength(followUp, covariates[j].length, names.get(j));
            requireValues(names.get(j), covariates[j]);
        }
        int censored = followUp.count(0);
        if (censored == followUp.size()) {
            throw new ImpossibleInput("None of the " + censored + " patients has the event: give longer follow-up.", "events");
        }
    }

    /** One covariate: 1 in the de-escalated arm, 0 in the standard arm; its coefficient is the log hazard ratio. */
    public static CoxData arms(FollowUp followUp, boolean[] experimental, int[] strata) {
        double[] arm = new double[experimental.length];
        for (int i = 0; i < arm.length; i++) {
            arm[i] = experimental[i] ? 1 : 0;
        }
        return new CoxData(followUp, List.of("experimental"), new double[][] {arm}, strata);
    }

    private static void requireValues(String name, double[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!Double.isFinite(values[i])) {
                throw new ImpossibleInput(name + " of patient " + (i + 1) + " is " + plain(values[i])
                        + ": give a number, or leave the patient out.",
                        name);
            }
        }
        if (Arrays.stream(values).allMatch(value -> value == values[0])) {
            throw new ImpossibleInput(name + " is " + plain(values[0])
                    + " for every patient, so it has no effect to estimate: leave it out.", name);
        }
    }
}
