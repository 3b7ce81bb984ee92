package org.oncommons.methods.hierarchy;

import java.util.List;
import org.oncommons.methods.quantity.ImpossibleInput;

/**
 * Compares each patient with less treatment with each one with standard treatment, layer by layer until one decides. Sources: Buyse,
 * Statistics
 * in Medicine 29 (2010) 3245 (net benefit); Pocock, Ariti, Collier and Wang, European Heart Journal 33 (2012) 176 (win ratio). Variances
 * are
 * those of U-statistics: from the spread of each patient's wins and losses over the other arm.
 */
public final class PairwiseComparison {

    /** Pairs after which a comparison is refused; about two seconds of work. */
    public static final long MOST_PAIRS = 100_000_000;

    private final List<Layer> layers;
    private final int[] begins;
    private final int columns;

    /** @throws ImpossibleInput if there is no layer */
    public PairwiseComparison(List<Layer> layers) {
        if (layers.isEmpty()) {
            throw new ImpossibleInput("There is no outcome to compare by: give at least one layer.", "layers");
        }
        this.layers = List.copyOf(layers);
        this.begins = new int[layers.size()];
        int at = 0;
        for (int i = 0; i < begins.length; i++) {
            begins[i] = at;
            at += layers.get(i).kind().columns();
        }
        this.columns = at;
    }

    /**
     * Compares two arms.
     *
     * @param control      one row a patient with standard treatment, the columns of the layers in order
     * @param experimental one row a patient with less treatment
     * @throws ImpossibleInput if an arm has less than two patients, a row has a wrong length, or there are too many pairs
     */
    public PairwiseResult compare(double[][] control, double[][] experimental) {
        requireArm("standard", "control", control);
        requireArm("de-escalated", "experimental", experimental);
        if ((long) control.length * experimental.length > MOST_PAIRS) {
            throw new ImpossibleInput("There are " + (long) control.length * experimental.length + " pairs, more than " + MOST_PAIRS
                    + ": compare strata one by one.", "control", "experimental");
        }
        Layer[] order = layers.toArray(Layer[]::new);
        long[] wins = new long[order.length];
        long[] losses = new long[order.length];
        double[][] ofExperimental = new double[2][experimental.length];
        double[][] ofControl = new double[2][control.length];
        for (int i = 0; i < experimental.length; i++) {
            for (int j = 0; j < control.length; j++) {
                int verdict = 0;
                int layer = 0;
                while (verdict == 0 && layer < order.length) {
                    verdict = order[layer].compare(experimental[i], control[j], begins[layer]);
                    layer++;
                }
                if (verdict > 0) {
                    wins[layer - 1]++;
                    ofExperimental[0][i]++;
                    ofControl[0][j]++;
                } else if (verdict < 0) {
                    losses[layer - 1]++;
                    ofExperimental[1][i]++;
                    ofControl[1][j]++;
                }
            }
        }
        return PairwiseResult.of(layers, wins, losses, ofControl, ofExperimental);
    }

    private void requireArm(String arm, String name, double[][] patients) {
        if (patients.length < 2) {
            throw new ImpossibleInput("The " + arm + " arm has " + patients.length + " patients: give at least 2.", name);
        }
        for (int i = 0; i < patients.length; i++) {
            if (patients[i].length != columns) {
                throw new ImpossibleInput("Patient " + (i + 1) + " of the " + arm + " arm has " + patients[i].length + " numbers, but the "
                        + "outcomes need " + columns + ".", name);
            }
        }
    }
}
