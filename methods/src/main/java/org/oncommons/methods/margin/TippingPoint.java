package org.oncommons.methods.margin;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * The largest rise of the event rate at which less treatment is still worth it on balance,
 * <pre>delta* = G/L for quality of life alone, delta*<sub>k</sub> = (G + S/k) / (L + C/k) for a payer,</pre>
 * where the expected net benefit is nought. The sensitivity analysis draws each quantity from the gamma distribution with its mean and
 * standard error, independently; the share of draws above a margin is the probability that a loss of this size is still worth it.
 */
public final class TippingPoint {

    private final TippingPlan inputs;
    private final double patient;
    private final double payer;
    private final double[] patientDraws;
    private final double[] payerDraws;

    private TippingPoint(TippingPlan inputs) {
        this.inputs = inputs;
        double k = inputs.threshold();
        this.patient = inputs.qalysGained() / inputs.qalysLost();
        this.payer = (inputs.qalysGained() + inputs.saving() / k) / (inputs.qalysLost() + inputs.eventCost() / k);
        this.patientDraws = new double[inputs.draws()];
        this.payerDraws = new double[inputs.draws()];
        SplittableRandom random = new SplittableRandom(inputs.seed());
        DoubleSupplier gained = sampler(inputs.qalysGained(), inputs.qalysGainedError(), random.split());
        DoubleSupplier lost = sampler(inputs.qalysLost(), inputs.qalysLostError(), random.split());
        DoubleSupplier saving = sampler(inputs.saving(), inputs.savingError(), random.split());
        DoubleSupplier cost = sampler(inputs.eventCost(), inputs.eventCostError(), random.split());
        for (int i = 0; i < patientDraws.length; i++) {
            double gain = gained.getAsDouble();
            double loss = lost.getAsDouble();
            patientDraws[i] = gain / loss;
            payerDraws[i] = (gain + saving.getAsDouble() / k) / (loss + cost.getAsDouble() / k);
        }
        Arrays.sort(patientDraws);
        Arrays.sort(payerDraws);
    }

    /** The tipping points of a plan, and their draws. */
    public static TippingPoint of(TippingPlan inputs) {
        return new TippingPoint(inputs);
    }

    private static DoubleSupplier sampler(double mean, double error, SplittableRandom random) {
        if (error == 0) {
            return () -> mean;
        }
        double shape = mean * mean / (error * error);
        UniformRandomProvider source = random::nextLong;
        ContinuousDistribution.Sampler sampler = GammaDistribution.of(shape, mean / shape).createSampler(source);
        return sampler::sample;
    }

    public TippingPlan inputs() {
        return inputs;
    }

    /** delta*, difference of event rates; above 1 where any loss is worth it. */
    public double forPatients() {
        return patient;
    }

    /** delta*<sub>k</sub>, difference of event rates. */
    public double forPayer() {
        return payer;
    }

    /** Quantile of delta* over the draws. */
    public double patientQuantile(double share) {
        return quantile(patientDraws, share);
    }

    /** Quantile of delta*<sub>k</sub> over the draws. */
    public double payerQuantile(double share) {
        return quantile(payerDraws, share);
    }

    /** Probability that a loss of this size is still worth it in quality of life. */
    public double worthForPatients(double margin) {
        return above(patientDraws, margin);
    }

    /** Probability that a loss of this size is still worth it for the payer. */
    public double worthForPayer(double margin) {
        return above(payerDraws, margin);
    }

    /** Between order statistics, as R's type 7. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = Math.clamp((long) Math.floor(place), 0, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    private static double above(double[] sorted, double margin) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] > margin) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return (double) (sorted.length - low) / sorted.length;
    }

    /** Step by step. */
    public Derivation derivation() {
        String k = plain(inputs.threshold());
        Derivation.Builder derivation = Derivation.of("Tipping point of benefit and loss",
                "delta* = G/L; payer: (G + S/k)/(L + C/k)", "BMC Medical Research Methodology 19 (2019), doi 10.1186/s12874-018-0643-2; "
                        + "net benefit: Stinnett and Mullahy, Medical Decision Making 18 (1998) S68")
                .assumes("Every further event costs the same, and harm avoided and events lost add up.")
                .assumes("In the sensitivity analysis the quantities vary independently, each by a gamma distribution.")
                .step("For quality of life", plain(inputs.qalysGained()) + " / " + plain(inputs.qalysLost()), patient,
                        "difference of event rates")
                .step("For the payer", "(" + plain(inputs.qalysGained()) + " + " + plain(inputs.saving()) + "/" + k + ") / ("
                        + plain(inputs.qalysLost()) + " + " + plain(inputs.eventCost()) + "/" + k + ")", payer,
                        "difference of event rates");
        if (Math.max(patient, payer) >= 1) {
            derivation.warn("A tipping point of 1 or more says that any loss would be worth it: check the inputs and their units.");
        }
        return derivation.warn("The money of a payer never justifies a loss that patients do not accept: read both numbers beside the "
                + "threshold of patients.").done();
    }
}
