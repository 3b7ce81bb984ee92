package org.oncommons.methods.preference;

import static org.oncommons.methods.quantity.Quantities.plain;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * The three effects of a two-stage design; with x the means of the randomised, y of those who chose, phi the share who chose less
 * treatment,
 * <pre>
 * treatment = x<sub>E</sub> - x<sub>C</sub>,
 * selection = &frac12;[(y<sub>E</sub> - x<sub>E</sub>)/(1 - phi) - (y<sub>C</sub> - x<sub>C</sub>)/phi],
 * preference = &frac12;[(y<sub>E</sub> - x<sub>E</sub>)/(1 - phi) + (y<sub>C</sub> - x<sub>C</sub>)/phi],
 * </pre>
 * variances by the delta method, phi being estimated too.
 *
 * @param inputs     the data
 * @param treatment  effect of treatment
 * @param selection  effect of selection
 * @param preference effect of preference
 * @param derivation step by step
 */
public record TwoStageEffects(TwoStageData inputs, Effect treatment, Effect selection, Effect preference, Derivation derivation) {

    /**
     * One effect.
     *
     * @param error standard error
     */
    public record Effect(double value, double error, double lower, double upper) {

        static Effect of(double value, double variance, double z) {
            double error = Math.sqrt(variance);
            return new Effect(value, error, value - z * error, value + z * error);
        }
    }

    /** The effects in the data. */
    public static TwoStageEffects of(TwoStageData data) {
        double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - data.level()) / 2);
        int choosers = data.choseE() + data.choseC();
        double phi = (double) data.choseE() / choosers;
        double gainE = (data.choseEMean() - data.gotEMean()) / (1 - phi);
        double gainC = (data.choseCMean() - data.gotCMean()) / phi;
        double randomisedE = square(data.gotEDeviation()) / data.gotE();
        double randomisedC = square(data.gotCDeviation()) / data.gotC();
        double ofMeans = (square(data.choseEDeviation()) / data.choseE() + randomisedE) / square(1 - phi)
                + (square(data.choseCDeviation()) / data.choseC() + randomisedC) / square(phi);
        double ofShare = phi * (1 - phi) / choosers;
        double slopeE = gainE / (1 - phi);
        double slopeC = gainC / phi;
        Effect treatment = Effect.of(data.gotEMean() - data.gotCMean(), randomisedE + randomisedC, z);
        Effect selection = Effect.of((gainE - gainC) / 2, (ofMeans + square(slopeE + slopeC) * ofShare) / 4, z);
        Effect preference = Effect.of((gainE + gainC) / 2, (ofMeans + square(slopeE - slopeC) * ofShare) / 4, z);
        Derivation derivation = Derivation.of("Effects of a two-stage preference design",
                "selection = 1/2[(yE - xE)/(1 - phi) - (yC - xC)/phi], preference = 1/2[(yE - xE)/(1 - phi) + (yC - xC)/phi]",
                "Rucker, Statistics in Medicine 8 (1989) 477; Walter, Turner, Macaskill, McCaffery and Irwig, Statistics in Medicine "
                + "31 (2012) 1307")
                .assumes("Those who may choose and those who are randomised come from the same patients.")
                .step("Share who chose less treatment", data.choseE() + " / " + choosers, phi, "share of patients")
                .step("Effect of treatment", plain(data.gotEMean()) + " - " + plain(data.gotCMean()), treatment.value(),
                        "units of the outcome")
                .step("Effect of selection", "(" + plain(gainE) + " - " + plain(gainC) + ") / 2", selection.value(), "units of the outcome")
                .step("Effect of preference", "(" + plain(gainE) + " + " + plain(gainC) + ") / 2", preference.value(),
                        "units of the outcome")
                .warn("The standard errors are not checked against another program's output, only against simulated trials.").done();
        return new TwoStageEffects(data, treatment, selection, preference, derivation);
    }

    private static double square(double value) {
        return value * value;
    }
}
