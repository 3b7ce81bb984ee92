package org.oncommons.methods.bayes;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.quantity.Derivation;

/**
 * How a Bayesian rule for two rates behaves, summed over all outcomes. The rule is monotone: for each number of control events it declares
 * non-inferiority up to a largest number of events with less treatment, which is found by walking along the edge, so that an arm of a
 * thousand needs some thousand integrals and not a million.
 */
public final class RateOperation {

    private static final int GRID = 200;

    private final RatePlan inputs;
    private final int[] most;

    private RateOperation(RatePlan inputs) {
        this.inputs = inputs;
        this.most = new int[inputs.controlPatients() + 1];
        int edge = -1;
        for (int control = 0; control < most.length; control++) {
            while (edge < inputs.experimentalPatients() && declares(control, edge + 1)) {
                edge++;
            }
            most[control] = edge;
        }
    }

    /** The rule of a plan, prepared. */
    public static RateOperation of(RatePlan inputs) {
        return new RateOperation(inputs);
    }

    private boolean declares(int controlEvents, int experimentalEvents) {
        return BetaDifference.of(controlEvents, inputs.controlPatients(), experimentalEvents, inputs.experimentalPatients(),
                inputs.priorWith(), inputs.priorWithout()).below(inputs.margin()) >= inputs.certainty();
    }

    public RatePlan inputs() {
        return inputs;
    }

    /** Largest number of events with less treatment that is declared non-inferior for this many control events; -1 for none. */
    public int mostEvents(int controlEvents) {
        return most[controlEvents];
    }

    /** Probability to declare non-inferiority where the rates are these. */
    public double probability(double controlRate, double experimentalRate) {
        DiscreteDistribution control = BinomialDistribution.of(inputs.controlPatients(), controlRate);
        double[] masses = new double[inputs.controlPatients() + 1];
        Arrays.setAll(masses, control::probability);
        DiscreteDistribution experimental = BinomialDistribution.of(inputs.experimentalPatients(), experimentalRate);
        double sum = 0;
        for (int i = 0; i < masses.length; i++) {
            if (masses[i] > 0 && most[i] >= 0) {
                sum += masses[i] * experimental.cumulativeProbability(most[i]);
            }
        }
        return Math.min(1, sum);
    }

    /** Probability at the rates of the plan. */
    public double power() {
        return probability(inputs.controlRate(), inputs.experimentalRate());
    }

    /** Largest probability to declare non-inferiority while the difference is the margin, over a grid of control rates. */
    public double typeOneError() {
        double largest = 0;
        for (int k = 0; k <= GRID; k++) {
            double control = (1 - inputs.margin()) * k / GRID;
            largest = Math.max(largest, probability(control, Math.min(1, control + inputs.margin())));
        }
        return largest;
    }

    /**
     * Probability to declare non-inferiority, averaged over what is believed of the truth: the control rate beta, the logit of the
     * rate with less treatment above it by a normal amount.
     *
     * @param believedEvents   weight of events in the belief of the control rate, at least 1
     * @param believedWithout  weight of their absence, at least 1
     * @param logOddsRatio     mean of the log odds ratio
     * @param spread           its standard deviation, at least 0
     */
    public double assurance(double believedEvents, double believedWithout, double logOddsRatio, double spread) {
        BetaDistribution control = BetaDistribution.of(believedEvents, believedWithout);
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double sum = 0;
        for (int i = 0; i < GRID; i++) {
            double rate = control.inverseCumulativeProbability((i + 0.5) / GRID);
            double logit = Math.log(rate / (1 - rate)) + logOddsRatio;
            int points = spread == 0 ? 1 : 20;
            for (int j = 0; j < points; j++) {
                double shifted = logit + spread * normal.inverseCumulativeProbability((j + 0.5) / points);
                sum += probability(rate, 1 / (1 + Math.exp(-shifted))) / points;
            }
        }
        return sum / GRID;
    }

    /** Step by step. */
    public Derivation derivation(double power, double typeOne) {
        Derivation.Builder derivation = Derivation.of("Operation of a Bayesian rule for two rates",
                "sum over i of b(i; nC, pC) B(most events(i); nE, pE)", "Enumeration of all outcomes; beta posterior distributions")
                .assumes("Patients are independent, and the endpoint of each is known.")
                .step("Power", "at pC = " + plain(inputs.controlRate()) + ", pE = " + plain(inputs.experimentalRate()), power,
                        "probability")
                .step("Type I error", "largest at pE = pC + " + plain(inputs.margin()) + " on a grid of " + (GRID + 1) + " control rates",
                        typeOne, "one-sided probability");
        if (typeOne > 1 - inputs.certainty()) {
            derivation.warn("Somewhere the type I error exceeds 1 - gamma: raise gamma if it must not.");
        }
        return derivation.done();
    }
}
