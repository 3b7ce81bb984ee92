package org.oncommons.methods.hierarchy;

import static org.oncommons.methods.quantity.Quantities.plain;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.oncommons.methods.interval.IntervalEstimate;
import org.oncommons.methods.quantity.Answer.Table;
import org.oncommons.methods.quantity.Derivation;

/**
 * Wins, losses and ties of all pairs,
 * <pre>
 * net benefit = pW - pL, win ratio = pW/pL, win odds = (pW + pT/2)/(pL + pT/2),
 * Var(net benefit) = S&sup2;(w - l over E)/nE + S&sup2;(w - l over C)/nC,
 * Var(ln win ratio) = S&sup2;(w/pW - l/pL over E)/nE + S&sup2;(w/pW - l/pL over C)/nC,
 * </pre>
 * w and l each patient's shares of wins and losses over the other arm.
 *
 * @param layers               the hierarchy
 * @param layerWins            pairs won by each layer
 * @param layerLosses          pairs lost by each layer
 * @param pairs                all pairs
 * @param netBenefitVariance   as above
 * @param logWinRatioVariance  as above; NaN where there are no wins or no losses
 */
public record PairwiseResult(List<Layer> layers, List<Long> layerWins, List<Long> layerLosses, long pairs, double netBenefitVariance,
        double logWinRatioVariance) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    public PairwiseResult {
        layers = List.copyOf(layers);
        layerWins = List.copyOf(layerWins);
        layerLosses = List.copyOf(layerLosses);
    }

    /**
     * An estimate with its limits.
     *
     * @param level two-sided
     */
    public record Estimate(double value, double lower, double upper, double level) {}

    static PairwiseResult of(List<Layer> layers, long[] wins, long[] losses, double[][] ofControl, double[][] ofExperimental) {
        int controls = ofControl[0].length;
        int experimentals = ofExperimental[0].length;
        long pairs = (long) controls * experimentals;
        double won = sum(wins) / (double) pairs;
        double lost = sum(losses) / (double) pairs;
        double net = variance(ofExperimental, controls, 1, 1) / experimentals + variance(ofControl, experimentals, 1, 1) / controls;
        double ratio = won > 0 && lost > 0 ? variance(ofExperimental, controls, won, lost) / experimentals
                + variance(ofControl, experimentals, won, lost) / controls : Double.NaN;
        return new PairwiseResult(layers, boxed(wins), boxed(losses), pairs, net, ratio);
    }

    private static List<Long> boxed(long[] counts) {
        List<Long> list = new ArrayList<>();
        for (long count : counts) {
            list.add(count);
        }
        return list;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }

    /** Sample variance over patients of wins/(others won) - losses/(others lost). */
    private static double variance(double[][] counts, int others, double won, double lost) {
        int patients = counts[0].length;
        double mean = 0;
        double squares = 0;
        for (int i = 0; i < patients; i++) {
            double score = (counts[0][i] / won - counts[1][i] / lost) / others;
            double step = score - mean;
            mean += step / (i + 1);
            squares += step * (score - mean);
        }
        return squares / (patients - 1);
    }

    /** p<sub>W</sub>. */
    public double wins() {
        return layerWins.stream().mapToLong(Long::longValue).sum() / (double) pairs;
    }

    /** p<sub>L</sub>. */
    public double losses() {
        return layerLosses.stream().mapToLong(Long::longValue).sum() / (double) pairs;
    }

    /** p<sub>T</sub>. */
    public double ties() {
        return Math.max(0, 1 - wins() - losses());
    }

    /** p<sub>W</sub> - p<sub>L</sub>, normal limits within -1 and 1. */
    public Estimate netBenefit(double level) {
        double value = wins() - losses();
        double half = z(level) * Math.sqrt(netBenefitVariance);
        return new Estimate(value, Math.max(-1, value - half), Math.min(1, value + half), level);
    }

    /** p<sub>W</sub>/p<sub>L</sub>, limits on the log scale; NaN where there are no wins or no losses. */
    public Estimate winRatio(double level) {
        double value = wins() / losses();
        double factor = Math.exp(z(level) * Math.sqrt(logWinRatioVariance));
        return new Estimate(value, value / factor, value * factor, level);
    }

    /** Win odds, limits on the log scale. */
    public Estimate winOdds(double level) {
        double net = wins() - losses();
        double value = (1 + net) / (1 - net);
        double factor = Math.exp(z(level) * Math.sqrt(netBenefitVariance) * 2 / (1 - net * net));
        return new Estimate(value, value / factor, value * factor, level);
    }

    /** Probability that a patient with less treatment fares better, ties halved: what DOOR reports. */
    public Estimate better(double level) {
        Estimate net = netBenefit(level);
        return new Estimate((1 + net.value()) / 2, (1 + net.lower()) / 2, (1 + net.upper()) / 2, level);
    }

    private static double z(double level) {
        IntervalEstimate.requireLevel(level);
        return NORMAL.inverseSurvivalProbability((1 - level) / 2);
    }

    /** Wins and losses by layer, so that wins in side effects never hide losses in survival. */
    public Table byLayer() {
        List<List<Double>> rows = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            rows.add(List.of(i + 1.0, layerWins.get(i) / (double) pairs, layerLosses.get(i) / (double) pairs));
        }
        return new Table("layers", "Wins and losses by outcome, in the order of the hierarchy", List.of("outcome", "share won",
                "share lost"),
                rows);
    }

    /** Step by step. */
    public Derivation derivation(double level) {
        Derivation.Builder derivation = Derivation.of("Generalised pairwise comparison", "net benefit = pW - pL, win ratio = pW/pL",
                "Buyse, Statistics in Medicine 29 (2010) 3245; Pocock, Ariti, Collier and Wang, European Heart Journal 33 (2012) 176")
                .assumes("The hierarchy was agreed with patients before the data were seen.")
                .assumes("Censoring does not depend on the outcome.");
        for (int i = 0; i < layers.size(); i++) {
            derivation.step(layers.get(i).name(), "pairs won and " + layerLosses.get(i) + " lost", layerWins.get(i), "pairs");
        }
        derivation.step("Net benefit", plain(wins()) + " - " + plain(losses()), netBenefit(level).value(), "share of pairs")
                .step("Its standard error", "from the wins and losses of each patient", Math.sqrt(netBenefitVariance), "");
        if (layers.stream().anyMatch(layer -> layer.kind() == Layer.Kind.TIME_TO_EVENT)) {
            derivation.warn("Censored pairs count as ties, so the estimate depends on how long patients were followed.");
        }
        return derivation.warn("A favourable total may hide more deaths behind fewer side effects: it never replaces the test of the "
                + "oncological outcome; report wins and losses by outcome.").done();
    }
}
